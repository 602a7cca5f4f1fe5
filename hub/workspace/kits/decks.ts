import type { Language } from '../../../shared/domain/entities/account.ts';
import type { DeckPage } from '../../../shared/domain/entities/deck.ts';
import type { Row } from '../../../shared/domain/entities/index.ts';
import { demoIds } from '../demoId.ts';
import type { StoryTime } from '../playedCall.ts';
import { stamp } from '../stamp.ts';
import { colleagueId, reps } from '../team.ts';
import { coldRound } from './cold-round/kit.ts';
import { type FileOf, kitItemId } from './kitItems.ts';
import type { KitPlan } from './kitPlan.ts';
import { kitId } from './kitRows.ts';
import { oneRound } from './one-round/kit.ts';
import { releases } from './releases.ts';

const names: Readonly<Record<Language, string>> = {
  en: 'First visit, short',
  fr: 'Première visite, version courte',
  sv: 'Första besöket, kort',
  it: 'Prima visita, in breve',
};
const pagesTaken = 3;

/**
 * What each rep shows at a first visit: the message, pages of the deck in their language, the models. One page is of
 * the kit that was recalled since, so that the deck has something to say when it is opened.
 */
export function makeDecks(time: StoryTime, fileOf: FileOf): readonly Row<'deck'>[] {
  const nextId = demoIds('deck');
  return reps.map((rep) => ({
    ...stamp(nextId(), time.stamped),
    userId: colleagueId(rep.key),
    name: names[rep.language],
    pages: {
      pages: [
        ...pagesOf(oneRound, 'one-round-message', rep.language, fileOf),
        ...pagesOf(oneRound, `round-deck-${rep.language}`, rep.language, fileOf).slice(0, pagesTaken),
        ...pagesOf(oneRound, 'models-picture', rep.language, fileOf),
        ...pagesOf(coldRound, 'chilled-door-message', rep.language, fileOf),
      ],
    },
    position: 0,
    status: 'active' as const,
  }));
}

function pagesOf(kit: KitPlan, key: string, language: Language, fileOf: FileOf): readonly DeckPage[] {
  const plan = kit.items[key];
  const version = releases.findLast((release) => release.kit.key === kit.key)?.version;
  if (plan === undefined || version === undefined) throw new Error(`${kit.key} has no ${key}`);
  const file =
    plan.file === undefined ? null : fileOf(plan.file, plan.edition === undefined ? null : language);
  return Array.from({ length: file?.pages ?? 1 }, (_, at) => ({
    kitId: kitId(kit.key),
    itemId: kitItemId(kit, key),
    version,
    sha256: file?.sha256 ?? null,
    page: at + 1,
  }));
}
