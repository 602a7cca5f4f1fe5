import { z } from 'zod';
import { instantSchema, uuidSchema } from './rowSchema.ts';

/** Who can be asked for: a contact or a lead. Rows that are the same person are found with it. */
export const personKinds = ['contact', 'lead'] as const;
export type PersonKind = (typeof personKinds)[number];

/** `GET /v1/people?find=…`: by address, or by the beginning of a name. */
export const peopleResponse = z.strictObject({
  people: z
    .array(
      z.strictObject({
        kind: z.enum(personKinds),
        id: uuidSchema,
        name: z.string().nullable(),
        email: z.string().nullable(),
        /** The account, or what the lead says of its company. */
        company: z.string().nullable(),
      }),
    )
    .max(50),
});

/** `GET /v1/people/:kind/:id`: all that is held about a person, by what it is. */
export const personResponse = z.strictObject({
  at: instantSchema,
  name: z.string().nullable(),
  sections: z.array(
    z.strictObject({
      of: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type PersonResponse = z.output<typeof personResponse>;

/** `POST /v1/people/:kind/:id/erase`. */
export const eraseResponse = z.strictObject({
  contacts: z.int(),
  leads: z.int(),
  /** Texts of others in which the person's name, address or number stood. */
  texts: z.int(),
});
export type EraseResponse = z.output<typeof eraseResponse>;

/** `GET /v1/erasures?since=…`: what a laptop is told before it sends anything. Ids alone. */
export const erasuresResponse = z.strictObject({
  erased: z.array(z.strictObject({ kind: z.enum(personKinds), id: uuidSchema })),
  /** To be asked with next time. */
  mark: instantSchema,
});
