import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type Heard, type HeardOutcome, heardOutcomes } from '../../../shared/domain/entities/heard.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { outcomeText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import floating from '../../ui/Floating.module.css';
import { useMe } from '../session/useSession.ts';
import styles from './Outcome.module.css';

const tones: Readonly<Record<HeardOutcome, Tone>> = {
  open: 'warn',
  resolved: 'ok',
  parked: 'info',
  lost: 'bad',
};

/** What came of it; for those who may say so, the word opens the others to choose from. */
export function Outcome({ heard }: { readonly heard: Heard }) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const me = useMe();
  const words = say(outcomeText[heard.outcome]);
  const tone = tones[heard.outcome];
  if (grantOf(me.role, 'heardOutcome', 'create') === 'no') return <Chip tone={tone}>{words}</Chip>;

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
  return (
    <MenuTrigger>
      <Button
        className={classes(styles.outcome, styles[tone])}
        aria-label={say('heard.outcomeIs', { outcome: words })}
      >
        {words}
        <ChevronDown aria-hidden="true" size={12} />
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
  );
}
