import { X } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { stageText } from '../../app/i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useUserName, useWorkspace } from '../workspace/useWorkspace.ts';
import styles from './AccountList.module.css';
import type { AccountCriterion, AccountViews } from './useAccountView.ts';

/** What the list is narrowed to, each a button that takes it away. */
export function AccountFilters({ views }: { readonly views: AccountViews }) {
  const say = useSay();
  const userName = useUserName();
  const { territories } = useWorkspace((store) => store.workspace);
  const { view } = views;
  const said: readonly (readonly [AccountCriterion, string | null])[] = [
    ['territoryId', territories.find(({ id }) => id === view.territoryId)?.name ?? null],
    ['ownerId', view.ownerId === undefined ? null : (userName(view.ownerId) ?? say('account.owner'))],
    ['segment', view.segment ?? null],
    ['buyerStage', view.buyerStage === undefined ? null : say(stageText[view.buyerStage])],
    ['country', view.country ?? null],
    ['city', view.city ?? null],
    ['quietDays', view.quietDays === undefined ? null : say('account.quietFor', { count: view.quietDays })],
    ['heardDays', view.heardDays === undefined ? null : say('account.heardIn', { count: view.heardDays })],
    ['nothingHeard', view.nothingHeard === true ? say('account.nothingHeard') : null],
    ['openDeals', view.openDeals === true ? say('account.withOpenDeals') : null],
    ['openComplaints', view.openComplaints === true ? say('account.withOpenComplaints') : null],
  ];
  const active = said.flatMap(([criterion, words]) => (words === null ? [] : [{ criterion, words }]));
  if (active.length === 0) return null;
  return (
    <ul className={styles.filters} aria-label={say('account.narrowedTo')}>
      {active.map(({ criterion, words }) => (
        <li key={criterion}>
          <Button
            size="small"
            icon={X}
            aria-label={say('account.dropFilter', { filter: words })}
            onPress={() => views.drop(criterion)}
          >
            {words}
          </Button>
        </li>
      ))}
    </ul>
  );
}
