import { describe, expect, test } from 'vitest';
import { postgresPrograms } from '../../harness/postgres.ts';
import { describeWorlds } from './inWorld.ts';

const installed = postgresPrograms() !== null;
if (!installed)
  console.warn('SKIPPED: dropped database connections, since no PostgreSQL 15 or later is installed here');

describe.skipIf(!installed)('on PostgreSQL', () => {
  const inWorld = describeWorlds('postgres');

  test('a database that drops its connections under a push ends no hub, and the push is repeated', async () => {
    const broken = await inWorld(['Ines', 'Otto'], async ({ world, hands, sync }) => {
      for (let round = 0; round < 6; round += 1) {
        for (const place of [0, 1]) {
          const rep = hands(place);
          const list = await rep.ask('accounts.list', {
            offset: 0,
            limit: 5,
            find: null,
            territoryId: null,
            sort: 'name',
          });
          for (const { id } of list.ok ? list.value.rows : []) {
            const args = {
              id: rep.newId(),
              accountId: id,
              callId: null,
              ownerId: rep.me.id,
              text: 'Write to them',
              dueOn: null,
            };
            await rep.save('nextSteps.create', args, [{ kind: 'nextStep.create', args }]);
          }
        }
        const pushes = [sync(0), sync(1)];
        await new Promise((resolve) => setTimeout(resolve, round * 4));
        await world.hub.ask(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'callboard-hub'`,
        );
        await Promise.all(pushes);
      }
      // What a laptop is answered then is an error it takes for passing; that the hub says so is not held against it.
      world.violations.splice(
        0,
        world.violations.length,
        ...world.violations.filter((line) => !/^the hub answered 50[03]/.test(line)),
      );
    });
    expect(broken).toEqual([]);
  });
});
