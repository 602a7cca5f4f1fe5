import { ChevronLeft, ChevronRight, Copy, FileDown, Handshake, Printer } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PackDocument } from '../../../shared/domain/alignment/packDocument.ts';
import { packMarkdown } from '../../../shared/domain/alignment/packMarkdown.ts';
import { dateAfter } from '../../../shared/domain/calendar/zoneTime.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { pdfWriter } from '../../platform/callboard.ts';
import { copyPlainText } from '../../platform/copyTexts.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';
import styles from './Alignment.module.css';
import { DecisionsCard } from './DecisionsCard.tsx';
import { NotesCard } from './NotesCard.tsx';
import { PackBlocks } from './PackBlocks.tsx';
import { PackSheet } from './PackSheet.tsx';
import { inPlace, usePackDocument } from './usePackDocument.ts';

type Overview = Output<'alignment.pack'>;

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** The page that sales and marketing meet around every week, of what is on this laptop. */
export function AlignmentScreen() {
  const say = useSay();
  const failureText = useFailureText();
  const nothingRead = useNothingReadYet();
  const params = useParams();
  const [teamId, setTeamId] = useState<string | null>(null);
  const day = isDay(params['week']) ? params['week'] : null;
  const { value, error, reload } = useQuery('alignment.pack', { day, teamId }, [
    'deals',
    'leads',
    'calls',
    'heard',
    'accounts',
    'kits',
    'agreements',
    'workspace',
    'alignment',
  ]);
  const documentOf = usePackDocument();
  const pack = value === undefined ? null : documentOf(value);
  return (
    <div className={styles.page}>
      <PackHead overview={value ?? null} pack={pack} />
      {value === undefined || value.teams.length < 2 ? null : (
        <div className={styles.tools}>
          <TeamField teams={value.teams} teamId={value.teamId} onChange={setTeamId} />
        </div>
      )}
      {pack !== null ? (
        <div className={styles.parts}>
          {pack.sections
            .filter(({ id }) => !inPlace.has(id))
            .map(({ id, title, basis, blocks }) => (
              <Card key={id} title={title} aside={basis}>
                <PackBlocks blocks={blocks} />
              </Card>
            ))}
          {value?.pack ? (
            <>
              <DecisionsCard key={`decisions ${value.week}`} pack={value.pack} week={value.week} />
              <NotesCard key={`notes ${value.week}`} pack={value.pack} week={value.week} />
            </>
          ) : null}
        </div>
      ) : error !== null ? (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      ) : value === undefined ? (
        <Skeleton label={say('app.loading')} rows={8} />
      ) : nothingRead ? (
        <NotReadYet />
      ) : (
        <EmptyState icon={Handshake} title={say('alignment.none')}>
          {say('alignment.noneWords')}
        </EmptyState>
      )}
    </div>
  );
}

function PackHead({
  overview,
  pack,
}: {
  readonly overview: Overview | null;
  readonly pack: PackDocument | null;
}) {
  const say = useSay();
  const formats = useFormats();
  const navigate = useNavigate();
  const announce = useAnnouncements((store) => store.announce);
  const copy = (): void => {
    if (pack === null) return;
    void copyPlainText(packMarkdown(pack, formats.quotes)).then((copied) =>
      announce({ tone: copied ? 'ok' : 'bad', text: say(copied ? 'alignment.copied' : 'note.notCopied') }),
    );
  };
  const writePdf = pdfWriter();
  const save = (): void => {
    if (writePdf === undefined || overview === null) return;
    void writePdf(`alignment-${overview.week}`).then((outcome) => {
      if (outcome !== 'cancelled')
        announce({
          tone: outcome === 'saved' ? 'ok' : 'bad',
          text: say(outcome === 'saved' ? 'alignment.pdfSaved' : 'alignment.pdfFailed'),
        });
    });
  };
  const goTo = (week: string) => (): void =>
    void navigate(week === overview?.current ? '/alignment' : `/alignment/${week}`);
  useKeys(pack === null ? {} : { 'Mod+P': () => window.print(), 'Alt+C': copy });
  return (
    <>
      <PageHeader
        title={say('alignment.title')}
        under={pack?.under ?? ''}
        actions={
          overview === null || pack === null ? undefined : (
            <>
              <Button icon={ChevronLeft} iconOnly onPress={goTo(dateAfter(overview.week, -7))}>
                {say('alignment.earlier')}
              </Button>
              <Button isDisabled={overview.week === overview.current} onPress={goTo(overview.current)}>
                {say('alignment.latest')}
              </Button>
              <Button icon={ChevronRight} iconOnly onPress={goTo(dateAfter(overview.week, 7))}>
                {say('alignment.later')}
              </Button>
              <Button icon={Copy} chord="Alt+C" onPress={copy}>
                {say('alignment.copy')}
              </Button>
              {writePdf === undefined ? null : (
                <Button icon={FileDown} onPress={save}>
                  {say('alignment.pdf')}
                </Button>
              )}
              <Button icon={Printer} chord="Mod+P" onPress={() => window.print()}>
                {say('insight.print')}
              </Button>
            </>
          )
        }
      />
      {pack === null ? null : <PackSheet pack={pack} />}
    </>
  );
}

function TeamField({
  teams,
  teamId,
  onChange,
}: {
  readonly teams: Overview['teams'];
  readonly teamId: string | null;
  readonly onChange: (id: string) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  return (
    <SelectField
      label={say('alignment.team')}
      value={teamId}
      onChange={onChange}
      placeholder={say('alignment.team')}
      options={teams.map(({ id, managerName, territoryNames }) => ({
        value: id,
        label: managerName ?? formats.list(territoryNames),
      }))}
    />
  );
}
