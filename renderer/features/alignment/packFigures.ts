import type { PackBlock, PackSection } from '../../../shared/domain/alignment/packDocument.ts';
import type { Score } from '../../../shared/domain/alignment/scorecard.ts';
import type { DisqualifyReason, RejectReason } from '../../../shared/domain/entities/leadStep.ts';
import { stageText } from '../../app/i18n/words.ts';
import { reasonText, stepDoneText } from '../leads/leadWords.ts';
import { measureText, type Pack, type PackWords, valueText } from './packWords.ts';

/** What each side owes, what it did, and what it did the week before. */
export function scorecardSection(words: PackWords, { scorecard, span }: Pack): PackSection {
  const { say, formats, period } = words;
  const targetText = ({ target, now }: Score): string =>
    target === null
      ? say('alignment.notAgreed')
      : now.of === null
        ? formats.number(target)
        : say('alignment.allOfThem');
  const table = (title: string, scores: readonly Score[]): PackBlock => ({
    type: 'table',
    title,
    heads: [
      say('alignment.figure'),
      say('alignment.thisWeek'),
      say('alignment.weekBefore'),
      say('alignment.target'),
    ],
    rows: scores.map((score) => ({
      key: score.measure,
      cells: [
        say(measureText[score.measure]),
        valueText(words, score.now),
        valueText(words, score.before),
        targetText(score),
      ],
    })),
  });
  return {
    id: 'scorecard',
    title: say('alignment.scorecard'),
    basis: period(span),
    blocks: [
      table(say('alignment.sales'), scorecard.sales),
      table(say('alignment.marketing'), scorecard.marketing),
      { type: 'words', text: say('alignment.scoreNote') },
    ],
  };
}

/** Where accounts stand, and which of them moved. */
export function stagesSection({ say, period }: PackWords, { stages, span }: Pack): PackSection {
  return {
    id: 'stages',
    title: say('alignment.stages'),
    basis: period(span),
    blocks: [
      { type: 'words', text: say('alignment.noted', { count: stages.noted, moved: stages.moved.length }) },
      ...(stages.moved.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              title: say('alignment.moved'),
              items: stages.moved.map(({ accountId, accountName, from, to }) => ({
                id: accountId,
                text: say('alignment.move', {
                  account: accountName,
                  from: say(stageText[from]),
                  to: say(stageText[to]),
                }),
                to: `/accounts/${accountId}`,
              })),
            },
          ]),
      {
        type: 'table',
        title: say('alignment.stageToday'),
        heads: [say('account.stage'), say('nav.accounts')],
        rows: stages.accounts.map(({ stage, count }) => ({
          key: stage,
          cells: [say(stageText[stage]), count],
        })),
      },
    ],
  };
}

/** How leads came in and went through. */
export function handOffSection({ say, formats, period }: PackWords, { handOff, span }: Pack): PackSection {
  const weeks = [say('alignment.thisWeek'), say('alignment.weekBefore')];
  const reasons = (of: readonly { readonly reason: string; readonly count: number }[]): string | null =>
    of.length === 0
      ? null
      : formats.list(
          of.map(({ reason, count }) =>
            say('alignment.reason', {
              reason: say(reasonText[reason as RejectReason | DisqualifyReason]),
              count,
            }),
          ),
        );
  return {
    id: 'handOff',
    title: say('alignment.handOff'),
    basis: period(span),
    blocks: [
      handOff.sources.length === 0
        ? { type: 'words', text: say('alignment.noLeads') }
        : {
            type: 'table',
            title: say('alignment.leads'),
            heads: [say('alignment.source'), ...weeks],
            rows: handOff.sources.map(({ source, count, before }) => ({
              key: source ?? '',
              cells: [source ?? say('insight.notKnown'), count, before],
            })),
          },
      {
        type: 'table',
        title: say('alignment.steps'),
        heads: [say('alignment.step'), ...weeks, say('alignment.reasons')],
        rows: handOff.steps.map((step) => ({
          key: step.kind,
          cells: [say(stepDoneText[step.kind]), step.count, step.before, reasons(step.reasons)],
        })),
      },
    ],
  };
}
