import {
  BookOpenText,
  Handshake,
  Mail,
  MapPin,
  Megaphone,
  MessageSquareQuote,
  Phone,
  UserPlus,
  Video,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CallChannel } from '../../../shared/domain/entities/call.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import {
  callStatusText,
  channelText,
  dealStageText,
  leadStatusText,
  resultText,
  touchText,
  useKindText,
} from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { LongWords } from '../calls/LongWords.tsx';
import { NextStepLine } from '../calls/NextStepLine.tsx';
import { resultTones } from '../calls/resultTones.ts';
import { HeardWords } from '../heard/HeardWords.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { ChoiceWords } from './ChoiceWords.tsx';
import styles from './Timeline.module.css';

type Entry = Output<'accounts.timeline'>['entries'][number];
export function timelineKey(entry: Entry): string {
  switch (entry.type) {
    case 'call':
      return entry.call.id;
    case 'touch':
      return entry.touch.id;
    case 'heard':
      return entry.heard.id;
    case 'deal':
      return entry.deal.id;
    case 'lead':
      return entry.lead.id;
    case 'kitUse':
      return entry.use.id;
    case 'nextStep':
      return entry.nextStep.id;
    case 'choice':
      return entry.id;
  }
}

type CallEntry = Extract<Entry, { type: 'call' }>;

const channelIcons: Readonly<Record<CallChannel, typeof Phone>> = {
  visit: MapPin,
  phone: Phone,
  video: Video,
  email: Mail,
};

export function TimelineEntry({ entry }: { readonly entry: Entry }) {
  const formats = useFormats();
  const now = useNow(60_000);
  const me = useMe();
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <b>{formats.day(entry.at, now)}</b>
        {entry.type === 'nextStep' ? null : <span>{formats.time(entry.at)}</span>}
      </div>
      {entry.type === 'call' ? (
        <CallWords entry={entry} />
      ) : entry.type === 'choice' ? (
        <ChoiceWords entry={entry} />
      ) : entry.type === 'heard' ? (
        <>
          <span className={styles.icon}>
            <MessageSquareQuote aria-hidden="true" size={14} strokeWidth={1.75} />
          </span>
          <HeardWords
            heard={entry.heard}
            contactName={entry.contactName}
            competitorName={entry.competitorName}
            authorName={entry.heard.authorId === me.id ? null : entry.authorName}
            sync={entry.sync}
          />
        </>
      ) : entry.type === 'nextStep' ? (
        <NextStepLine
          nextStep={entry.nextStep}
          ownerName={entry.nextStep.ownerId === me.id ? null : entry.ownerName}
          sync={entry.sync}
        />
      ) : (
        <RecordWords entry={entry} />
      )}
    </li>
  );
}

type RecordEntry = Extract<Entry, { type: 'touch' | 'deal' | 'lead' | 'kitUse' }>;

/** What stands elsewhere with a page or a list of its own: in a line, and the way there. */
function RecordWords({ entry }: { readonly entry: RecordEntry }) {
  const say = useSay();
  const me = useMe();
  const formats = useFormats();
  const {
    icon: Icon,
    title,
    chip,
    under,
  } = ((): {
    icon: typeof Phone;
    title: ReactNode;
    chip: string;
    under: readonly (string | null)[];
  } => {
    switch (entry.type) {
      case 'touch': {
        const { subject, kind, campaign } = entry.touch;
        return {
          icon: Megaphone,
          title: <b>{subject}</b>,
          chip: say(touchText[kind]),
          under: [campaign, entry.contactName],
        };
      }
      case 'deal': {
        const { name, stage, amountMinor, currency } = entry.deal;
        const amount =
          amountMinor === null || currency === null ? null : formats.money(amountMinor, currency);
        return {
          icon: Handshake,
          title: <b>{name}</b>,
          chip: say(dealStageText[stage]),
          under: [amount, entry.ownerName],
        };
      }
      case 'kitUse': {
        const { kitId, itemId, kind, version } = entry.use;
        const title = entry.itemTitle;
        return {
          icon: BookOpenText,
          title:
            title === null ? (
              <b>{say('account.itemNotHere')}</b>
            ) : (
              <Link to={`/kits/${kitId}/${itemId}`} className={styles.title}>
                {title}
              </Link>
            ),
          chip: say(useKindText[kind]),
          under: [
            say('kit.version', { version }),
            entry.contactName,
            entry.use.authorId === me.id ? null : entry.authorName,
          ],
        };
      }
      case 'lead': {
        const { id, name, company, status, source } = entry.lead;
        const link = (
          <Link to={`/leads/${id}`} className={styles.title}>
            {name ?? company ?? say('nav.leads')}
          </Link>
        );
        return {
          icon: UserPlus,
          title: link,
          chip: say(leadStatusText[status]),
          under: [source, entry.ownerName],
        };
      }
    }
  })();
  return (
    <>
      <span className={styles.icon}>
        <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          {title}
          <span className={styles.chips}>
            <Chip>{chip}</Chip>
            {entry.type === 'touch' ? null : <SyncMarkChip mark={entry.sync} />}
          </span>
        </div>
        <p className={styles.under}>
          {under
            .filter(Boolean)
            .map((part) => isolated(part))
            .join(' · ')}
        </p>
      </div>
    </>
  );
}

function CallWords({ entry }: { readonly entry: CallEntry }) {
  const say = useSay();
  const me = useMe();
  const { call, log } = entry;
  const ownerName = call.ownerId === me.id ? null : entry.ownerName;
  const Icon = channelIcons[call.channel];
  return (
    <>
      <span className={classes(styles.icon, call.status === 'planned' && styles.iconPlanned)}>
        <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <Link to={`/calls/${call.id}`} className={styles.title}>
            {say(channelText[call.channel])}
          </Link>
          {ownerName === null ? null : <span className={styles.by}>{ownerName}</span>}
          <span className={styles.chips}>
            {log === null ? (
              <Chip tone={call.status === 'planned' ? 'info' : 'plain'}>
                {say(callStatusText[call.status])}
              </Chip>
            ) : (
              <Chip tone={resultTones[log.result]}>{say(resultText[log.result])}</Chip>
            )}
            <SyncMarkChip mark={entry.sync} />
          </span>
        </div>
        {call.objective === null ? null : (
          <p className={styles.under}>{say('call.objectiveWas', { objective: call.objective })}</p>
        )}
        {log === null || log.summary === '' ? null : (
          <LongWords words={log.summary}>
            <p className={styles.words} dir="auto">
              {log.summary}
            </p>
          </LongWords>
        )}
      </div>
    </>
  );
}
