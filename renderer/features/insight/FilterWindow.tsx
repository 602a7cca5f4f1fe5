import type { ReactNode } from 'react';
import { buyerStages, languages } from '../../../shared/domain/entities/account.ts';
import { personas } from '../../../shared/domain/entities/contact.ts';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldRow, Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { type FilterName, filterDimension, filterText } from './filterText.ts';
import { useMayCountCompany } from './useFigures.ts';
import { noFilter, useInsightQuestion } from './useInsightQuestion.ts';
import { useKeyLabel } from './useKeyLabel.ts';

const any = 'any';

/** Whose words are counted. Every choice shows behind the window at once. */
export function FilterWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const labelOf = useKeyLabel(0);
  const { filter, change } = useInsightQuestion();
  const mayCountCompany = useMayCountCompany('heard');
  const { territories, myTerritoryIds, competitors } = useWorkspace((store) => store.workspace);
  const wanted = useSettings((store) => store.settings.figuresOf);
  const ofCompany = wanted === 'company' && mayCountCompany;
  const here = useQuery('accounts.filters', {}, ['accounts']).value?.segments ?? [];
  const inUse = useQuery('studio.segments', ofCompany ? {} : null, []).value?.segments;
  const segments = inUse?.map(({ segment }) => segment) ?? here;
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const choice = (name: FilterName, values: readonly string[]): ReactNode => (
    <SelectField
      label={say(filterText[name] satisfies MessageId)}
      value={filter[name][0] ?? any}
      onChange={(next) => change({ filter: { ...filter, [name]: next === any ? [] : [next] } })}
      placeholder={say('account.anyValue')}
      options={[
        { value: any, label: say('account.anyValue') },
        ...values.map((value) => ({ value, label: labelOf(filterDimension[name], value) })),
      ]}
    />
  );
  return (
    <Dialog
      title={say('insight.filter')}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={() => change({ filter: noFilter })}>
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
            'territoryIds',
            ids(territories.filter(({ id }) => ofCompany || myTerritoryIds.includes(id))),
          )}
          {choice('segments', segments)}
        </FieldRow>
        <FieldRow>
          {choice('buyerStages', buyerStages)}
          {choice('personas', personas)}
        </FieldRow>
        <FieldRow>
          {choice('categories', objectionCategories)}
          {choice('competitorIds', ids(competitors))}
          {choice('languages', languages)}
        </FieldRow>
      </Form>
    </Dialog>
  );
}
