import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mergedAccountFields } from '../../../shared/domain/accounts/mergedFields.ts';
import type { Account } from '../../../shared/domain/entities/account.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { MergeWindow } from '../merging/MergeWindow.tsx';
import { type AccountChoice, AccountField } from './AccountField.tsx';

const whyText: Readonly<Record<Output<'accounts.lookalikes'>['rows'][number]['why'], MessageId>> = {
  name: 'merge.byName',
  phone: 'merge.byPhone',
};

/** Finds the account that this one is a second time, and gives one of the two up. */
export function MergeAccountWindow({
  account,
  onClose,
}: {
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const navigate = useNavigate();
  const merge = useCommand('accounts.merge');
  const [chosen, setChosen] = useState<AccountChoice | null>(null);
  const { value: like } = useQuery('accounts.lookalikes', { id: account.id }, ['accounts']);
  const { value: found } = useQuery('accounts.get', chosen === null ? null : { id: chosen.id }, ['accounts']);
  const other = found === undefined || found.account.id === account.id ? null : found.account;
  const rows = like?.rows ?? [];
  return (
    <MergeWindow
      title={say('merge.accounts')}
      entity="account"
      one={account}
      other={other}
      fields={mergedAccountFields}
      failure={merge.failure}
      busy={merge.busy}
      onClose={onClose}
      onMerge={async (survivor, loser, fields) => {
        const answer = await merge.run({ id: survivor.id, loserId: loser.id, fields });
        if (answer.ok) navigate(`/accounts/${survivor.id}`, { replace: true });
        return answer.ok;
      }}
      chooser={
        <>
          {rows.length === 0 ? null : (
            <ChoiceList
              label={say('merge.with')}
              choices={rows.map(({ id, name, city, why }) => ({
                value: id,
                label: [name, city, say(whyText[why])]
                  .filter(Boolean)
                  .map((part) => isolated(part))
                  .join(' · '),
              }))}
              value={chosen?.id ?? null}
              onChoose={(id) => {
                const row = rows.find((one) => one.id === id);
                if (row !== undefined) setChosen({ id: row.id, name: row.name });
              }}
            />
          )}
          <AccountField key={chosen?.id ?? ''} value={chosen} onChange={setChosen} />
        </>
      }
    />
  );
}
