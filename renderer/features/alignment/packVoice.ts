import type { PackBlock, PackSection } from '../../../shared/domain/alignment/packDocument.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { categoryText, kindText } from '../../app/i18n/words.ts';
import { type Pack, type PackWords, valueText } from './packWords.ts';

/** What customers say, in figures and in their own words. */
export function voiceSection({ say, formats, period }: PackWords, { voice, wide }: Pack): PackSection {
  const listed = (of: readonly ObjectionCategory[]): string =>
    formats.list(of.map((category) => say(categoryText[category])));
  const sentences = [
    voice.rising.length === 0 ? null : say('insight.rising', { list: listed(voice.rising) }),
    voice.unanswered.length === 0 ? null : say('insight.unansweredAre', { list: listed(voice.unanswered) }),
    voice.worked.length === 0 ? null : say('alignment.worked', { list: listed(voice.worked) }),
  ].filter((sentence) => sentence !== null);
  return {
    id: 'voice',
    title: say('insight.title'),
    basis: period(wide),
    blocks: [
      {
        type: 'table',
        title: say('alignment.heardHow'),
        heads: [say('heard.kind'), say('alignment.fourWeeks'), say('alignment.fourBefore')],
        rows: [
          {
            key: 'objection',
            cells: [say(kindText.objection), voice.objections.count, voice.objections.before],
          },
          {
            key: 'complaint',
            cells: [say(kindText.complaint), voice.complaints.count, voice.complaints.before],
          },
          { key: 'praise', cells: [say(kindText.praise), voice.praise.count, voice.praise.before] },
          { key: 'held', cells: [say('insight.heldCalls'), voice.held, voice.heldBefore] },
        ],
      },
      ...(sentences.length === 0 ? [] : [{ type: 'words' as const, text: sentences.join(' ') }]),
      ...voice.rows.map(
        ({ category, mentions, before, verbatims }): PackBlock => ({
          type: 'quotes',
          title: say('alignment.category', {
            category: say(categoryText[category]),
            count: mentions,
            before,
          }),
          quotes: verbatims.map(({ verbatim, language, accountId, accountName }, at) => ({
            id: `${category} ${at}`,
            text: verbatim,
            language,
            by: accountName ?? say('call.unknownAccount'),
            to: accountName === null ? null : `/accounts/${accountId}`,
          })),
        }),
      ),
    ],
  };
}

export function competitorsSection(words: PackWords, { voice, wide }: Pack): PackSection {
  const { say, period } = words;
  return {
    id: 'competitors',
    title: say('alignment.competitors'),
    basis: period(wide),
    blocks: [
      voice.competitors.length === 0
        ? { type: 'words', text: say('alignment.noCompetitors') }
        : {
            type: 'table',
            title: say('alignment.competitorsNamed'),
            heads: [
              say('heard.competitor'),
              say('alignment.fourWeeks'),
              say('alignment.fourBefore'),
              say('insight.resolved'),
            ],
            rows: voice.competitors.map(({ competitorId, name, mentions, before, resolved, final }) => ({
              key: competitorId,
              cells: [
                name ?? say('insight.notKnown'),
                mentions,
                before,
                valueText(words, { count: resolved, of: final }),
              ],
            })),
          },
    ],
  };
}

/** Which kits reached whom and were used, and what reps think of them. */
export function kitsSection(words: PackWords, { kits, wide }: Pack): PackSection {
  const { say, period } = words;
  const counted = kits.some(({ receipts }) => receipts !== null);
  return {
    id: 'kits',
    title: say('nav.kits'),
    basis: period(wide),
    blocks: [
      kits.length === 0
        ? { type: 'words', text: say('alignment.noKits') }
        : {
            type: 'table',
            title: say('alignment.kitsUsed'),
            heads: [
              say('alignment.kit'),
              say('figures.adoption'),
              say('figures.reach'),
              ...(counted ? [say('alignment.delivered'), say('alignment.acknowledged')] : []),
              say('alignment.helps'),
              say('alignment.doesNotHelp'),
            ],
            rows: kits.map(
              ({ kitId, title, version, recalled, adoption, reach, receipts, helps, doesNotHelp }) => ({
                key: `${kitId} ${version}`,
                cells: [
                  say(recalled ? 'alignment.kitRecalled' : 'alignment.kitVersion', { title, version }),
                  valueText(words, adoption),
                  valueText(words, reach),
                  ...(counted
                    ? [receipts?.delivered, receipts?.acknowledged].map((count) =>
                        count === undefined ? null : valueText(words, { count, of: receipts?.of ?? 0 }),
                      )
                    : []),
                  helps,
                  doesNotHelp,
                ],
              }),
            ),
          },
    ],
  };
}
