import { EyeOff, MessageSquareQuote, MonitorUp, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { allows, grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { channelText, stageText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { discretionChord, useDiscretion } from '../../app/shell/useDiscretion.ts';
import { useQuickContext } from '../../app/shell/useQuickActions.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CalendarDifference } from '../calendar/CalendarDifference.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { HeardPanel } from '../heard/HeardPanel.tsx';
import { HeardWords } from '../heard/HeardWords.tsx';
import { useHeardForm } from '../heard/useHeardForm.ts';
import { useSayTo } from '../heard/useSayTo.ts';
import { PrepSheet } from '../prep/PrepSheet.tsx';
import { usePrep } from '../prep/usePrep.ts';
import { PresentWindow } from '../present/PresentWindow.tsx';
import { useMe } from '../session/useSession.ts';
import { DataAge } from '../sync/DataAge.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { CallKits } from './CallKits.tsx';
import { CallPrep } from './CallPrep.tsx';
import { LogForm, type LogFormHandle } from './LogForm.tsx';
import { LoggedCall } from './LoggedCall.tsx';
import { NextNotLogged } from './NextNotLogged.tsx';
import styles from './OpenCall.module.css';
import { SharedPrep } from './SharedPrep.tsx';
import { useLog } from './useLog.ts';

/** One call: what to know at the left, the log in the middle, what to say and what is unsettled here at the right. */
export function OpenCall({ data }: { readonly data: Output<'calls.get'> }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const me = useMe();
  const { call, account, contacts } = data;
  const [hearing, setHearing] = useState(false);
  const form = useRef<LogFormHandle>(null);
  const prep = usePrep(call.id);
  const log = useLog(data, (lack) => form.current?.focus(lack));
  const mayLog = allows(me.role, 'callLog', 'create', me.id, me.id) && call.status !== 'cancelled';
  const mayHear = grantOf(me.role, 'heard', 'create') !== 'no' && account !== null;
  const writing = mayLog && (data.logs.length === 0 || log.correcting);
  const quick = account === null ? null : { id: account.id, name: account.name };
  const only = contacts.length === 1 ? (contacts[0]?.id ?? null) : null;
  const { looked, look, sayTo } = useSayTo(
    contacts.map(({ id }) => id),
    mayHear,
  );
  const heardForm = useHeardForm(`heard:call:${call.id}`, quick, call.id, only, sayTo);
  useQuickContext(quick, mayHear ? () => setHearing(true) : undefined);
  const { hidden, toggle } = useDiscretion();
  const [presenting, setPresenting] = useState(false);
  useKeys({
    ...(writing && !hidden ? { 'Mod+Enter': () => void log.finish() } : {}),
    ...(mayHear ? { 'Alt+V': () => setPresenting(true) } : {}),
    'Mod+P': () => window.print(),
  });
  const calendar = useQuery('calendar.ofCall', { callId: call.id }, ['calendar', 'calls']);
  const difference = calendar.value?.difference ?? null;
  const heardHere = data.heard;
  const openHeard = data.openHeard.filter(({ id }) => !heardHere.some(({ heard }) => heard.id === id));
  return (
    <div className={styles.page}>
      <PageHeader
        sticky
        title={
          account === null ? (
            say('call.unknownAccount')
          ) : (
            <Link to={`/accounts/${account.id}`} className={styles.account}>
              {account.name}
            </Link>
          )
        }
        under={[
          formats.list(contacts.map(({ name }) => name)),
          say('call.channelAndTime', {
            channel: say(channelText[call.channel]),
            time: formats.moment(call.startsAt, now),
          }),
        ]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
        chips={
          hidden ? undefined : (
            <>
              {account === null ? null : <Chip>{say(stageText[account.buyerStage])}</Chip>}
              {call.status === 'cancelled' ? <Chip tone="warn">{say('callStatus.cancelled')}</Chip> : null}
              <DataAge dataAsOf={data.dataAsOf} />
              <SyncMarkChip mark={data.sync} />
            </>
          )
        }
        actions={
          <>
            <Button variant="quiet" icon={Printer} iconOnly chord="Mod+P" onPress={() => window.print()}>
              {say('call.print')}
            </Button>
            {hidden ? null : (
              <Button variant="quiet" icon={EyeOff} chord={discretionChord} onPress={toggle}>
                {say('discretion.hide')}
              </Button>
            )}
            {mayHear ? (
              <Button icon={MonitorUp} chord="Alt+V" onPress={() => setPresenting(true)}>
                {say('present.title')}
              </Button>
            ) : null}
            {hidden ? null : writing ? (
              <>
                <DraftMark draft={log.draft} />
                {log.correcting ? (
                  <Button variant="quiet" onPress={log.stopCorrecting}>
                    {say('action.cancel')}
                  </Button>
                ) : null}
                <Button
                  variant="primary"
                  chord="Mod+Enter"
                  isPending={log.busy}
                  onPress={() => void log.finish()}
                >
                  {say(log.correcting ? 'call.keepCorrection' : 'call.finish')}
                </Button>
              </>
            ) : mayLog ? (
              <NextNotLogged key={call.id} callId={call.id} />
            ) : null}
          </>
        }
      />
      {presenting && account !== null ? (
        <PresentWindow
          audience={{ accountId: account.id, callId: call.id, contactId: only }}
          contactIds={contacts.map(({ id }) => id)}
          onClose={() => setPresenting(false)}
        />
      ) : null}
      <PrepSheet data={data} prep={prep} discreet={hidden} />
      {hidden ? (
        <SharedPrep data={data} />
      ) : (
        <>
          {log.failure === null ? null : (
            <div className={styles.failure}>
              <Notice tone="bad">{failureText(log.failure)}</Notice>
            </div>
          )}
          {difference === null ? null : (
            <div className={styles.failure}>
              <CalendarDifference callId={call.id} difference={difference} />
            </div>
          )}
          <div className={classes(styles.columns, hearing && styles.hearing)}>
            <div className={styles.prep}>
              <CallPrep data={data} prep={prep} draft={log.draft} />
            </div>
            <div className={styles.middle}>
              {writing ? (
                <LogForm
                  draft={log.draft}
                  objective={log.draft.value.objective ?? call.objective}
                  lacks={log.lacks}
                  onFinish={() => void log.finish()}
                  handle={form}
                />
              ) : (
                <LoggedCall data={data} mayCorrect={mayLog} onCorrect={log.correct} />
              )}
              {hearing && quick !== null ? (
                <HeardPanel form={heardForm} onClose={() => setHearing(false)} />
              ) : mayHear ? (
                <Button
                  icon={MessageSquareQuote}
                  chord="Alt+O"
                  className={styles.hear}
                  onPress={() => setHearing(true)}
                >
                  {say('heard.quick')}
                </Button>
              ) : null}
              {heardHere.length === 0 ? null : (
                <Card title={say('heard.inThisCall', { count: heardHere.length })}>
                  <ul className={styles.heard}>
                    {heardHere.map(({ heard, sync }) => (
                      <li key={heard.id}>
                        <HeardWords heard={heard} sync={sync} contactName={nameOf(data, heard.contactId)} />
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
            </div>
            <div className={styles.side}>
              {account === null || !mayHear ? null : (
                <CallKits
                  form={heardForm}
                  callId={call.id}
                  accountId={account.id}
                  hearing={hearing}
                  looked={looked}
                  onLook={look}
                  onHear={() => setHearing(true)}
                  onClose={() => setHearing(false)}
                />
              )}
              <h2>{say('heard.openHere')}</h2>
              {openHeard.length === 0 ? (
                <p className={styles.quiet}>
                  {say(data.openHeard.length === 0 ? 'heard.nothingOpenHere' : 'heard.nothingElseOpenHere')}
                </p>
              ) : (
                openHeard.map((heard) => (
                  <Card key={heard.id}>
                    <p className={styles.quiet}>{formats.day(heard.heardAt, now)}</p>
                    <HeardWords heard={heard} contactName={nameOf(data, heard.contactId)} />
                  </Card>
                ))
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

const nameOf = (data: Output<'calls.get'>, contactId: string | null): string | null =>
  data.people.find(({ id }) => id === contactId)?.name ?? null;
