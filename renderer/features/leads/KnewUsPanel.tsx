import { useSay } from '../../app/i18n/Language.tsx';
import { KeyedChoices } from './KeyedChoices.tsx';
import { type KnewUs, knewUsText } from './leadWords.ts';
import type { PanelProps } from './panelProps.ts';

const answers: readonly KnewUs[] = ['yes', 'no', 'unsure'];

/** Asked once, at the first conversation, and never required: Enter goes on without an answer. */
export function KnewUsPanel({ busy, onTake }: PanelProps) {
  const say = useSay();
  return (
    <KeyedChoices
      busy={busy}
      focus={answers.length}
      choices={[
        ...answers.map((knewUs) => ({
          id: knewUs,
          label: say(knewUsText[knewUs]),
          run: () => onTake({ knewUs }),
        })),
        { id: 'not_asked', label: say('knewUs.notAsked'), run: () => onTake({ knewUs: null }) },
      ]}
    />
  );
}
