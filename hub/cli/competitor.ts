import { parseArgs } from 'node:util';
import { addCompetitor } from '../administration/competitors.ts';
import { listCompetitors } from '../administration/listings.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required, say } from './user.ts';

export const competitorCommand: Command = {
  usage: 'competitor add NAME\ncompetitor list',
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: locationOptions,
      allowPositionals: true,
    });
    const [act, name] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      if (act === 'list') {
        for (const each of await listCompetitors(hub.db)) io.print([each.name, each.id].join('\t'));
        return 0;
      }
      if (act !== 'add') throw new UsageError(this.usage);
      return say(io, await addCompetitor(hub, required(name, 'NAME')), 'added');
    });
  },
};
