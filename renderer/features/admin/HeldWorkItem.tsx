import { useEffect, useRef, useState } from 'react';
import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeTitle } from '../sync/changeTitle.ts';
import { fieldName } from '../sync/fieldName.ts';
import { entityOfKind, refusalText } from '../sync/outboxWords.ts';
import { useFieldValue } from '../sync/useFieldValue.tsx';
import styles from './Admin.module.css';
import { writtenIn } from './writtenIn.ts';

type Work = Output<'admin.heldWork'>['work'][number];

const outcomes: Readonly<Record<NonNullable<Work['outcome']>, readonly [Tone, MessageId]>> = {
  applied: ['ok', 'devices.heldApplied'],
  conflict: ['warn', 'devices.heldConflict'],
  rejected: ['bad', 'devices.heldRejected'],
  void: ['plain', 'devices.heldDiscarded'],
  discarded: ['plain', 'devices.heldDiscarded'],
};

/** One change that was held back: what was written, and what is to become of it or has. */
export function HeldWorkItem({
  work,
  person,
  busy,
  onTake,
  onDiscard,
}: {
  readonly work: Work;
  readonly person: string;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onDiscard: (reason: string) => Promise<void>;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const shownValue = useFieldValue();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  const wasSettled = useRef(work.settledAt !== null);
  const { kind, args, about, authoredAt, settledAt, settledBy, outcome, code } = work;
  // The button that settled it is gone: the keyboard goes on at the same change, and Escape still closes the window.
  useEffect(() => {
    if (settledAt === null || wasSettled.current) return;
    wasSettled.current = true;
    setReason(null);
    row.current?.querySelector('button')?.focus();
  }, [settledAt]);
  const label = about ?? (typeof args['name'] === 'string' ? args['name'] : say('devices.heldUnknown'));
  const title = changeTitle(say, { kind, subject: { entity: '', id: work.id, label, accountId: null } });
  const entity = entityOfKind[kind as MutationKind] ?? '';
  const [tone, state] = outcome === null ? (['warn', 'devices.heldWaiting'] as const) : outcomes[outcome];
  const settled = [
    settledAt === null ? null : formats.moment(settledAt, now),
    settledBy === null ? null : say('devices.heldBy', { name: settledBy }),
    code !== null && code in refusalText ? say(refusalText[code as keyof typeof refusalText]) : code,
    work.reason,
  ].filter((part) => part !== null);
  return (
    <li ref={row}>
      <div>
        <b>{title}</b> <Chip tone={tone}>{say(state)}</Chip>
        <p className={styles.quiet}>
          {[say('devices.heldWritten', { time: formats.moment(authoredAt, now) }), ...settled].join(' · ')}
        </p>
        {isOpen ? (
          <Facts
            facts={writtenIn(args).flatMap(({ field, value }) => {
              const name = fieldName(say, entity, field);
              return name === null ? [] : [[name, shownValue(field, value)] as const];
            })}
          />
        ) : null}
        {reason === null || settledAt !== null ? null : (
          <div className={styles.bar}>
            <TextField
              label={say('devices.discardReason')}
              hint={say('devices.discardHint', { name: person })}
              value={reason}
              onChange={setReason}
              maxLength={500}
              autoFocus
            />
            <div className={styles.row}>
              <Button size="small" onPress={() => setReason(null)}>
                {say('action.cancel')}
              </Button>
              <Button
                size="small"
                variant="danger"
                isDisabled={reason.trim() === ''}
                isPending={busy}
                onPress={() => void onDiscard(reason.trim())}
              >
                {say('devices.discardHeld')}
              </Button>
            </div>
          </div>
        )}
      </div>
      <div className={styles.row}>
        <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {say('sync.written')}
        </Button>
        {settledAt === null && reason === null ? (
          <>
            <Button
              size="small"
              variant="quiet"
              aria-label={say('devices.discardOne', { title })}
              onPress={() => setReason('')}
            >
              {say('devices.discardHeld')}
            </Button>
            <Button
              size="small"
              isPending={busy}
              aria-label={say('devices.takeOne', { title })}
              onPress={onTake}
            >
              {say('devices.take')}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}
