import { type Account, buyerStages } from '../../../shared/domain/entities/account.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { stageText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useMe } from '../session/useSession.ts';
import styles from './StageControl.module.css';

/** Where the buyer stands; one key moves it a step on or back. */
export function StageControl({ account }: { readonly account: Account }) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const update = useCommand('accounts.update');
  const me = useMe();
  const may = allows(me.role, 'account', 'update', me.id, account.ownerId);
  const move = async (by: 1 | -1): Promise<void> => {
    const to = buyerStages[buyerStages.indexOf(account.buyerStage) + by];
    if (to === undefined || update.busy) return;
    const fields = { buyerStage: { from: account.buyerStage, to } };
    const answer = await update.run({ id: account.id, fields });
    announce(
      answer.ok
        ? { tone: 'ok', text: say('account.stageIs', { stage: say(stageText[to]) }) }
        : { tone: 'bad', text: failureText(answer.error) },
    );
  };
  useKeys(may ? { 'Alt+ArrowUp': () => void move(1), 'Alt+ArrowDown': () => void move(-1) } : {});
  return (
    <>
      <Chip>{say(stageText[account.buyerStage])}</Chip>
      {may ? (
        <span className={styles.keys} title={say('account.stageKeys')}>
          <Kbd chord="Alt+ArrowUp" />
          <Kbd chord="Alt+ArrowDown" />
        </span>
      ) : null}
    </>
  );
}
