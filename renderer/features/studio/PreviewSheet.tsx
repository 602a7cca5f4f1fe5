import { useState } from 'react';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem, KitVersion } from '../../../shared/domain/entities/kit.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { proofIdsOf } from '../../../shared/domain/kits/proofIds.ts';
import { leaseEndsAt } from '../../../shared/domain/kits/usable.ts';
import { ItemChips } from '../kits/ItemChips.tsx';
import kitStyles from '../kits/ItemDetail.module.css';
import { ItemSheet } from '../kits/ItemSheet.tsx';
import type { Sayable } from '../kits/ProofCard.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { ItemFileField } from './ItemFileField.tsx';
import { shownContent } from './shownContent.ts';
import { shownIn } from './shownIn.ts';
import { speaks } from './versionChecks.ts';

/** One item on the sheet that reps read, with its file, its proofs and its dates, as if it went out now. */
export function PreviewSheet({
  item,
  items,
  version,
  language,
}: {
  readonly item: KitItem;
  /** All of the version, of which some prove it. */
  readonly items: readonly KitItem[];
  readonly version: KitVersion;
  readonly language: Language;
}) {
  const competitors = useWorkspace((store) => store.workspace.competitors);
  const [now] = useState(Date.now);
  const content = shownContent(item, item[language]);
  if (content === null) return null;
  const listed = (one: KitItem, shown: Language): Sayable['item'] => ({
    kitId: one.kitId,
    itemId: one.itemId,
    releaseId: one.versionId,
    version: version.number,
    kitTitle: version.title?.[shown] ?? '',
    kind: one.kind,
    visibility: one.visibility,
    category: one.facts?.category ?? null,
    competitorId: one.facts?.competitorId ?? null,
    competitorName: competitors.find(({ id }) => id === one.facts?.competitorId)?.name ?? null,
    title: one[shown]?.title ?? '',
    marks: [],
    excerpt: '',
    inFile: null,
    language: shown,
    languages: languages.filter((each) => speaks(one, each)),
    favourite: false,
    unusable: null,
    expiresOn: version.expiresOn ?? '',
    validUntil: one.facts?.validUntil ?? null,
    leaseEndsAt: leaseEndsAt(version.leaseDays, now),
    publishedAt: now,
    source: one.facts?.source ?? null,
    file: null,
  });
  const proofs = proofIdsOf(item.facts ?? noFacts, content).flatMap((id): Sayable[] => {
    const proof = items.find((one) => one.itemId === id && one.status === 'active');
    const shown = proof === undefined ? null : shownIn(proof, language);
    if (proof === undefined || shown === null) return [];
    const said = shownContent(proof, proof[shown]);
    return said === null
      ? []
      : [{ item: listed(proof, shown), content: said, figure: null, proofItemIds: [] }];
  });
  const seen = listed(item, language);
  return (
    <>
      <h3 lang={language}>{seen.title}</h3>
      <div className={kitStyles.chips}>
        <ItemChips item={seen} />
      </div>
      <ItemSheet
        item={{ ...seen, expiresOn: version.expiresOn }}
        content={content}
        facts={item.facts ?? noFacts}
        proofs={proofs}
        file={item.facts?.file == null ? null : <ItemFileField item={item} file={item.facts.file} />}
      />
    </>
  );
}
