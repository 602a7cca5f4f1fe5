import type { PackDocument } from '../../../shared/domain/alignment/packDocument.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { handOffSection, scorecardSection, stagesSection } from './packFigures.ts';
import { competitorsSection, kitsSection, voiceSection } from './packVoice.ts';
import { winsSection } from './packWins.ts';
import type { PackWords } from './packWords.ts';
import { useDecisionWords } from './useDecisionWords.ts';

/** On screen decisions and notes are written in place: there they have cards of their own. */
export const inPlace: ReadonlySet<string> = new Set(['decisions', 'notes']);

/** Puts a pack into words; null where there is none. */
export function usePackDocument(): (overview: Output<'alignment.pack'>) => PackDocument | null {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const describe = useDecisionWords();
  const words: PackWords = {
    say,
    formats,
    period: ({ from, to }) =>
      say('alignment.period', { from: formats.day(from, now), to: formats.day(to - 1, now) }),
  };
  return ({ pack, teams, teamId }) => {
    if (pack === null) return null;
    const territories = teams.find(({ id }) => id === teamId)?.territoryNames ?? [];
    const { rep, author } = pack.present;
    const nobody = say('alignment.nobody');
    return {
      title: say('alignment.title'),
      under: [
        territories.length === 0 ? null : say('alignment.of', { list: formats.list(territories) }),
        say('figures.fromTo', {
          from: formats.day(pack.span.from, now),
          to: formats.day(pack.span.to - 1, now),
        }),
        say('alignment.present', { rep: rep ?? nobody, author: author ?? nobody }),
      ]
        .filter((sentence) => sentence !== null)
        .join(' '),
      sections: [
        ...[
          winsSection,
          scorecardSection,
          stagesSection,
          handOffSection,
          voiceSection,
          competitorsSection,
          kitsSection,
        ].map((section) => section(words, pack)),
        {
          id: 'decisions',
          title: say('alignment.decisions'),
          basis: words.period(pack.span),
          blocks:
            pack.decisions.length === 0
              ? [{ type: 'words' as const, text: say('alignment.noDecisions') }]
              : [
                  {
                    type: 'list' as const,
                    title: say('alignment.decidedAndOpen'),
                    items: pack.decisions.map(({ decision }) => ({
                      id: decision.id,
                      text: `${decision.words} (${describe(decision)})`,
                      to: null,
                    })),
                  },
                ],
        },
        ...(pack.notes.length === 0
          ? []
          : [
              {
                id: 'notes',
                title: say('alignment.notes'),
                basis: words.period(pack.span),
                blocks: [
                  {
                    type: 'list' as const,
                    title: say('alignment.note'),
                    items: pack.notes.map(({ note, authorName }) => ({
                      id: note.id,
                      text: `${note.words} (${authorName ?? say('conflict.someone')})`,
                      to: null,
                    })),
                  },
                ],
              },
            ]),
      ],
    };
  };
}
