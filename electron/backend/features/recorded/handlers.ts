import { hostname } from 'node:os';
import { ok } from '../../../../shared/kernel/result.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { rowName } from '../../db/rowName.ts';
import type { Handlers } from '../handler.ts';
import { reportsOf, resultsBy, rowsNaming, stepsBy, writingSpan } from './repository.ts';

export const handlers: Handlers = {
  'recorded.aboutMe': ({ db, me }) => {
    const { first, last } = writingSpan(db, me.id);
    return ok({
      me,
      managerName: rowName(db, 'user', me.managerId),
      territoryNames: me.territoryIds.flatMap((id) => rowName(db, 'territory', id) ?? []),
      reports: reportsOf(db, me.id),
      rows: rowsNaming(db, me.id),
      results: [...resultsBy(db, me.id)],
      steps: [...stepsBy(db, me.id)],
      firstAt: first,
      lastAt: last,
      // The name under which it was enrolled; see askToSignIn.
      deviceName: hostname().slice(0, 200) || 'laptop',
      lastContactAt: readMetaNumber(db, 'last_contact_at'),
    });
  },
};
