import { packWeekOn } from '../../shared/domain/alignment/packWeek.ts';
import { dateAfter, dateIn } from '../../shared/domain/calendar/zoneTime.ts';
import type { Language } from '../../shared/domain/entities/account.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import { countries } from './countries.ts';
import { demoIds } from './demoId.ts';
import type { StoryTime } from './playedCall.ts';
import { stamp } from './stamp.ts';
import { colleagueId, team } from './team.ts';
import { territoryId, territoryKeys, territoryPlans } from './territories.ts';

interface Decided {
  readonly words: string;
  readonly figure: string;
}

/** In the order of `plans`. */
const decided: Readonly<Record<Language, readonly Decided[]>> = {
  en: [
    { words: 'One page on leasing for fleets of five or more', figure: 'Price objections resolved' },
    { words: 'Call the leads of the trade fair before Wednesday noon', figure: 'First attempt in time' },
    {
      words: 'Offer a trial week where winter is the objection',
      figure: 'Objections to timing, per 100 calls',
    },
  ],
  fr: [
    { words: 'Une page sur la location dès cinq véhicules', figure: 'Objections de prix levées' },
    { words: 'Appeler les leads du salon avant mercredi midi', figure: 'Première tentative à temps' },
    {
      words: 'Proposer une semaine d’essai quand on nous oppose l’hiver',
      figure: 'Objections de calendrier pour 100 entretiens',
    },
  ],
  sv: [
    { words: 'En sida om leasing för flottor från fem cyklar', figure: 'Lösta prisinvändningar' },
    { words: 'Ring mässans leads före onsdag lunch', figure: 'Första försöket i tid' },
    {
      words: 'Erbjud en provvecka när vintern är invändningen',
      figure: 'Invändningar om tidpunkt per 100 samtal',
    },
  ],
  it: [
    { words: 'Una pagina sul noleggio da cinque mezzi in su', figure: 'Obiezioni di prezzo superate' },
    {
      words: 'Chiamare i lead della fiera entro mercoledì a mezzogiorno',
      figure: 'Primo tentativo in tempo',
    },
    {
      words: 'Offrire una settimana di prova quando l’obiezione è l’inverno',
      figure: 'Obiezioni sui tempi ogni 100 incontri',
    },
  ],
};

/** Weeks back, days from today until it is due, whose it is, and what became of it. */
const plans = [
  { weeksBack: 3, dueIn: -9, owner: 'author', status: 'done' },
  { weeksBack: 1, dueIn: -1, owner: 'rep', status: 'open' },
  { weeksBack: 0, dueIn: 5, owner: 'manager', status: 'open' },
] as const;

/** What the meetings of each manager's people in a country decided in the last weeks: one is done, one is late, one has time. */
export function makeDecisions(time: StoryTime): readonly Row<'alignmentDecision'>[] {
  const nextId = demoIds('alignmentDecision');
  return territoryKeys.flatMap((key) => {
    const { language, zone } = countries[territoryPlans[key].country];
    const today = dateIn(zone, time.todayMs);
    const whose = (role: 'rep' | 'manager' | 'author') =>
      team.find((one) => one.role === role && one.territories.includes(key));
    const meets = whose('manager')?.territories.find(
      (each) => territoryPlans[each].country === territoryPlans[key].country,
    );
    if (meets !== key) return [];
    return plans.flatMap(({ weeksBack, dueIn, owner, status }, at): Row<'alignmentDecision'>[] => {
      const said = decided[language][at];
      const colleague = whose(owner);
      if (said === undefined || colleague === undefined) return [];
      return [
        {
          ...stamp(nextId(), time.stamped),
          territoryId: territoryId(key),
          week: dateAfter(packWeekOn(today), -7 * weeksBack),
          ...said,
          ownerId: colleagueId(colleague.key),
          dueOn: dateAfter(today, dueIn),
          status,
        },
      ];
    });
  });
}
