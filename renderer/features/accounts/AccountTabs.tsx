import type { ReactNode } from 'react';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { People } from '../contacts/People.tsx';
import { DealTable } from '../deals/DealTable.tsx';
import { PromiseTable } from '../nextSteps/PromiseTable.tsx';
import { useMe } from '../session/useSession.ts';
import { AccountOverview } from './AccountOverview.tsx';
import { Timeline } from './Timeline.tsx';
import { type AccountTab, accountTabs, useAccountTab } from './useAccountTab.ts';

const tabText: Readonly<Record<AccountTab, MessageId>> = {
  overview: 'account.overview',
  history: 'account.timeline',
  people: 'account.people',
  objections: 'account.objections',
  leads: 'nav.leads',
  deals: 'nav.deals',
  kitUse: 'account.kitUse',
  promises: 'nav.promises',
};

const chordOf = (tab: AccountTab): string => `Alt+${accountTabs.indexOf(tab) + 1}`;

/** The parts of an account, each with what it holds of how many, one key away from one another. */
export function AccountTabs({ data }: { readonly data: Output<'accounts.get'> }) {
  const say = useSay();
  const { id } = data.account;
  const { counts } = data;
  const me = useMe();
  const [last, select] = useAccountTab(id);
  const shown = accountTabs.filter(
    (tab) => tab !== 'promises' || grantOf(me.role, 'nextStep', 'read') !== 'no',
  );
  const selected = shown.includes(last) ? last : 'overview';
  useKeys(Object.fromEntries(shown.map((tab) => [chordOf(tab), () => select(tab)])));
  const parts: Readonly<Record<AccountTab, readonly [number | undefined, ReactNode]>> = {
    overview: [undefined, <AccountOverview key="overview" data={data} />],
    history: [counts.history, <Timeline key="history" accountId={id} />],
    people: [counts.contacts, <People key="people" accountId={id} />],
    objections: [counts.objections, <Timeline key="objections" accountId={id} only="objection" />],
    leads: [counts.leads, <Timeline key="leads" accountId={id} only="lead" />],
    deals: [counts.openDeals, <DealTable key="deals" accountId={id} />],
    kitUse: [counts.kitUses, <Timeline key="kitUse" accountId={id} only="kitUse" />],
    promises: [counts.openPromises, <PromiseTable key="promises" account={data.account} />],
  };
  return (
    <Tabs
      label={data.account.name}
      selected={selected}
      onSelect={select}
      prefix="Alt"
      tabs={shown.map((tab) => {
        const [count, content] = parts[tab];
        return { id: tab, label: say(tabText[tab]), count, chord: chordOf(tab), content };
      })}
    />
  );
}
