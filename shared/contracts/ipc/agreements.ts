import { z } from 'zod';
import { agreementSides } from '../../domain/agreement/agreementRules.ts';
import { termsProblemCodes } from '../../domain/agreement/termsProblems.ts';
import {
  agreementChange,
  agreementDraft,
  agreementDrop,
  agreementSign,
} from '../sync/mutations/agreements.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { agreementRow, syncMark } from './rows.ts';

/** The hand-off agreement between sales and marketing, read by all. */
export const agreementChannels = {
  /** Every version, the newest first: drafts before what is signed. */
  'agreements.list': query(
    z.strictObject({}),
    z.strictObject({
      versions: z.array(
        z.strictObject({
          agreement: agreementRow,
          draftedByName: z.string().nullable(),
          signedBySalesName: z.string().nullable(),
          signedByMarketingName: z.string().nullable(),
          /** What keeps a draft from being signed; `about` names what it is about. */
          problems: z.array(
            z.strictObject({ code: z.enum(termsProblemCodes), about: z.string().nullable() }),
          ),
          /** For which side this user may sign it now. */
          maySign: z.enum(agreementSides).nullable(),
          mayChange: z.boolean(),
          /** While nobody has signed it. */
          mayDrop: z.boolean(),
          sync: syncMark,
        }),
      ),
      mayDraft: z.boolean(),
    }),
  ),
  'agreements.draft': command(agreementDraft.args, saved, writeErrors),
  /** `agreement_changed`: somebody has signed it meanwhile, and what is signed stays. */
  'agreements.change': command(agreementChange.args, saved, [...writeErrors, 'agreement_changed']),
  /**
   * `agreement_changed`: it was changed or signed since it was read. `cannot_be_met`: the terms have problems (detail.problems),
   * and nobody signs what nobody can keep.
   */
  'agreements.sign': command(agreementSign.args, saved, [
    ...writeErrors,
    'agreement_changed',
    'cannot_be_met',
  ]),
  /** `agreement_changed`: it was changed or signed since it was read, or somebody has signed it. */
  'agreements.drop': command(agreementDrop.args, saved, [...writeErrors, 'agreement_changed']),
};
