import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import { type Heard, type HeardOutcome, heardOutcomes } from '../../../shared/domain/entities/heard.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { categoryText, kindText, outcomeText, personaText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import floating from '../../ui/Floating.module.css';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './HeardWords.module.css';

export const outcomeTones: Readonly<Record<HeardOutcome, Tone>> = {
  open: 'warn',
  resolved: 'ok',
  parked: 'info',
  lost: 'bad',
};

/** What a customer said, in their own words, with what it was and what came of it. */
export function HeardWords({
  heard,
  contactName,
  competitorName,
  authorName,
  sync = 'synced',
}: {
  readonly heard: Heard;
  readonly contactName?: string | null;
  readonly competitorName?: string | null;
  readonly authorName?: string | null;
  readonly sync?: SyncMark;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const me = useMe();
  const takesOutcome = heard.kind !== 'praise';
  const mayDecide = takesOutcome && grantOf(me.role, 'heardOutcome', 'create') !== 'no';

  const decide = async (outcome: HeardOutcome): Promise<void> => {
    const result = await invoke('heard.setOutcome', {
      id: newId(),
      accountId: heard.accountId,
      heardId: heard.id,
      outcome,
      note: null,
    });
    announce(
      result.ok
        ? { tone: 'ok', text: say('heard.outcomeKept', { outcome: say(outcomeText[outcome]) }) }
        : { tone: 'bad', text: failureText(result.error) },
    );
  };
  const who = contactName ?? (heard.persona === 'unknown' ? null : say(personaText[heard.persona]));
  return (
    <div className={styles.heard}>
      <Verbatim quotes={formats.quotes}>{heard.verbatim}</Verbatim>
      <div className={styles.under}>
        <Chip tone={heard.kind === 'objection' ? 'accent' : heard.kind === 'praise' ? 'ok' : 'warn'}>
          {heard.category === null
            ? say(kindText[heard.kind])
            : say('heard.kindAndCategory', {
                kind: say(kindText[heard.kind]),
                category: say(categoryText[heard.category]),
              })}
        </Chip>
        {takesOutcome ? (
          <Chip tone={outcomeTones[heard.outcome]}>{say(outcomeText[heard.outcome])}</Chip>
        ) : null}
        <SyncMarkChip mark={sync} />
        <span className={styles.who}>{[who, competitorName, authorName].filter(Boolean).join(' · ')}</span>
        {mayDecide ? (
          <MenuTrigger>
            <Button variant="quiet" size="small" className={styles.change}>
              {say('heard.changeOutcome')}
            </Button>
            <Popover className={floating.popover ?? ''}>
              <Menu className={floating.list ?? ''} onAction={(key) => void decide(key as HeardOutcome)}>
                {heardOutcomes
                  .filter((outcome) => outcome !== heard.outcome)
                  .map((outcome) => (
                    <MenuItem key={outcome} id={outcome} className={floating.item ?? ''}>
                      {say(outcomeText[outcome])}
                    </MenuItem>
                  ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        ) : null}
      </div>
      {heard.responseWords === null ? null : (
        <p className={styles.answer}>{say('heard.answered', { words: heard.responseWords })}</p>
      )}
    </div>
  );
}
