import { ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';
import { exportAccounts } from './exportAccounts.ts';

/** Writing a file needs to know where this user's exports go. */
export const exportHandlers: EngineHandlers = {
  'accounts.export': async (context, criteria) => ok(await exportAccounts(context, criteria)),
};
