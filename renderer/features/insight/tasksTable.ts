import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { categoryText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Table } from './DataTable.tsx';
import { stageText } from './stageText.ts';

export type Task = Output<'insight.tasks'>['tasks'][number];

/** What marketing has been asked to answer, one line for each, with the words that are on this laptop. */
export const tasksTable = (
  say: Say,
  formats: Pick<Formats, 'day'>,
  tasks: readonly Task[],
  now: number,
): Table => ({
  title: say('insight.tasks'),
  under: say('insight.tasksAsOf', { day: formats.day(now, now) }),
  heads: [
    say('heard.category'),
    say('account.segment'),
    say('field.status'),
    say('promise.due'),
    say('insight.whoAsked'),
    say('insight.whenAsked'),
    say('insight.whoAnswers'),
    say('insight.verbatims'),
    say('heard.words'),
  ],
  rows: tasks.map(({ task, stage, openedByName, ownerName, words }) => ({
    key: task.id,
    cells: [
      say(categoryText[task.category]),
      task.segment,
      say(stageText[stage]),
      formats.day(task.dueAt, now),
      openedByName,
      formats.day(task.openedAt, now),
      ownerName,
      task.heardIds.length,
      words.length === 0 ? null : words.map((one) => one.words).join('\n'),
    ],
  })),
});
