import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import styles from './SummaryCards.module.css';
import { useValueOrigin } from './useValueOrigin.ts';

type Summary = Output<'insight.summary'>;

/** Both sides' figures on one line, each with what it stands on; nothing until they are there. */
export function SummaryCards({ from, to }: { readonly from: number; readonly to: number }) {
  const say = useSay();
  const { value } = useQuery('insight.summary', { from, to }, ['kits', 'heard', 'calls', 'leads', 'deals']);
  const cards = useCards();
  if (value === undefined) return null;
  return (
    <section aria-label={say('summary.label')}>
      <dl className={styles.cards}>
        {cards(value).map(({ title, figure, basis }) => (
          <div key={title} className={styles.card}>
            <dt>{title}</dt>
            <dd className={styles.value}>{figure}</dd>
            <dd className={styles.basis}>{basis}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useCards(): (summary: Summary) => readonly {
  readonly title: string;
  readonly figure: string;
  readonly basis: string;
}[] {
  const say = useSay();
  const formats = useFormats();
  const origin = useValueOrigin();
  const none = '–';
  const share = (k: number, n: number): string =>
    n === 0 ? none : say('insight.percent', { share: formats.number(Math.round((100 * k) / n)) });
  const money = (sums: Summary['revenue']): string =>
    sums.length === 0
      ? none
      : sums.map(({ amountMinor, currency }) => formats.money(amountMinor, currency)).join(' + ');
  const minutes = (value: number | null): string =>
    value === null ? none : formats.duration(Math.max(Math.round(value), 1) * 60_000);
  return ({ reach: { accounts, people }, frequency, adoption, followUp, revenue, lifetimeValue }) => [
    {
      title: say('summary.reach'),
      figure: share(accounts.reached, accounts.of),
      basis: say('summary.reachOf', {
        reached: accounts.reached,
        accounts: accounts.of,
        people: people.reached,
        allPeople: people.of,
      }),
    },
    {
      title: say('figures.frequency'),
      figure:
        frequency.perAccount === null ? none : formats.number(Math.round(10 * frequency.perAccount) / 10),
      basis: say('summary.frequencyOf', { contacts: frequency.contacts, accounts: frequency.accounts }),
    },
    {
      title: say('summary.adoption'),
      figure: share(adoption.withUse, adoption.held),
      basis: say('summary.adoptionOf', {
        used: adoption.withUse,
        held: adoption.held,
        own: adoption.ownWords,
      }),
    },
    ...(followUp === null
      ? []
      : [
          {
            title: say('quality.firstConversation'),
            figure: minutes(followUp.firstConversation.minutes),
            basis: say('summary.firstOf', {
              count: followUp.firstConversation.n,
              attempt: minutes(followUp.firstAttempt.minutes),
            }),
          },
        ]),
    {
      title: say('insight.revenue'),
      figure: money(revenue),
      basis: [
        say('summary.revenueOf', {
          count: revenue.reduce((sum, { accounts: bought }) => sum + bought, 0),
          value: money(lifetimeValue),
        }),
        origin(lifetimeValue),
      ]
        .filter(Boolean)
        .join(' · '),
    },
  ];
}
