import { expect, test } from 'vitest';
import { editableFields, withEdits } from './editableFields.ts';

const newRow = {
  id: 'a',
  accountId: 'b',
  kind: 'objection',
  verbatim: 'too dear',
  heardAt: 5,
  responseWords: null,
};
const edit = { id: 'a', fields: { phone: { from: '1', to: '2' } } };

test('texts and words of a list can be put right, ids and instants cannot', () => {
  expect(editableFields('heard', newRow)).toEqual([
    { field: 'kind', value: 'objection' },
    { field: 'verbatim', value: 'too dear' },
    { field: 'responseWords', value: '' },
  ]);
});

test('an edit is put right in the value it writes and keeps the one it was made on', () => {
  expect(editableFields('account', edit)).toEqual([{ field: 'phone', value: '2' }]);
  expect(withEdits(edit, { phone: '3' })).toEqual({ id: 'a', fields: { phone: { from: '1', to: '3' } } });
});

test('a new row keeps what was not touched', () => {
  expect(withEdits(newRow, { verbatim: 'dear' })).toEqual({ ...newRow, verbatim: 'dear' });
});
