import { marksIn } from '../../../../shared/domain/search/matchName.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { readAccount, readContact } from './repository.ts';
import { find } from './service.ts';

export const handlers: Handlers = {
  'search.find': ({ db, me, clock }, { text, limit }) => {
    const found = find(db, { text, limit, userId: me.id, monotonicNow: clock.monotonic() });
    return ok({
      accounts: found.accounts.flatMap(({ row, match }) => {
        const account = readAccount(db, row);
        if (account === undefined) return [];
        const { name, city } = account;
        return [{ id: uuidFromBytes(account.id), name, city, marks: marksIn(name, match.readings) }];
      }),
      contacts: found.contacts.flatMap(({ row, match }) => {
        const contact = readContact(db, row);
        if (contact === undefined) return [];
        const { name, title } = contact;
        return [
          {
            id: uuidFromBytes(contact.id),
            name,
            title,
            accountId: uuidFromBytes(contact.account_id),
            accountName: contact.account_name,
            marks: marksIn(name, match.readings),
          },
        ];
      }),
      corrected: found.corrected,
    });
  },
};
