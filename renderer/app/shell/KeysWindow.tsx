import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { type Chord, chordText } from '../../ui/keyboard.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import type { MessageId } from '../i18n/catalogues.ts';
import { useSay } from '../i18n/Language.tsx';
import { boundChords } from '../keys/keyLayers.ts';
import { wordsBeside } from '../keys/wordsBeside.ts';
import styles from './KeysWindow.module.css';
import { shellKeys } from './shellKeys.ts';

/** What keys do that no control bears, since they act on whatever is open. */
const plainText: Readonly<Record<Chord, MessageId>> = {
  'Alt+H': 'discretion.hide',
  'Mod+Enter': 'keys.finish',
  Escape: 'keys.escape',
  '/': 'keys.search',
  'Alt+J': 'keys.nextNotLogged',
  'Alt+ArrowUp': 'keys.stageOn',
  'Alt+ArrowDown': 'keys.stageBack',
};

/** What every list and form answers, wherever it stands. */
const listKeys: readonly (readonly [Chord, MessageId])[] = [
  ['ArrowDown', 'keys.listMove'],
  ['Home', 'keys.listEnds'],
  ['Enter', 'keys.listOpen'],
  ['Tab', 'keys.tab'],
  ['Mod+Enter', 'keys.finish'],
  ['Escape', 'keys.escape'],
];

interface Line {
  readonly chord: Chord;
  readonly words: string;
}

/** The keys that are bound at this moment, by what they do: on this screen, everywhere, in every list and form. */
export function KeysWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [find, setFind] = useState('');
  const search = useRef<HTMLInputElement>(null);
  // Looked at once, before this window covers what bears them.
  const [onScreen] = useState(() => linesOnScreen());
  useEffect(() => search.current?.focus(), []);

  function linesOnScreen(): readonly Line[] {
    const elsewhere = new Set([...shellKeys.map(({ chord }) => chord), ...listKeys.map(([chord]) => chord)]);
    return boundChords()
      .filter((chord) => !elsewhere.has(chord))
      .map((chord) => {
        const plain = plainText[chord];
        const words = wordsBeside(chord) ?? (plain === undefined ? null : say(plain));
        return { chord, words: words ?? '' };
      });
  }
  const groups: readonly (readonly [MessageId, readonly Line[]])[] = [
    ['keys.onScreen', onScreen],
    ['keys.everywhere', shellKeys.map(({ chord, text }) => ({ chord, words: say(text) }))],
    ['keys.inLists', listKeys.map(([chord, text]) => ({ chord, words: say(text) }))],
  ];
  const wanted = find.trim().toLocaleLowerCase();
  const found = groups
    .map(([title, lines]) => [title, lines.filter((line) => matches(line, wanted))] as const)
    .filter(([, lines]) => lines.length > 0);
  return (
    <Dialog title={say('keys.title')} closeLabel={say('action.close')} onClose={onClose}>
      <div className={styles.search}>
        <SearchField label={say('keys.search')} value={find} onChange={setFind} inputRef={search} />
      </div>
      {found.length === 0 ? <p className={styles.none}>{say('keys.none')}</p> : null}
      {found.map(([title, lines]) => (
        <section key={title} className={styles.group}>
          <h3>{say(title)}</h3>
          <dl className={styles.keys}>
            {lines.map(({ chord, words }) => (
              <div key={chord} data-unsaid={words === '' ? '' : undefined}>
                <dt>
                  <Kbd chord={chord} />
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

const matches = ({ chord, words }: Line, wanted: string): boolean =>
  `${words} ${chordText(chord)}`.toLocaleLowerCase().includes(wanted);
