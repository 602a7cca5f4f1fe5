import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { outcomeText, personaText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Table } from './DataTable.tsx';

type Group = Output<'insight.verbatims'>['groups'][number];

/** The words behind a row one by one, those that say nearly the same below each other; without the people's names. */
export const verbatimsTable = (
  say: Say,
  formats: Pick<Formats, 'day'>,
  groups: readonly Group[],
  now: number,
): Pick<Table, 'heads' | 'rows'> => ({
  heads: [
    say('heard.words'),
    say('account.one'),
    say('contact.persona'),
    say('call.day'),
    say('heard.outcome'),
  ],
  rows: groups.flat().map(({ id, verbatim, accountName, persona, heardAt, outcome }) => ({
    key: id,
    cells: [
      verbatim,
      accountName,
      persona === 'unknown' ? null : say(personaText[persona]),
      formats.day(heardAt, now),
      say(outcomeText[outcome]),
    ],
  })),
});
