import { useId, useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { categoryText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { LikelyAnswer } from './LikelyAnswer.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

/** What will probably be said against it, the likeliest first; why these is one press away. */
export function LikelyObjections({ prep }: { readonly prep: Output<'prep.get'> }) {
  const say = useSay();
  const formats = useFormats();
  const whyText = useWhyText();
  const [why, setWhy] = useState(false);
  const list = useId();
  const { likely } = prep;
  return (
    <Section title={say('prep.likely')}>
      {likely.length === 0 ? <p className={styles.quiet}>{say('prep.noneLikely')}</p> : null}
      <ol id={list} className={styles.likely}>
        {likely.map((objection, index) => (
          <li key={objection.category}>
            <span className={styles.number} aria-hidden="true">
              {formats.number(index + 1)}
            </span>
            <div>
              <p>{say(categoryText[objection.category])}</p>
              {objection.verbatim === null ? null : (
                <div
                  className={styles.said}
                  {...(objection.language === null ? {} : { lang: objection.language })}
                >
                  <Verbatim size="small" quotes={formats.quotes}>
                    {objection.verbatim}
                  </Verbatim>
                </div>
              )}
              {why ? <p className={styles.why}>{whyText(objection.why)}</p> : null}
              {prep.kits.answers
                .filter(({ category }) => category === objection.category)
                .slice(0, 1)
                .map((answer) => (
                  <LikelyAnswer key={answer.response.item.itemId} answer={answer} why={why} />
                ))}
            </div>
          </li>
        ))}
      </ol>
      {likely.length === 0 ? null : (
        <Button
          variant="quiet"
          size="small"
          className={styles.whyButton}
          aria-expanded={why}
          aria-controls={list}
          onPress={() => setWhy(!why)}
        >
          {say(why ? 'prep.whyHide' : 'prep.whyThese')}
        </Button>
      )}
    </Section>
  );
}
