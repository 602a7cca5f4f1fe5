import type { Row } from '../../../shared/domain/entities/index.ts';
import type { Reaction, UseDetail } from '../../../shared/domain/entities/kitUse.ts';
import { Chance } from '../chance.ts';
import { demoIds } from '../demoId.ts';
import type { PlayedCall, StoryTime } from '../playedCall.ts';
import { stamp } from '../stamp.ts';
import { type HeldAnswer, offeredIn } from './answers.ts';
import type { FileOf } from './kitItems.ts';
import { kitId } from './kitRows.ts';

/** How often something of a kit is used in a call that was held, by what it is. */
const often = { collateral: 0.16, said: 0.22, email_template: 0.1 } as const;
const spoken: readonly string[] = ['key_message', 'discovery_question', 'proof_point', 'story'];

/** What reps showed, said and mailed of the kits in three months of calls. */
export function makeUses(
  played: readonly PlayedCall[],
  time: StoryTime,
  fileOf: FileOf,
): readonly Row<'use'>[] {
  const chance = new Chance('uses');
  const nextId = demoIds('use');
  return played.flatMap((call) => {
    const { log, contact, account } = call;
    if (log === null || log.result === 'no_show') return [];
    const offered = offeredIn(call, time.today).filter(
      ({ plan }) => plan.visibility === 'customer' || plan.kind === 'discovery_question',
    );
    const use = (
      { kit, itemId, version }: HeldAnswer,
      more: Pick<Row<'use'>, 'kind' | 'seconds' | 'detail' | 'usedAt'>,
    ): Row<'use'> => ({
      ...stamp(nextId(), time.stamped),
      accountId: account.id,
      callId: call.call.id,
      contactId: contact.id,
      authorId: call.call.ownerId,
      kitId: kitId(kit.key),
      itemId,
      version,
      words: null,
      authoredAt: Math.max(log.authoredAt, more.usedAt),
      ...more,
    });
    const within = (): number =>
      log.heldAt + chance.between(3, Math.max(4, call.call.durationMinutes - 6)) * 60_000;
    const uses: Row<'use'>[] = [];
    const files = offered.filter(
      ({ plan }) =>
        plan.kind === 'collateral' &&
        (plan.edition === undefined || plan.edition === (contact.language ?? account.country.language)),
    );
    if (files.length > 0 && call.call.channel !== 'phone' && chance.happens(often.collateral)) {
      const shown = chance.pick(files);
      const detail = shownPages(shown, fileOf, chance, log.result === 'met');
      const seconds = (detail.pages ?? []).reduce((sum, page) => sum + page.seconds, 0);
      uses.push(use(shown, { kind: 'presented', seconds, detail, usedAt: within() }));
    }
    const words = offered.filter(({ plan }) => spoken.includes(plan.kind));
    if (words.length > 0 && chance.happens(often.said))
      uses.push(use(chance.pick(words), { kind: 'said', seconds: null, detail: null, usedAt: within() }));
    const mails = offered.filter(({ plan }) => plan.kind === 'email_template');
    if (mails.length > 0 && contact.email !== null && chance.happens(often.email_template)) {
      const sent = Math.min(log.authoredAt + chance.between(4, 90) * 60_000, time.todayMs);
      uses.push(use(chance.pick(mails), { kind: 'mailed', seconds: null, detail: null, usedAt: sent }));
    }
    return uses;
  });
}

function shownPages(shown: HeldAnswer, fileOf: FileOf, chance: Chance, wentWell: boolean): UseDetail {
  const { file, edition } = shown.plan;
  if (file === undefined) throw new Error(`${shown.key} has no file`);
  const facts = fileOf(file, edition ?? null);
  const reaction = chance.weighted<Reaction>(
    wentWell ? { warm: 6, neutral: 3, cool: 1 } : { warm: 2, neutral: 5, cool: 3 },
  );
  return {
    pages: Array.from({ length: facts.pages ?? 1 }, (_, at) => ({
      page: at + 1,
      seconds: chance.between(15, 140),
    })),
    fileSha256: facts.sha256,
    reaction,
  };
}
