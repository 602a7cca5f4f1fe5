import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save, saveMerge } from '../saving.ts';
import { peopleLike } from './lookalikes.ts';
import { contactsOf } from './repository.ts';

export const handlers: Handlers = {
  'contacts.list': ({ db }, { accountId }) =>
    ok({ rows: contactsOf(db, uuidToBytes(accountId)).map(({ row, sync }) => ({ contact: row, sync })) }),
  'contacts.lookalikes': ({ db }, { id }) => {
    const contact = markedRow(db, 'contact', id)?.row;
    return ok({ rows: contact === undefined ? [] : peopleLike(db, contact) });
  },
  'contacts.merge': (context, args) =>
    saveMerge(context, 'contact.merge', args, ['contacts', 'accounts', 'leads', 'calls', 'heard']),
  'contacts.create': (context, args) => {
    const { id, name: label, accountId } = args;
    return save(context, 'contact.create', args, { entity: 'contact', id, label, accountId }, 'contacts');
  },
  'contacts.update': (context, args) => {
    const contact = markedRow(context.db, 'contact', args.id)?.row;
    if (contact === undefined) return fail('not_found');
    const { id, name: label, accountId } = contact;
    return save(context, 'contact.update', args, { entity: 'contact', id, label, accountId }, 'contacts');
  },
};
