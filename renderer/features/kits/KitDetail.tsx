import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { kitItemKindText, notUsableText, personaText, stageText } from '../../app/i18n/words.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DataAge } from '../sync/DataAge.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { KitChanges } from './KitChanges.tsx';
import styles from './KitDetail.module.css';
import { KitFigures } from './KitFigures.tsx';
import { useAcknowledge } from './useAcknowledge.ts';
import { useWhyNot } from './useWhyNot.ts';

/** One kit as this laptop holds it: what is new in it, whom it is for, how long it stands, and all its items. */
export function KitDetail({ kitId, onClose }: { readonly kitId: string; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery(
    'kits.kit',
    { kitId, accountId: null, contactIds: [], language },
    ['kits'],
  );
  if (value !== undefined) return <Shown kit={value} onClose={onClose} />;
  return (
    <Card>
      {error === null ? (
        <Skeleton label={say('app.loading')} rows={6} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      )}
    </Card>
  );
}

function Shown({ kit, onClose }: { readonly kit: Output<'kits.kit'>; readonly onClose: () => void }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const whyNot = useWhyNot();
  const acknowledge = useAcknowledge();
  const [counted, setCounted] = useState(false);
  const owed = kit.mustAcknowledge && kit.acknowledgedAt === null && kit.unusable === null;
  useLetters({ Escape: onClose, ...(owed ? { A: () => void acknowledge.run(kit) } : {}) });
  const { audience } = kit;
  const everyone = say('kit.everyone');
  const listed = (words: readonly string[]): string => (words.length === 0 ? everyone : formats.list(words));
  return (
    <Card className={styles.detail}>
      <div className={styles.top}>
        <h2 lang={kit.language}>{kit.title}</h2>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={onClose}>
          {say('action.close')}
        </Button>
      </div>
      <p className={styles.under}>
        {[
          say('kit.version', { version: kit.version }),
          say('kit.publishedOn', { day: formats.day(kit.publishedAt, now) }),
        ]
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
      <div className={styles.chips}>
        <DataAge dataAsOf={kit.dataAsOf} />
      </div>
      {kit.unusable === null ? null : (
        <div className={styles.notice}>
          <Notice tone="warn">
            {whyNot(kit.unusable, kit)}
            {kit.recalled === null ? null : (
              <p className={styles.reason}>
                {say('kit.recallReason', {
                  reason: kit.recalled.reason,
                  day: formats.day(kit.recalled.at, now),
                })}
              </p>
            )}
          </Notice>
        </div>
      )}
      {acknowledge.failure === null ? null : <Notice tone="bad">{failureText(acknowledge.failure)}</Notice>}
      {owed ? (
        <div className={styles.notice}>
          <Notice
            tone="info"
            actions={
              <Button
                variant="primary"
                size="small"
                chord="A"
                isPending={acknowledge.busy}
                onPress={() => void acknowledge.run(kit)}
              >
                {say('kit.acknowledge')}
              </Button>
            }
          >
            {say('kit.acknowledgeAsked')}
          </Notice>
        </div>
      ) : null}
      {kit.acknowledgedAt === null ? null : (
        <p className={styles.quiet}>
          {say('kit.acknowledgedOn', { day: formats.day(kit.acknowledgedAt, now) })}
        </p>
      )}
      {kit.whatChanged === null && kit.changes.length === 0 ? null : (
        <Section title={say('kit.whatChanged')}>
          {kit.whatChanged === null ? null : <p lang={kit.language}>{kit.whatChanged}</p>}
          <KitChanges kitId={kit.kitId} changes={kit.changes} />
        </Section>
      )}
      <Section title={say('kit.items', { count: kit.items.length })}>
        <ul className={styles.lines}>
          {kit.items.map((item) => (
            <li key={item.itemId}>
              <Link to={`/kits/${item.kitId}/${item.itemId}`}>
                <ItemTitle item={item} />
              </Link>{' '}
              <span className={styles.quiet}>{say(kitItemKindText[item.kind])}</span>
              {item.unusable === null || item.unusable === kit.unusable ? null : (
                <>
                  {' '}
                  <Chip tone="bad">{say(notUsableText[item.unusable])}</Chip>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('figures.title')}>
        {counted ? (
          <KitFigures kitId={kit.kitId} />
        ) : (
          <Button size="small" onPress={() => setCounted(true)}>
            {say('figures.show')}
          </Button>
        )}
      </Section>
      <Section title={say('kit.audience')}>
        <Facts
          facts={[
            [say('kit.territories'), listed(audience.territories)],
            [say('kit.segments'), listed(audience.segments)],
            [say('kit.stages'), listed(audience.buyerStages.map((stage) => say(stageText[stage])))],
            [say('kit.personas'), listed(audience.personas.map((persona) => say(personaText[persona])))],
          ]}
        />
      </Section>
      <Section title={say('item.facts')}>
        <Facts
          facts={[
            [say('kit.starts'), formats.date(kit.startsOn, now)],
            [say('kit.ends'), formats.date(kit.expiresOn, now)],
            [say('item.leaseEnds'), formats.day(kit.leaseEndsAt, now)],
            [say('kit.author'), kit.authorName],
            [say('kit.approver'), kit.approverName],
          ]}
        />
      </Section>
    </Card>
  );
}
