import { FilePlus2, Handshake } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useNavigate, useParams } from 'react-router';
import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { LeadViews } from '../leads/LeadViews.tsx';
import styles from './AgreementScreen.module.css';
import { AgreementVersion } from './AgreementVersion.tsx';
import { statusText } from './agreementStatus.ts';
import { firstTerms } from './firstTerms.ts';
import { TermsForm } from './TermsForm.tsx';
import type { Version } from './version.ts';

/** What sales and marketing owe each other: every version, who signed it, and what changed. */
export function AgreementScreen() {
  const { version } = useParams();
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const { value, error, reload } = useQuery('agreements.list', {}, ['agreements', 'workspace']);
  const draft = useCommand('agreements.draft');
  const [editing, setEditing] = useState(false);
  if (value === undefined) {
    return error === null ? (
      <Skeleton label={say('app.loading')} rows={6} />
    ) : (
      <ErrorState
        title={failureText(error)}
        actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
      />
    );
  }
  const { versions, mayDraft } = value;
  const signed = versions.find(({ agreement }) => agreement.status === 'signed');
  const number = (one: Version): string => String(one.agreement.version);
  const shown = versions.find((one) => number(one) === version) ?? signed ?? versions[0];
  const before = versions.find(
    ({ agreement }) =>
      agreement.status !== 'draft' && shown !== undefined && agreement.version < shown.agreement.version,
  );
  const hasDraft = versions.some(({ agreement }) => agreement.status === 'draft');
  const begin = async (): Promise<void> => {
    const next = Math.max(0, ...versions.map(({ agreement }) => agreement.version)) + 1;
    const terms: AgreementTerms = signed?.agreement.terms ?? firstTerms;
    const answer = await draft.run({ id: newId(), version: next, terms });
    if (answer.ok) {
      navigate(`/agreement/${next}`);
      setEditing(true);
    }
  };
  return (
    <>
      <PageHeader
        title={say('agreement.title')}
        under={say('agreement.under')}
        actions={
          <>
            <LeadViews />
            {mayDraft && !hasDraft ? (
              <Button icon={FilePlus2} isPending={draft.busy} onPress={() => void begin()}>
                {say('agreement.newDraft')}
              </Button>
            ) : null}
          </>
        }
      />
      {draft.failure === null ? null : <Notice tone="bad">{failureText(draft.failure)}</Notice>}
      {shown === undefined ? (
        <Card>
          <EmptyState icon={Handshake} title={say('agreement.none')}>
            {say('agreement.noneWords')}
          </EmptyState>
        </Card>
      ) : (
        <div className={styles.columns}>
          <nav className={styles.versions} aria-label={say('agreement.versions')}>
            {versions.map((one) => (
              <NavLink
                key={one.agreement.id}
                to={`/agreement/${number(one)}`}
                onClick={() => setEditing(false)}
                className={classes(styles.version, one === shown && styles.on)}
                aria-current={one === shown ? 'page' : undefined}
              >
                <b>{say('agreement.version', { number: one.agreement.version })}</b>
                <Chip>{say(statusText[one.agreement.status])}</Chip>
                <small>
                  {formats.day(one.agreement.signedByMarketingAt ?? one.agreement.draftedAt, now)}
                </small>
              </NavLink>
            ))}
          </nav>
          {editing && shown.mayChange ? (
            <TermsForm key={shown.agreement.revisionId} version={shown} onDone={() => setEditing(false)} />
          ) : (
            <AgreementVersion
              key={shown.agreement.id}
              version={shown}
              before={before ?? null}
              onEdit={() => setEditing(true)}
            />
          )}
        </div>
      )}
    </>
  );
}
