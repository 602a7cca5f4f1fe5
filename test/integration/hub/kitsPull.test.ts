import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { roles } from '../../../shared/domain/entities/workspace.ts';
import { idOf, rowOf } from '../../fixtures/rows.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';

/** Text that no compression makes smaller, and the same each time. */
function noise(seed: string, bytes: number): string {
  const parts: string[] = [];
  for (let at = 0; at * 64 < bytes; at += 1)
    parts.push(createHash('sha256').update(`${seed} ${at}`).digest('hex'));
  return parts.join('');
}

onEitherDatabase('pulling kits', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const insert = async (name: 'kit' | 'feedback' | 'kitRelease', values: object): Promise<string> => {
    const id = workspace.newId();
    const { rowVersion: _version, updatedAt: _at, updatedBy: _by, ...row } = rowOf(name, { id });
    await workspace.insert(name, [{ ...row, ...values, id }]);
    return id;
  };
  const release = (territoryIds: readonly string[], version: number, values: object = {}) =>
    insert('kitRelease', { kitId: idOf(1), versionId: idOf(version), version, territoryIds, ...values });
  const idsOf = async (laptop: HubLaptop, name: EntityName): Promise<readonly unknown[]> =>
    ((await laptop.takeAllSnapshots()).get(name) ?? []).map(([id]) => id);

  test('what makes a kit reaches those who make kits, whatever their territories', async () => {
    const kitId = await insert('kit', { ownerId: idOf(2) });
    for (const role of roles) {
      const laptop = await workspace.laptopOf(role, []);
      const made = ['author', 'approver', 'admin'].includes(role);
      expect((await laptop.changes(null)).body.scopes.includes('marketing'), role).toBe(made);
      expect((await idsOf(laptop, 'kit')).includes(kitId), role).toBe(made);
      await workspace.update('kit', { id: kitId, name: `Read by ${role}` });
      const { entities } = await laptop.pull();
      expect(entities.kit?.rows.map(([id]) => id) ?? [], role).toEqual(made ? [kitId] : []);
      if (!made) await expect(laptop.snapshot('marketing')).rejects.toThrow('403');
      else expect((await laptop.digest('marketing')).body.entities.kit?.count).toBe(1);
    }
  });

  test('what a rep says of a kit reaches the rep and marketing, and no other rep', async () => {
    const [rep, other, author] = await Promise.all([
      workspace.laptopOf('rep', [workspace.north]),
      workspace.laptopOf('rep', [workspace.north]),
      workspace.laptopOf('author', []),
    ]);
    for (const laptop of [rep, other, author]) await laptop.takeAllSnapshots();
    const id = await insert('feedback', { authorId: rep.userId, kitId: idOf(1), itemId: idOf(2) });
    const told = [];
    for (const laptop of [rep, other, author])
      told.push((await laptop.pull()).entities.feedback?.rows.map(([each]) => each) ?? []);
    expect(told).toEqual([[id], [], [id]]);
    expect(await idsOf(rep, 'feedback')).toEqual([id]);
    expect(await idsOf(other, 'feedback')).toEqual([]);
    expect((await rep.digest(`user:${rep.userId}`)).body.entities.feedback?.count).toBe(1);
    expect((await author.digest('marketing')).body.entities.feedback?.count).toBe(1);
  });

  test('a release reaches its own territories, and leaves those that it leaves', async () => {
    const north = await workspace.laptopOf('rep', [workspace.north]);
    const south = await workspace.laptopOf('rep', [workspace.south]);
    for (const laptop of [north, south]) await laptop.takeAllSnapshots();
    const id = await release([workspace.north], 1);
    const told = async (laptop: HubLaptop) => {
      const { kitRelease } = (await laptop.pull()).entities;
      return { rows: kitRelease?.rows.map(([each]) => each) ?? [], leaves: kitRelease?.leaves ?? [] };
    };
    expect([await told(north), await told(south)]).toEqual([
      { rows: [id], leaves: [] },
      { rows: [], leaves: [] },
    ]);
    await workspace.update('kitRelease', { id, territoryIds: [workspace.south] });
    expect([await told(north), await told(south)]).toEqual([
      { rows: [], leaves: [id] },
      { rows: [id], leaves: [] },
    ]);
    expect(await idsOf(south, 'kitRelease')).toEqual([id]);
    expect((await south.digest(`territory:${workspace.south}`)).body.entities.kitRelease?.count).toBe(1);
    expect(await idsOf(north, 'kitRelease')).toEqual([]);
  });

  test('large rows come a few at a time, each once, by snapshot and by feed', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    const ids: string[] = [];
    for (const version of [11, 12, 13, 14, 15])
      ids.push(await release([workspace.north], version, { payload: noise(`${version}`, 900_000) }));
    const fed: unknown[] = [];
    let answers = 0;
    for (let complete = false; !complete; answers += 1) {
      const body = await laptop.pull();
      complete = body.complete;
      fed.push(...(body.entities.kitRelease?.rows ?? []).map(([id]) => id));
    }
    expect(fed).toEqual(ids);
    expect(answers).toBeGreaterThan(2);
    const { pages, rows } = await laptop.snapshot(`territory:${workspace.north}`);
    expect(rows.get('kitRelease')?.map(([id]) => id)).toEqual([...ids].sort());
    const counts = pages.filter(({ entity }) => entity === 'kitRelease').map(({ count }) => count);
    expect(counts.length).toBeGreaterThan(2);
  });
});
