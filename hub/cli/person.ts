import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { personKinds } from '../../shared/contracts/sync/peopleWire.ts';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { erasePerson } from '../people/erasePerson.ts';
import { exportPerson } from '../people/exportPerson.ts';
import { findPeople } from '../people/findPeople.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required, say } from './user.ts';

const options = { ...locationOptions, out: { type: 'string' }, yes: { type: 'boolean' } } as const;

export const personCommand: Command = {
  usage: [
    'person find TEXT                          by address, or by the beginning of a name',
    'person export contact|lead ID --out FILE  all that is held about them, as JSON',
    'person erase contact|lead ID --yes        erases them, here and on every laptop at its next contact',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    const [act, first, id] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      if (act === 'find') {
        for (const person of await findPeople(hub.db, required(first, 'TEXT')))
          io.print(
            [person.kind, person.id, person.name ?? '', person.email ?? '', person.company ?? ''].join('\t'),
          );
        return 0;
      }
      const kind = personKinds.find((each) => each === first);
      if (kind === undefined || id === undefined || !isUuid(id)) throw new UsageError(this.usage);
      if (act === 'export') {
        const file = required(values.out, '--out');
        const found = await exportPerson(hub.db, kind, id, { now: hub.clock.now(), userId: null });
        if (!found.ok) return say(io, found, '');
        await writeFile(file, `${JSON.stringify(found.value, null, 2)}\n`, { mode: 0o600 });
        io.print(file);
        return 0;
      }
      if (act !== 'erase') throw new UsageError(this.usage);
      if (values.yes !== true) throw new UsageError('erasing cannot be taken back: say --yes');
      const erased = await erasePerson(hub, kind, id, null);
      if (!erased.ok) return say(io, erased, '');
      const { contacts, leads, texts } = erased.value;
      io.print(`erased: ${contacts} contacts, ${leads} leads, named in ${texts} texts`);
      if (hub.erasures === null)
        io.print(
          'this hub has no folder for files, so no ledger: after a restore, erase them again by this id',
        );
      return 0;
    });
  },
};
