import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { heardCount, heardPage, outcomesOf } from './repository.ts';
import { addHeard, setOutcome, suggestFor } from './service.ts';

export const handlers: Handlers = {
  'heard.add': addHeard,
  'heard.setOutcome': setOutcome,
  'heard.get': ({ db }, { id }) => {
    const found = markedRow(db, 'heard', id);
    if (found === undefined) return fail('not_found');
    return ok({ heard: found.row, steps: [...outcomesOf(db, id)], sync: found.sync });
  },
  'heard.list': ({ db }, { accountId, kind, offset, limit }) => {
    const query = {
      accountId: accountId === null ? null : uuidToBytes(accountId),
      kind: kind === 'all' ? null : kind,
    };
    return ok({
      total: heardCount(db, query),
      rows: heardPage(db, query, offset, limit).map(({ row, sync }) => ({
        heard: row,
        accountName: rowName(db, 'account', row.accountId),
        contactName: rowName(db, 'contact', row.contactId),
        competitorName: rowName(db, 'competitor', row.competitorId),
        sync,
      })),
    });
  },
  'heard.suggest': ({ db }, { text }) => ok({ categories: suggestFor(db, text) }),
};
