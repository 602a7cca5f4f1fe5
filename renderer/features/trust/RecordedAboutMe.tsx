import type { ReactNode } from 'react';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { resultText, roleText } from '../../app/i18n/words.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { stepDoneText } from '../leads/leadWords.ts';
import styles from './RecordedAboutMe.module.css';
import { useSeenByText } from './useSeenByText.ts';

type AboutMe = Output<'recorded.aboutMe'>;
/** What, how it stands, and who sees it. */
type Line = readonly [what: string, value: ReactNode, who: string];

/** Every field and figure about the signed-in person, counted from this laptop's data, and who sees each. */
export function RecordedAboutMe() {
  const say = useSay();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('recorded.aboutMe', {}, [
    'workspace',
    'accounts',
    'leads',
    'calls',
    'heard',
    'sync',
  ]);
  return (
    <Card title={say('recorded.title')}>
      <p className={styles.words}>{say('recorded.words')}</p>
      {value !== undefined ? (
        <Tables about={value} />
      ) : error === null ? (
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

function Tables({ about }: { readonly about: AboutMe }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const seenByText = useSeenByText();
  const colleagues = seenByText('user');
  const counted = (of: readonly (readonly [MessageId, number])[]): string | null =>
    of.length === 0
      ? null
      : formats.list(
          of.map(([id, count]) => say('recorded.resultOf', { name: say(id), count: formats.number(count) })),
        );
  const { me, rows, firstAt, lastAt, lastContactAt } = about;
  return (
    <>
      <Table
        title={say('recorded.person')}
        lines={[
          [say('recorded.name'), me.name, colleagues],
          [say('session.email'), me.email, colleagues],
          [say('recorded.role'), say(roleText[me.role]), colleagues],
          [say('recordedEntity.territory'), formats.list(about.territoryNames), colleagues],
          [say('recorded.manager'), about.managerName, colleagues],
          [say('recorded.reports'), about.reports === 0 ? null : formats.number(about.reports), colleagues],
          [say('account.externalId'), me.externalId, colleagues],
        ]}
      />
      <Table
        title={say('recorded.work')}
        lines={[
          ...rows.map(
            ({ entity, mine, changed }): Line => [
              say(entityText[entity]),
              formats.list([
                ...(mine === 0 ? [] : [say('recorded.mine', { count: mine })]),
                ...(changed === 0 ? [] : [say('recorded.changed', { count: changed })]),
              ]),
              seenByText(entity),
            ],
          ),
          [
            say('recorded.span'),
            firstAt === null || lastAt === null
              ? null
              : say('recorded.spanOf', { from: formats.day(firstAt, now), to: formats.day(lastAt, now) }),
            seenByText('callLog'),
          ],
        ]}
      />
      <Table
        title={say('recorded.figures')}
        lines={[
          [
            say('recorded.results'),
            counted(about.results.map(({ result, count }) => [resultText[result], count])),
            say('recorded.figuresWho'),
          ],
          [
            say('recorded.steps'),
            counted(about.steps.map(({ kind, count }) => [stepDoneText[kind], count])),
            say('recorded.figuresWho'),
          ],
        ]}
      />
      <Table
        title={say('recorded.hub')}
        lines={[
          [say('recorded.device'), about.deviceName, say('seenBy.admin')],
          [
            say('recorded.contact'),
            lastContactAt === null ? null : formats.moment(lastContactAt, now),
            say('seenBy.admin'),
          ],
          [say('recorded.password'), say('recorded.passwordKept'), say('recorded.nobody')],
        ]}
      />
    </>
  );
}

/** What is empty is not recorded, and left out. */
function Table({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const say = useSay();
  const filled = lines.filter(([, value]) => value !== null && value !== '');
  if (filled.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say('recorded.what')}</th>
          <th scope="col">{say('recorded.value')}</th>
          <th scope="col">{say('recorded.who')}</th>
        </tr>
      </thead>
      <tbody>
        {filled.map(([what, value, who]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{value}</td>
            <td>{who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const entityText: Readonly<Record<EntityName, MessageId>> = {
  territory: 'recordedEntity.territory',
  user: 'recordedEntity.user',
  competitor: 'recordedEntity.competitor',
  agreement: 'recordedEntity.agreement',
  account: 'recordedEntity.account',
  stageMove: 'recordedEntity.stageMove',
  contact: 'recordedEntity.contact',
  deal: 'recordedEntity.deal',
  lead: 'recordedEntity.lead',
  leadStep: 'recordedEntity.leadStep',
  leadAnswer: 'recordedEntity.leadAnswer',
  touch: 'recordedEntity.touch',
  call: 'recordedEntity.call',
  callLog: 'recordedEntity.callLog',
  heard: 'recordedEntity.heard',
  heardOutcome: 'recordedEntity.heardOutcome',
  nextStep: 'recordedEntity.nextStep',
  savedView: 'recordedEntity.savedView',
  kitRelease: 'recordedEntity.kitRelease',
  kit: 'recordedEntity.kit',
  kitVersion: 'recordedEntity.kitVersion',
  kitItem: 'recordedEntity.kitItem',
  kitEvent: 'recordedEntity.kitEvent',
  kitReceipt: 'recordedEntity.kitReceipt',
  use: 'recordedEntity.use',
  feedback: 'recordedEntity.feedback',
  acknowledgement: 'recordedEntity.acknowledgement',
  favourite: 'recordedEntity.favourite',
  draftingTask: 'recordedEntity.draftingTask',
  alignmentDecision: 'recordedEntity.alignmentDecision',
  alignmentNote: 'recordedEntity.alignmentNote',
  deck: 'recordedEntity.deck',
};
