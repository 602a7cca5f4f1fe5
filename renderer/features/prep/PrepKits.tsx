import { CircleQuestionMark, Swords } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { VisibilityChip } from '../kits/VisibilityChip.tsx';
import { MaterialList } from './MaterialList.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';
import { WhyButton } from './WhyButton.tsx';

type Kits = Output<'prep.get'>['kits'];

type Offer = Output<'prep.get'>['offer'];

/** What to send to those who read on their own. Where it stands first, the sheet says because of whom. */
export function PrepToSend({ send, offer }: { readonly send: Kits['send']; readonly offer: Offer }) {
  const say = useSay();
  const whyText = useWhyText();
  const [why, setWhy] = useState(false);
  if (offer === null || send.length === 0) return null;
  return (
    <Section title={say(offer.first === 'send' ? 'prep.sendFirst' : 'prep.send')}>
      <p className={styles.why}>{whyText(offer.why)}</p>
      <MaterialList material={send} why={why} />
      <WhyButton open={why} onToggle={() => setWhy(!why)} />
    </Section>
  );
}

/** What to ask, before anything is answered. */
export function PrepQuestions({
  questions,
  offer,
}: {
  readonly questions: Kits['questions'];
  readonly offer: Offer;
}) {
  const say = useSay();
  const whyText = useWhyText();
  const [why, setWhy] = useState(false);
  if (questions.length === 0) return null;
  return (
    <Section title={say('prep.ask')}>
      {offer?.first === 'say' ? <p className={styles.why}>{whyText(offer.why)}</p> : null}
      <ul className={styles.past}>
        {questions.map((question) => (
          <li key={`${question.itemId} ${question.text}`}>
            <CircleQuestionMark aria-hidden="true" size={14} strokeWidth={1.75} />
            <div>
              <p lang={question.language}>{question.text}</p>
              {why ? <p className={styles.why}>{whyText(question.why)}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <WhyButton open={why} onToggle={() => setWhy(!why)} />
    </Section>
  );
}

/** Whom to expect beside the company, and what to show, each with whether it can be shown now and for how long. */
export function PrepMaterial({ kits }: { readonly kits: Kits }) {
  const say = useSay();
  const whyText = useWhyText();
  const [why, setWhy] = useState(false);
  const { battlecards, collateral } = kits;
  return (
    <>
      {battlecards.length === 0 ? null : (
        <Section title={say('itemKind.battlecard')}>
          <ul className={styles.past}>
            {battlecards.map(({ item, why: because }) => (
              <li key={item.itemId}>
                <Swords aria-hidden="true" size={14} strokeWidth={1.75} />
                <div>
                  <p>
                    <Link to={`/kits/${item.kitId}/${item.itemId}`}>{item.competitorName ?? item.title}</Link>{' '}
                    <VisibilityChip visibility={item.visibility} />
                  </p>
                  <p className={styles.summary} lang={item.language}>
                    {item.excerpt}
                  </p>
                  {why ? <p className={styles.why}>{whyText(because)}</p> : null}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {collateral.length === 0 ? null : (
        <Section title={say('prep.show')}>
          <MaterialList material={collateral} why={why} />
        </Section>
      )}
      {battlecards.length + collateral.length === 0 ? null : (
        <WhyButton open={why} onToggle={() => setWhy(!why)} />
      )}
    </>
  );
}
