import { X } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './LeadsScreen.module.css';

/** Everything the list it came from says about one lead, words of its source as they stand there. */
export function LeadDetail({ leadId }: { readonly leadId: string }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const { value, error, reload } = useQuery('leads.get', { id: leadId }, ['leads']);
  if (value === undefined) {
    return (
      <Card>
        {error === null ? (
          <Skeleton label={say('app.loading')} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </Card>
    );
  }
  const { lead } = value;
  const company =
    lead.accountId === null ? (
      lead.company
    ) : (
      <Link to={`/accounts/${lead.accountId}`}>{lead.company ?? say('lead.openAccount')}</Link>
    );
  return (
    <Card className={styles.detail}>
      <div className={styles.top}>
        <h2>{lead.name ?? say('lead.noName')}</h2>
        <Chip>{say(leadStatusText[lead.status])}</Chip>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={() => navigate('/leads')}>
          {say('action.close')}
        </Button>
      </div>
      <Facts
        facts={[
          [say('lead.company'), company],
          [say('contact.title'), lead.title],
          [say('contact.email'), lead.email],
          [say('contact.phone'), lead.phone],
          [say('lead.place'), [lead.city, lead.country].filter(Boolean).join(', ')],
          [say('lead.source'), lead.source],
          [say('lead.campaign'), lead.campaign],
          [say('lead.score'), lead.score === null ? null : formats.number(lead.score)],
          [say('lead.quality'), lead.quality],
          [say('lead.disposition'), lead.disposition],
          [say('lead.note'), lead.note],
          [say('lead.received'), formats.moment(lead.receivedAt, now)],
          ...Object.entries(lead.activity ?? {}).map(
            ([name, count]) =>
              [name, typeof count === 'number' ? formats.number(count) : String(count)] as const,
          ),
          [say('account.externalId'), lead.externalId],
        ]}
      />
    </Card>
  );
}
