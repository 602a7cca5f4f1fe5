import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import type { Day } from './calendarDays.ts';
import { Chance } from './chance.ts';
import type { PlayedCall, StoryTime } from './playedCall.ts';
import { daysBack, repDays } from './repDays.ts';
import type { ScenarioKey } from './scenarios.ts';
import type { Colleague } from './team.ts';
import { Teller } from './teller.ts';

export interface Story {
  readonly played: readonly PlayedCall[];
  readonly logs: readonly Row<'callLog'>[];
  readonly nextSteps: readonly Row<'nextStep'>[];
  /** The scene each account is in today. */
  readonly standing: ReadonlyMap<string, ScenarioKey>;
  /** When a contract was signed in these three months. */
  readonly signedOn: ReadonlyMap<string, Day>;
}

/** Plays three months of one rep's calls, and the two weeks that are planned. */
export function tellStory(
  rep: Colleague,
  accounts: readonly PlannedAccount[],
  contactsOf: ReadonlyMap<string, readonly Row<'contact'>[]>,
  time: StoryTime,
): Story {
  const chance = new Chance(`story ${rep.key}`);
  const [first] = accounts;
  if (first === undefined) throw new Error(`${rep.name} has no accounts`);
  const teller = new Teller(rep, time, chance);
  const threads = accounts.map((account) => ({
    account,
    contacts: (contactsOf.get(account.id) ?? []).filter(({ status }) => status === 'active'),
    scenario: account.opening,
    freeOn: isDormant(account, chance) ? null : time.today - daysBack + Math.floor(55 * chance.next() ** 2),
    misses: 0,
  }));
  for (const repDay of repDays(time.today, first.country.code, chance)) teller.playDay(repDay, threads);
  return {
    played: teller.played,
    logs: teller.logs,
    nextSteps: teller.promises.settle(),
    standing: new Map(threads.map(({ account, scenario }) => [account.id, scenario])),
    signedOn: teller.signedOn,
  };
}

/** Every territory has companies that it knows only by name. */
const isDormant = ({ opening }: PlannedAccount, chance: Chance): boolean =>
  opening === 'introduction' && chance.happens(0.45);
