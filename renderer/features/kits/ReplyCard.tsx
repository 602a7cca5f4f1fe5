import { Check, Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Language } from '../../../shared/domain/entities/account.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { inLanguageText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import type { Answered } from './answered.ts';
import { FigureLine } from './FigureLine.tsx';
import type { Sayable } from './ProofCard.tsx';
import { RichTextView } from './RichTextView.tsx';
import { useCopyItem } from './useCopyItem.ts';
import styles from './WhatToSay.module.css';

/** Chords, since the customer's words have the keyboard; they are printed beside what they do. */
const chords = { said: 'Alt+I', ownWords: 'Alt+W', copy: 'Alt+Y', language: 'Alt+G', next: 'Alt+U' } as const;

/** The approved reply, with what came of it before, and what the rep may do with it in one key each. */
export function ReplyCard({
  reply,
  wanted,
  answered,
  onAnswer,
  onLanguage,
  onNext,
  place,
  modal,
}: {
  readonly reply: Sayable;
  /** The language of the people in the room. */
  readonly wanted: Language;
  readonly answered: Answered | null;
  readonly onAnswer: ((reply: Sayable, how: Answered['how'], words: string) => void) | undefined;
  readonly onLanguage: (language: Language) => void;
  readonly onNext: (() => void) | undefined;
  readonly place: string;
  readonly modal: boolean;
}) {
  const say = useSay();
  const words = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const asked = useRef(false);
  const { item, content, figure } = reply;
  const how = answered?.how ?? null;
  const copy = useCopyItem()(item.visibility, content);
  const others = item.languages.filter((language) => language !== item.language);
  const next =
    others[(item.languages.indexOf(item.language) + others.length) % Math.max(1, others.length)] ?? others[0];

  const saidIt = (): void => onAnswer?.(reply, how === 'said_it' ? null : 'said_it', answered?.words ?? '');
  const ownWords = (): void => {
    if (how === 'own_words') {
      words.current?.focus();
      return;
    }
    asked.current = true;
    onAnswer?.(reply, 'own_words', answered?.words ?? '');
  };
  // The field takes the keyboard when it was asked for, not when a draft brings it back.
  useEffect(() => {
    if (how !== 'own_words' || !asked.current) return;
    asked.current = false;
    words.current?.focus();
  }, [how]);
  useKeys(
    {
      ...(onAnswer === undefined ? {} : { [chords.said]: saidIt, [chords.ownWords]: ownWords }),
      ...(copy === undefined ? {} : { [chords.copy]: copy }),
      ...(next === undefined ? {} : { [chords.language]: () => onLanguage(next) }),
      ...(onNext === undefined ? {} : { [chords.next]: onNext }),
    },
    { modal },
  );
  if (content.kind !== 'objection_response') return null;
  return (
    <Card active>
      <div className={styles.replyTop}>
        <h3>{say('item.approvedReply')}</h3>
        <Link to={`/kits/${item.kitId}/${item.itemId}`}>
          {say('kit.titleAndVersionShort', { title: item.kitTitle, version: item.version })}
        </Link>
      </div>
      <div lang={item.language}>
        <RichTextView document={content.said.response} spoken={item.language} />
      </div>
      {wanted === item.language ? null : (
        <p className={styles.quiet}>{say('item.fallback', { shown: say(inLanguageText[item.language]) })}</p>
      )}
      {figure === null ? null : (
        <div className={styles.figure}>
          <FigureLine figure={figure} />
        </div>
      )}
      <div className={styles.actions}>
        {onAnswer === undefined ? null : (
          <>
            <Button
              size="small"
              chord={chords.said}
              aria-pressed={how === 'said_it'}
              variant={how === 'said_it' ? 'primary' : 'secondary'}
              {...(how === 'said_it' ? { icon: Check } : {})}
              onPress={saidIt}
            >
              {say('whatToSay.saidIt')}
            </Button>
            <Button
              size="small"
              chord={chords.ownWords}
              aria-pressed={how === 'own_words'}
              variant={how === 'own_words' ? 'primary' : 'secondary'}
              {...(how === 'own_words' ? { icon: Check } : {})}
              onPress={ownWords}
            >
              {say('whatToSay.myWords')}
            </Button>
          </>
        )}
        {copy === undefined ? null : (
          <Button size="small" variant="quiet" icon={Copy} chord={chords.copy} onPress={copy}>
            {say('item.copy')}
          </Button>
        )}
        {next === undefined ? null : (
          <Button size="small" variant="quiet" chord={chords.language} onPress={() => onLanguage(next)}>
            {say(inLanguageText[next])}
          </Button>
        )}
        {onNext === undefined ? null : (
          <Button size="small" variant="quiet" chord={chords.next} onPress={onNext}>
            {place}
          </Button>
        )}
      </div>
      {how === 'own_words' ? (
        <div className={styles.said}>
          <SeenBy entity="heard">
            <TextField
              label={say('heard.responseWords')}
              value={answered?.words ?? ''}
              onChange={(text) => onAnswer?.(reply, 'own_words', text)}
              placeholder={say('whatToSay.myWordsPrompt')}
              inputRef={words}
              lines
            />
          </SeenBy>
        </div>
      ) : null}
    </Card>
  );
}
