import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { shownEffectiveness } from '../../../../shared/domain/figures/effectiveness.ts';
import { adoption, frequency, reach } from '../../../../shared/domain/figures/uses.ts';
import { plainText } from '../../../../shared/domain/kits/richText.ts';
import { grantOf } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { rowName } from '../../db/rowName.ts';
import type { QueryContext } from '../handler.ts';
import { figureFrom, talliesOf } from './figure.ts';
import { reachOfKit } from './kitReach.ts';
import { spoken, titleIn } from './listed.ts';
import { feedbackOn } from './repository/audience.ts';
import { itemsIn } from './repository/heldItems.ts';
import { type HeldKit, versionsOf } from './repository/heldKits.ts';
import { ownWordsFor } from './repository/tallies.ts';

type Uses = NonNullable<Extract<Answer<'kits.figures'>, { ok: true }>['value']['uses']>;

function usesIn(
  db: ReadableDb,
  me: User,
  kit: HeldKit,
  period: { readonly from: number; readonly to: number },
): Uses {
  const { territoryIds } = kit.payload.audience;
  const { accounts, people, uses, held } = reachOfKit(db, kit, period);
  const { occasions, ...often } = frequency(uses, accounts);
  return {
    territories: {
      reached: territoryIds.filter((id) => me.territoryIds.includes(id)).length,
      of: territoryIds.length,
    },
    reach: reach(uses, { accounts, people }),
    frequency: { contacts: occasions, ...often },
    adoption: adoption(held, uses),
  };
}

/** A kit's figures in [from, to), of what is on this laptop; defined in `shared/domain/figures`. */
export function figuresOf(
  { db, me }: QueryContext,
  {
    kitId,
    from,
    to,
    language: wanted,
  }: {
    readonly kitId: string;
    readonly from: number;
    readonly to: number;
    readonly language: Language | null;
  },
): Answer<'kits.figures'> {
  const [kit] = versionsOf(db, kitId);
  if (kit === undefined) return fail('not_found');
  const items = itemsIn(db, kit.row);
  const answering = items.filter(({ kind }) => kind === 'objection_response');
  const tallies = talliesOf(
    db,
    answering.map(({ itemId }) => itemId),
  );
  const responses = answering.map((item) => {
    const { content, language } = spoken(db, item, wanted);
    const { answered: ever, raised } = tallies.get(item.itemId) ?? { answered: [], raised: [] };
    const answered = ever.filter(({ heardAt }) => heardAt >= from && heardAt < to);
    return {
      itemId: item.itemId,
      title: content.said.title,
      language,
      figure: figureFrom(shownEffectiveness(kit.payload.version, answered, raised)),
      approved: content.kind === 'objection_response' ? plainText(content.said.response) : '',
      ownWords: [...ownWordsFor(db, item.itemId)],
    };
  });
  const titles = new Map(items.map((item) => [item.itemId, titleIn(db, item, wanted)]));
  return ok({
    from,
    to,
    uses: grantOf(me.role, 'use', 'read') === 'no' ? null : usesIn(db, me, kit, { from, to }),
    responses,
    feedback: feedbackOn(db, kitId, from, to).map((given) => ({
      itemId: given.itemId,
      title: titles.get(given.itemId) ?? '',
      version: given.version,
      verdict: given.verdict,
      note: given.note,
      authorName: rowName(db, 'user', given.authorId),
      at: given.authoredAt,
    })),
  });
}
