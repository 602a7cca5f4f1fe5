import { useState } from 'react';
import { buyerStages, type Language, languages } from '../../../shared/domain/entities/account.ts';
import { personas } from '../../../shared/domain/entities/contact.ts';
import { type Audience, noAudience } from '../../../shared/domain/kits/audience.ts';
import { versionChanges } from '../../../shared/domain/kits/versionChanges.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { personaText, stageText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { AudienceAccounts } from './AudienceAccounts.tsx';
import { DayField } from './DayField.tsx';
import { FactRows } from './FactRows.tsx';
import { SegmentsField } from './SegmentsField.tsx';
import styles from './Studio.module.css';
import type { AccountsMeant } from './useAccountsMeant.ts';
import { useVersionFactRows } from './useFactRows.ts';
import { useKeptTexts } from './useKeptTexts.ts';
import { useNewest } from './useNewest.ts';

type Version = Output<'studio.version'>;
const longestLease = 365;

/** Whom it is for, how many that is and who, and how long it stands. */
export function AudienceCard({
  data,
  accounts,
  mayWrite,
}: {
  readonly data: Version;
  readonly accounts: AccountsMeant;
  readonly mayWrite: boolean;
}) {
  const { version, reach } = data;
  const say = useSay();
  const failureText = useFailureText();
  const territories = useWorkspace((store) => store.workspace.territories);
  const update = useCommand('studio.updateVersion');
  const [listed, setListed] = useState(false);
  const save = async (fields: Parameters<typeof update.run>[0]['fields']): Promise<boolean> =>
    (await update.run({ id: version.id, fields })).ok;
  const newest = useNewest(version.audience);
  const starts = useNewest(version.startsOn);
  const ends = useNewest(version.expiresOn);
  const promised = useNewest(version.languages);
  const audience = newest.value() ?? noAudience;
  const spoken = promised.value()?.languages ?? [];
  const mean = async (part: Partial<Audience>): Promise<void> => {
    const from = newest.value();
    const to = { ...(from ?? noAudience), ...part };
    newest.sent(to);
    if (!(await save({ audience: { from, to } }))) newest.sent(from);
  };
  const promise = async (chosen: readonly Language[]): Promise<void> => {
    const from = promised.value();
    const to = { languages: chosen };
    promised.sent(to);
    if (!(await save({ languages: { from, to } }))) promised.sent(from);
  };
  const texts = useKeptTexts(
    `studio:${version.id}:audience`,
    { lease: String(version.leaseDays) },
    ({ lease }) => {
      const days = leaseIn(lease);
      if (days !== null && days !== version.leaseDays)
        void save({ leaseDays: { from: version.leaseDays, to: days } });
    },
  );
  const lease = texts('lease');
  const factRows = useVersionFactRows();
  return (
    <Card
      title={say('kit.audience')}
      aside={<Chip tone="info">{reachWords(say, reach.reps.length, accounts.count)}</Chip>}
    >
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      <div className={styles.settings}>
        {mayWrite ? (
          <>
            <div data-place="territories">
              <ToggleChips
                label={say('kit.territories')}
                options={territories
                  .filter(({ active }) => active)
                  .map((one) => ({ value: one.id, label: one.name }))}
                value={audience.territoryIds}
                onChange={(territoryIds) => void mean({ territoryIds: [...territoryIds] })}
              />
            </div>
            <div data-place="segments">
              <SegmentsField value={audience.segments} onChange={(segments) => void mean({ segments })} />
            </div>
            <ToggleChips
              label={say('kit.stages')}
              options={buyerStages.map((one) => ({ value: one, label: say(stageText[one]) }))}
              value={audience.buyerStages}
              onChange={(to) => void mean({ buyerStages: to as Audience['buyerStages'] })}
            />
            <ToggleChips
              label={say('kit.personas')}
              options={personas
                .filter((one) => one !== 'unknown')
                .map((one) => ({ value: one, label: say(personaText[one]) }))}
              value={audience.personas}
              onChange={(to) => void mean({ personas: to as Audience['personas'] })}
            />
            <div data-place="languages">
              <ToggleChips
                label={say('studio.languages')}
                options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
                value={spoken}
                onChange={(chosen) => void promise(languages.filter((one) => chosen.includes(one)))}
              />
            </div>
            <div data-place="dates">
              <FieldRow>
                <DayField
                  label={say('kit.starts')}
                  value={version.startsOn}
                  onSave={(to) => {
                    void save({ startsOn: { from: starts.value(), to } });
                    starts.sent(to);
                  }}
                />
                <DayField
                  label={say('kit.ends')}
                  value={version.expiresOn}
                  onSave={(to) => {
                    void save({ expiresOn: { from: ends.value(), to } });
                    ends.sent(to);
                  }}
                />
              </FieldRow>
            </div>
            <div data-place="lease">
              <TextField
                {...lease}
                label={say('studio.lease')}
                hint={say('studio.leaseHint')}
                error={leaseIn(lease.value) === null ? say('studio.leaseHint') : null}
              />
            </div>
            <CheckField
              checked={version.acknowledge}
              onChange={(to) => void save({ acknowledge: { from: version.acknowledge, to } })}
            >
              {say('studio.acknowledge')}
            </CheckField>
          </>
        ) : (
          <FactRows
            label={say('studio.holdsOfVersion')}
            rows={factRows(versionChanges(data.before, version))}
            compare={data.before !== null}
          />
        )}
        <Button variant="quiet" size="small" aria-expanded={listed} onPress={() => setListed(!listed)}>
          {say(listed ? 'studio.hideList' : 'studio.showList')}
        </Button>
        {listed ? (
          <>
            <h3>{say('studio.reps')}</h3>
            <ul className={styles.names}>
              {reach.reps.map((rep) => (
                <li key={rep.id}>{rep.name}</li>
              ))}
            </ul>
            <h3>{say('nav.accounts')}</h3>
            <AudienceAccounts versionId={version.id} audience={version.audience} />
          </>
        ) : null}
      </div>
    </Card>
  );
}

/** Whole days, or null for what is none of them. */
function leaseIn(text: string): number | null {
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= longestLease ? days : null;
}

export const reachWords = (say: ReturnType<typeof useSay>, reps: number, accounts: number | null): string =>
  accounts === null ? say('studio.reachReps', { reps }) : say('studio.reach', { reps, accounts });
