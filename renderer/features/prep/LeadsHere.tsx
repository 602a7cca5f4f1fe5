import { Link } from 'react-router';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { ClockChip } from '../leads/ClockChip.tsx';
import { LeadName } from '../leads/LeadName.tsx';
import { useLeadLines } from './leadLines.ts';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

/** Whom marketing handed over here: from where, what was done, and what is owed by when. */
export function LeadsHere({ leads }: { readonly leads: Output<'prep.get'>['leads'] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const whyText = useWhyText();
  const lines = useLeadLines();
  if (leads.length === 0) return null;
  return (
    <Section title={say('prep.lead', { count: leads.length })}>
      <ul className={styles.leads}>
        {leads.map(({ lead, clock, why }) => (
          <li key={lead.id}>
            <p>
              <Link to={`/leads/${lead.id}`}>
                <LeadName lead={lead} />
              </Link>
            </p>
            <p className={styles.quiet}>
              {lines
                .from(lead)
                .map((part) => isolated(part))
                .join(' · ')}
            </p>
            {clock === null ? null : (
              <div className={styles.clock}>
                <ClockChip clock={clock} restsUntil={lead.recycleOn} />
                {clock.dueAt === null ? null : (
                  <span title={say('clock.officeTime')}>{lines.owed(clock.owes, clock.dueAt)}</span>
                )}
              </div>
            )}
            <p className={styles.why}>
              {[
                ...lines.done(lead),
                say('prep.leadReceived', { day: formats.day(lead.receivedAt, now) }),
                whyText(why),
              ]
                .map((part) => isolated(part))
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
