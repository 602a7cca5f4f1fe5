import { z } from 'zod';
import { eraseResponse, peopleResponse, personKinds } from '../sync/peopleWire.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { command } from './channel.ts';
import { hubErrors } from './studio.ts';

const person = z.strictObject({ kind: z.enum(personKinds), id: uuidSchema });

/** Admin > Personal data: asked of the hub, and only with a connection. */
export const peopleChannels = {
  'people.find': command(z.strictObject({ text: z.string().min(2).max(320) }), peopleResponse, hubErrors),
  /** Writes all that is held about them to two files among this user's exports: JSON, and a page to be read. */
  'people.export': command(
    person.extend({
      words: z.strictObject({
        title: z.string(),
        at: z.string(),
        sections: z.record(z.string(), z.string()),
      }),
    }),
    z.strictObject({ json: z.string(), page: z.string() }),
    hubErrors,
  ),
  'people.erase': command(person, eraseResponse, hubErrors),
};
