import { useState } from 'react';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FigureLine } from './FigureLine.tsx';
import styles from './KitFigures.module.css';
import { OwnWordsBeside } from './OwnWordsBeside.tsx';

const dayMs = 86_400_000;
const periods = { month: 30, quarter: 91, year: 365 } as const;
type Period = keyof typeof periods;

/** What came of a kit in a period: each figure with its n, own words beside the approved line, what reps thought. */
export function KitFigures({ kitId }: { readonly kitId: string }) {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const [opened] = useState(Date.now);
  const [period, setPeriod] = useState<Period>('quarter');
  const { value, error, reload } = useQuery(
    'kits.figures',
    { kitId, from: opened - periods[period] * dayMs, to: opened, language },
    ['kits', 'heard', 'calls'],
  );
  if (value === undefined) {
    return error === null ? (
      <Skeleton label={say('app.loading')} rows={4} />
    ) : (
      <ErrorState
        title={failureText(error)}
        actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  const { uses, responses, feedback } = value;
  return (
    <div className={styles.figures}>
      <Segmented
        label={say('figures.period')}
        hideLabel
        value={period}
        onChange={setPeriod}
        options={[
          { value: 'month', label: say('figures.days', { count: periods.month }) },
          { value: 'quarter', label: say('figures.days', { count: periods.quarter }) },
          { value: 'year', label: say('figures.days', { count: periods.year }) },
        ]}
      />
      <p className={styles.quiet}>
        {say('figures.fromTo', { from: formats.day(value.from, now), to: formats.day(value.to, now) })}
      </p>
      {uses === null ? null : <UsesFacts uses={uses} />}
      {responses.map(({ itemId, title, language, figure, approved, ownWords }) => (
        <Section key={itemId} title={title}>
          <FigureLine figure={figure} whole />
          <OwnWordsBeside approved={approved} language={language} ownWords={ownWords} />
        </Section>
      ))}
      <Section title={say('figures.feedback')}>
        {feedback.length === 0 ? <p className={styles.quiet}>{say('figures.noFeedback')}</p> : null}
        <ul className={styles.words}>
          {feedback.map(({ itemId, title, version, verdict, note, authorName, at }) => (
            <li key={`${itemId} ${at}`}>
              <Chip tone={verdict === 'helps' ? 'ok' : 'warn'}>
                {say(verdict === 'helps' ? 'feedback.helps' : 'feedback.doesNotHelp')}
              </Chip>{' '}
              {say('kit.titleAndVersion', { title, version })}
              {note === null ? null : <p>{note}</p>}
              <p className={styles.quiet}>
                {[authorName, formats.day(at, now)]
                  .filter(Boolean)
                  .map((part) => isolated(part))
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** How widely and how often it was used; where that is of some of its territories, of how many. */
function UsesFacts({ uses }: { readonly uses: NonNullable<Output<'kits.figures'>['uses']> }) {
  const say = useSay();
  const formats = useFormats();
  const { territories, reach, frequency, adoption } = uses;
  const of = (count: number, all: number): string =>
    say('figures.of', { count: formats.number(count), all: formats.number(all) });
  return (
    <>
      {territories.reached === territories.of ? null : (
        <p className={styles.quiet}>
          {say('figures.someTerritories', {
            count: formats.number(territories.reached),
            all: formats.number(territories.of),
          })}
        </p>
      )}
      <Facts
        facts={[
          [say('figures.reach'), of(reach.accounts.reached, reach.accounts.of)],
          [say('figures.reachPeople'), of(reach.people.reached, reach.people.of)],
          [
            say('figures.frequency'),
            frequency.perAccount === null
              ? say('figures.noUse')
              : say('figures.perAccount', {
                  rate: formats.number(Math.round(10 * frequency.perAccount) / 10),
                  contacts: frequency.contacts,
                  accounts: frequency.accounts,
                }),
          ],
          [
            say('figures.adoption'),
            [
              of(adoption.withUse, adoption.held),
              adoption.ownWords === 0 ? null : say('figure.ownWords', { count: adoption.ownWords }),
            ]
              .filter(Boolean)
              .map((part) => isolated(part))
              .join(' · '),
          ],
        ]}
      />
    </>
  );
}
