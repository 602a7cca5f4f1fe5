import { z } from 'zod';
import { promisedFields } from '../../../domain/agreement/agreementTerms.ts';
import { languages } from '../../../domain/entities/account.ts';
import { dateSchema, textSchema, uuidSchema } from '../rowSchema.ts';

const inLanguages = z.partialRecord(z.enum(languages), textSchema.max(4_000));
/** Nobody agrees on more than a year of minutes; what is too little is for the checks to say, so that it can be kept as a draft. */
const amount = z.int().min(0).max(1_000_000);
const name = textSchema.max(200);
const country = z.string().regex(/^[A-Z]{2}$/);

const windows = { decision: amount, attempt: amount, conversation: amount, attempts: amount };

const calendar = z.strictObject({
  country,
  zone: z.string().max(64),
  workingDays: z.array(z.int().min(1).max(7)).max(7),
  opens: z.int().min(0).max(1440),
  closes: z.int().min(0).max(1440),
  holidays: z.array(z.strictObject({ date: dateSchema, name })).max(400),
});

/** The terms of an agreement as they travel and are kept. Whether they can be met, the checks of the domain say. */
export const agreementTerms = z.strictObject({
  definitions: z.strictObject({ mql: inLanguages, sal: inLanguages, sql: inLanguages }),
  salesOwes: z.strictObject({
    otherwise: z.strictObject(windows),
    rules: z
      .array(
        z.strictObject({
          source: name.nullable(),
          scoreFrom: z.int().nullable(),
          territoryId: uuidSchema.nullable(),
          ...windows,
        }),
      )
      .max(200),
  }),
  marketingOwes: z.strictObject({
    sources: z
      .array(
        z.strictObject({
          source: name,
          leadsAMonth: amount,
          fields: z.array(z.enum(promisedFields)).max(promisedFields.length),
        }),
      )
      .max(200),
    returnedDays: amount,
    objectionDays: amount,
    unanswered: z.strictObject({ mentions: amount, weeks: amount }),
    country,
  }),
  lapse: z.strictObject({ to: z.enum(['manager', 'user']), userId: uuidSchema.nullable() }),
  calendars: z.array(calendar).max(60),
  territories: z.array(z.strictObject({ territoryId: uuidSchema, country })).max(2_000),
});
