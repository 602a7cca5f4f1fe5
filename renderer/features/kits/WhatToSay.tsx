import { useState } from 'react';
import type { Language } from '../../../shared/domain/entities/account.ts';
import { type ObjectionCategory, objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { categoryText, situationText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Answered } from './answered.ts';
import { BattlecardNote } from './BattlecardNote.tsx';
import { ProofCard, type Sayable } from './ProofCard.tsx';
import { ReplyCard } from './ReplyCard.tsx';
import { SpokenLine } from './SpokenLine.tsx';
import styles from './WhatToSay.module.css';

export type Offered = Output<'kits.whatToSay'>;

/** Read in the middle of a conversation: no more of a kind than an eye takes in. */
const mostQuestions = 3;
const mostProofs = 2;

/**
 * Kits at hand while the customer speaks: what to explore, then the reply, what proves it, and the competitor's card.
 * The order says what fits; nothing is chosen for the rep.
 */
export function WhatToSay({
  offered,
  answered,
  onAnswer,
  onLanguage,
  looked,
  onLook,
  modal = false,
}: {
  readonly offered: Offered | undefined;
  readonly answered: Answered;
  /** Undefined where nothing can be said to have been said. */
  readonly onAnswer: ((reply: Sayable, how: Answered['how'], words: string) => void) | undefined;
  readonly onLanguage: (language: Language) => void;
  /** The situation looked up with no words heard yet. */
  readonly looked: ObjectionCategory | null;
  /** Undefined while the words decide. */
  readonly onLook: ((category: ObjectionCategory) => void) | undefined;
  /** Whether it stands in a window, whose keys alone answer. */
  readonly modal?: boolean;
}) {
  const say = useSay();
  const [at, setAt] = useState(0);
  const category = offered?.category ?? null;
  const responses = offered?.responses ?? [];
  const reply = responses[at] ?? responses[0];
  const explore = offered?.explore.slice(0, mostQuestions) ?? [];
  const proofs = provedFirst(offered?.proofs ?? [], reply).slice(0, mostProofs);
  const battlecards = offered?.battlecards ?? [];
  const nothing =
    explore.length === 0 && reply === undefined && proofs.length === 0 && battlecards.length === 0;
  return (
    <section className={styles.column} aria-label={say('whatToSay.title')}>
      <div className={styles.top}>
        <h2>{say('whatToSay.title')}</h2>
        {category === null ? null : <Chip tone="accent">{say(categoryText[category])}</Chip>}
      </div>
      {onLook === undefined ? null : (
        <SelectField
          label={say('whatToSay.look')}
          hideLabel
          value={looked}
          onChange={onLook}
          placeholder={say('whatToSay.look')}
          options={objectionCategories.map((one) => ({ value: one, label: say(situationText[one]) }))}
        />
      )}
      {nothing ? (
        <p className={styles.quiet}>{say(category === null ? 'whatToSay.prompt' : 'whatToSay.nothing')}</p>
      ) : null}
      {explore.length === 0 ? null : (
        <Card>
          <h3>{say('item.exploreFirst')}</h3>
          <ul className={styles.questions}>
            {explore.map(({ itemId, text, language }) => (
              <li key={`${itemId} ${text}`}>
                <SpokenLine language={language}>{text}</SpokenLine>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {reply === undefined || offered === undefined ? null : (
        <ReplyCard
          key={reply.item.itemId}
          reply={reply}
          wanted={offered.language}
          answered={answered.itemId === reply.item.itemId ? answered : null}
          onAnswer={onAnswer}
          onLanguage={onLanguage}
          modal={modal}
          onNext={responses.length < 2 ? undefined : () => setAt((at + 1) % responses.length)}
          place={say('whatToSay.place', {
            at: responses.indexOf(reply) + 1,
            count: responses.length,
          })}
        />
      )}
      {proofs.map((proof) => (
        <ProofCard key={proof.item.itemId} proof={proof} />
      ))}
      {battlecards.map((card) => (
        <BattlecardNote key={card.item.itemId} card={card} />
      ))}
    </section>
  );
}

/** What proves the reply in sight stands before what proves another. */
const provedFirst = (proofs: readonly Sayable[], reply: Sayable | undefined): readonly Sayable[] => {
  const mine = (proof: Sayable): number => (reply?.proofItemIds.includes(proof.item.itemId) ? 0 : 1);
  return [...proofs].sort((one, other) => mine(one) - mine(other));
};
