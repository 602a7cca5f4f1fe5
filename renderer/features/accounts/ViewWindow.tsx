import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/contracts/ipc/accountCriteria.ts';
import {
  type AccountColumn,
  accountColumns,
  accountSorts,
} from '../../../shared/domain/accounts/accountList.ts';
import { buyerStages } from '../../../shared/domain/entities/account.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { stageText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldRow, Form } from '../../ui/Form.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField, type SelectOption } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { type AccountCriterion, type AccountViews, wholeView } from './useAccountView.ts';

export const columnText: Readonly<Record<AccountColumn, MessageId>> = {
  stage: 'account.stage',
  segment: 'account.segment',
  place: 'account.place',
  territory: 'account.territory',
  owner: 'account.owner',
  deals: 'account.openDeals',
  last: 'account.lastCall',
  next: 'account.nextCall',
  heard: 'account.lastHeard',
};

const sortText: Readonly<Record<AccountView['sort'], MessageId>> = {
  name: 'account.sortName',
  stage: 'account.sortStage',
  segment: 'account.sortSegment',
  city: 'account.sortCity',
  deals: 'account.sortDeals',
  lastCall: 'account.sortLastCall',
  nextCall: 'account.sortNextCall',
  lastHeard: 'account.sortLastHeard',
};

const any = 'any';
const never = 'never';
const heardChoices = [7, 14, 30, 90, 180];
const quietChoices = [14, 30, 60, 90, 180, 365];

/** What a list shows: whom, in which order, with which columns. Every choice shows behind the window at once. */
export function ViewWindow({
  views,
  onClose,
}: {
  readonly views: AccountViews;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { users, territories, myTerritoryIds } = useWorkspace((store) => store.workspace);
  const { value } = useQuery('accounts.filters', {}, ['accounts']);
  const { view } = views;

  const choice = (
    label: MessageId,
    criterion: AccountCriterion,
    options: readonly SelectOption<string>[],
  ): ReactNode => (
    <SelectField
      label={say(label)}
      value={String(view[criterion] ?? any)}
      onChange={(next) => {
        if (next === any) views.drop(criterion);
        else views.change({ [criterion]: criterion === 'quietDays' ? Number(next) : next });
      }}
      placeholder={say('account.anyValue')}
      options={[{ value: any, label: say('account.anyValue') }, ...options]}
    />
  );
  const plain = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));
  const also = [
    ...(view.openDeals === true ? ['openDeals'] : []),
    ...(view.openComplaints === true ? ['openComplaints'] : []),
  ];
  return (
    <Dialog
      title={say('account.viewTitle')}
      closeLabel={say('action.close')}
      onClose={onClose}
      wide
      footer={
        <>
          <Button variant="quiet" onPress={() => views.change({ ...cleared, find: view.find })}>
            {say('account.clearView')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {say('account.showThese')}
          </Button>
        </>
      }
    >
      <Form onSubmit={onClose}>
        <FieldRow>
          {choice(
            'account.territory',
            'territoryId',
            territories
              .filter(({ id }) => myTerritoryIds.includes(id))
              .map(({ id, name }) => ({ value: id, label: name })),
          )}
          {choice(
            'account.owner',
            'ownerId',
            users.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
          )}
        </FieldRow>
        <FieldRow>
          {choice('account.segment', 'segment', plain(value?.segments ?? []))}
          {choice(
            'account.stage',
            'buyerStage',
            buyerStages.map((stage) => ({ value: stage, label: say(stageText[stage]) })),
          )}
        </FieldRow>
        <FieldRow>
          {choice('account.country', 'country', plain(value?.countries ?? []))}
          <TextField
            label={say('account.city')}
            value={view.city ?? ''}
            onChange={(city) => (city.trim() === '' ? views.drop('city') : views.change({ city }))}
          />
          {choice(
            'account.quiet',
            'quietDays',
            quietChoices.map((days) => ({
              value: String(days),
              label: say('account.quietFor', { count: days }),
            })),
          )}
        </FieldRow>
        <SelectField
          label={say('account.heard')}
          value={view.nothingHeard === true ? never : String(view.heardDays ?? any)}
          onChange={(next) =>
            views.change({
              nothingHeard: next === never ? true : undefined,
              heardDays: next === never || next === any ? undefined : Number(next),
            })
          }
          placeholder={say('account.anyValue')}
          options={[
            { value: any, label: say('account.anyValue') },
            ...heardChoices.map((days) => ({
              value: String(days),
              label: say('account.heardIn', { count: days }),
            })),
            { value: never, label: say('account.nothingHeard') },
          ]}
        />
        <ToggleChips
          label={say('account.onlyWith')}
          options={[
            { value: 'openDeals', label: say('account.withOpenDeals') },
            { value: 'openComplaints', label: say('account.withOpenComplaints') },
          ]}
          value={also}
          onChange={(next) =>
            views.change({
              openDeals: next.includes('openDeals') ? true : undefined,
              openComplaints: next.includes('openComplaints') ? true : undefined,
            })
          }
        />
        <FieldRow>
          <SelectField
            label={say('account.sort')}
            value={view.sort}
            onChange={(sort) => views.change({ sort })}
            placeholder={say('account.sort')}
            options={accountSorts.map((sort) => ({ value: sort, label: say(sortText[sort]) }))}
          />
          <Segmented
            label={say('account.direction')}
            value={view.descending === true ? 'down' : 'up'}
            onChange={(direction) => views.change({ descending: direction === 'down' })}
            options={[
              { value: 'up', label: say('account.forwards') },
              { value: 'down', label: say('account.backwards') },
            ]}
          />
        </FieldRow>
        <ToggleChips
          label={say('account.columns')}
          options={accountColumns.map((column) => ({ value: column, label: say(columnText[column]) }))}
          value={view.columns}
          onChange={(next) =>
            views.change({ columns: accountColumns.filter((column) => next.includes(column)) })
          }
        />
        <Segmented
          label={say('account.density')}
          value={view.density ?? 'asSettings'}
          onChange={(density) => views.change({ density: density === 'asSettings' ? null : density })}
          options={[
            { value: 'asSettings', label: say('account.densityAsSettings') },
            { value: 'comfortable', label: say('account.densityComfortable') },
            { value: 'compact', label: say('account.densityCompact') },
          ]}
        />
      </Form>
    </Dialog>
  );
}

const cleared: Partial<AccountView> = {
  ...wholeView,
  descending: undefined,
  ownerId: undefined,
  segment: undefined,
  buyerStage: undefined,
  country: undefined,
  city: undefined,
  quietDays: undefined,
  heardDays: undefined,
  nothingHeard: undefined,
  openDeals: undefined,
  openComplaints: undefined,
};
