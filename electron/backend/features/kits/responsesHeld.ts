import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import type { AnsweredObjection, RaisedObjection } from '../../../../shared/domain/figures/effectiveness.ts';
import { plainText } from '../../../../shared/domain/kits/richText.ts';
import type { ReadableDb } from '../../db/database.ts';
import { talliesOf } from './figure.ts';
import { inLanguage, spoken } from './listed.ts';
import { currentItemsOfKind } from './repository/heldItems.ts';
import { currentKits } from './repository/heldKits.ts';
import { type OwnWords, ownWordsFor } from './repository/tallies.ts';

export interface HeldResponse {
  readonly kitId: string;
  readonly kitTitle: string;
  readonly itemId: string;
  readonly title: string;
  readonly language: Language;
  readonly approved: string;
  readonly category: ObjectionCategory | null;
  readonly answered: readonly AnsweredObjection[];
  readonly raised: readonly RaisedObjection[];
  readonly ownWords: readonly OwnWords[];
}

/**
 * Every response of the newest kits here, in `wanted` where it speaks that, with all that it ever answered and what was
 * said instead.
 */
export function responsesHeld(db: ReadableDb, wanted: Language): readonly HeldResponse[] {
  const kits = new Map(currentKits(db).map((kit) => [kit.row, kit]));
  const items = currentItemsOfKind(db, 'objection_response', null);
  const tallies = talliesOf(
    db,
    items.map(({ itemId }) => itemId),
  );
  return items.flatMap((item) => {
    const kit = kits.get(item.heldRow);
    if (kit === undefined) return [];
    const { content, language } = spoken(db, item, wanted);
    return [
      {
        kitId: kit.payload.kitId,
        kitTitle: inLanguage(kit.payload.title, wanted).text,
        itemId: item.itemId,
        title: content.said.title,
        language,
        approved: content.kind === 'objection_response' ? plainText(content.said.response) : '',
        category: item.category,
        ...(tallies.get(item.itemId) ?? { answered: [], raised: [] }),
        ownWords: ownWordsFor(db, item.itemId),
      },
    ];
  });
}
