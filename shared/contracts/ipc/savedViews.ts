import { z } from 'zod';
import { savedViewCreate, savedViewUpdate } from '../sync/mutations/savedViews.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { savedViewRow, syncMark } from './rows.ts';

export const savedViewChannels = {
  /** The user's own views of a screen, in their order; removed ones are left out. */
  'savedViews.list': query(
    z.strictObject({ screen: z.enum(['accounts']) }),
    z.strictObject({ rows: z.array(z.strictObject({ view: savedViewRow, sync: syncMark })) }),
  ),
  'savedViews.create': command(savedViewCreate.args, saved, writeErrors),
  'savedViews.update': command(savedViewUpdate.args, saved, writeErrors),
};
