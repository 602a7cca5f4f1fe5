import { CircleQuestionMark, FileText, Swords } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { notUsableText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { VisibilityChip } from '../kits/VisibilityChip.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

type Kits = Output<'prep.get'>['kits'];

/** What to ask, before anything is answered. */
export function PrepQuestions({ questions }: { readonly questions: Kits['questions'] }) {
  const say = useSay();
  const whyText = useWhyText();
  const [why, setWhy] = useState(false);
  if (questions.length === 0) return null;
  return (
    <Section title={say('prep.ask')}>
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
  const formats = useFormats();
  const now = useNow(60_000);
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
          <ul className={styles.past}>
            {collateral.map(({ item, why: because }) => (
              <li key={item.itemId}>
                <FileText aria-hidden="true" size={14} strokeWidth={1.75} />
                <div>
                  <p>
                    <Link to={`/kits/${item.kitId}/${item.itemId}`}>{item.title}</Link>{' '}
                    {item.unusable === null ? null : (
                      <Chip tone="warn">{say(notUsableText[item.unusable])}</Chip>
                    )}
                  </p>
                  <p className={styles.why}>
                    {[
                      item.file === null ? null : formats.bytes(item.file.bytes),
                      say('studio.until', { day: formats.date(item.validUntil ?? item.expiresOn, now) }),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')}
                  </p>
                  {why ? <p className={styles.why}>{whyText(because)}</p> : null}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {battlecards.length + collateral.length === 0 ? null : (
        <WhyButton open={why} onToggle={() => setWhy(!why)} />
      )}
    </>
  );
}

function WhyButton({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) {
  const say = useSay();
  return (
    <Button variant="quiet" size="small" className={styles.whyButton} aria-expanded={open} onPress={onToggle}>
      {say(open ? 'prep.whyHide' : 'prep.whyThese')}
    </Button>
  );
}
