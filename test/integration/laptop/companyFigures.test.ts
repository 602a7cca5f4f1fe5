import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChannelName, Input } from '../../../shared/contracts/ipc/index.ts';
import { roles } from '../../../shared/domain/entities/workspace.ts';
import { insightViews, mayBeToldOf } from '../../../shared/domain/insight/companyFigures.ts';
import { heardDimensions } from '../../../shared/domain/insight/insightQuestion.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { type PostgresCluster, startPostgres } from '../../harness/postgres.ts';
import { createDemoPlace } from '../../harness/prepared/demoPlace.ts';
import { laptopPorts, SwitchedNetwork, TestLaptop } from './laptopWorkspace.ts';

/* Whoever works every territory holds every row: there the hub must come to what the laptop comes to, view by view. */

let cluster: PostgresCluster | null;
let files: string;
let workspace: HubWorkspace;
let territoryIds: readonly string[];
let author: TestLaptop & { readonly network: SwitchedNetwork };
const laptops: TestLaptop[] = [];

const weekMs = 7 * 86_400_000;
const to = Date.now();
const period = { from: to - 13 * weekMs, to };
const everything: Input<'insight.heard'> = {
  ...period,
  categories: [],
  segments: [],
  buyerStages: [],
  personas: [],
  competitorIds: [],
  territoryIds: [],
  languages: [],
  kind: 'objection',
  by: 'category',
};

beforeAll(async () => {
  cluster = await startPostgres();
  files = newFolder();
  workspace = await HubWorkspace.start({ database: await createDemoPlace(cluster, files), files });
  const rows = await workspace.hub.context.db.selectFrom('territory').select('id').execute();
  territoryIds = rows.map(({ id }) => id);
  author = await laptopFor('author', territoryIds);
}, 120_000);
afterAll(async () => {
  for (const laptop of laptops) await laptop.remove();
  await workspace.hub.close();
  await cluster?.stop();
  rmSync(files, { recursive: true, force: true });
});

async function laptopFor(role: 'author' | 'rep', territories: readonly string[]) {
  const { email } = await workspace.laptopOf(role, territories);
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  laptops.push(laptop);
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced(90_000);
  return Object.assign(laptop, { network });
}

/** In one order, whatever names and languages make of it, and without what never leaves those who may read it. */
const inOrder = <Row extends object>(rows: readonly Row[], id: (row: Row) => string): readonly Row[] =>
  rows.toSorted((one, other) => (id(one) < id(other) ? -1 : 1));
const byKey = ({ key }: { readonly key: string | null }): string => key ?? '';

test.each(heardDimensions.filter((by) => by !== 'all'))('what customers say by %s', async (by) => {
  for (const kind of ['objection', 'complaint', 'praise'] as const) {
    const question: Input<'insight.heard'> = { ...everything, kind, by };
    const here = await author.get('insight.heard', question);
    const { figures } = await author.get('insight.companyHeard', question);
    expect(figures.total).toEqual(here.total);
    expect(inOrder(figures.rows, byKey)).toEqual(inOrder(here.rows, byKey));
    if (kind === 'objection') expect(here.total.mentions).toBeGreaterThan(50);
  }
});

test('narrowed on the way to the hub as it is here', async () => {
  const [territoryId] = territoryIds;
  const question: Input<'insight.heard'> = {
    ...everything,
    categories: ['price', 'timing'],
    territoryIds: [territoryId ?? ''],
    languages: ['fr', 'sv', 'en', 'it'],
  };
  const here = await author.get('insight.heard', question);
  const { figures } = await author.get('insight.companyHeard', question);
  expect(figures).toEqual(here);
  expect(here.rows.length).toBeGreaterThan(0);
});

test('responses, without what reps said instead', async () => {
  const question = { ...period, language: 'en' } as const;
  const here = await author.get('insight.responses', question);
  const { figures } = await author.get('insight.companyResponses', question);
  const byItem = ({ itemId }: { readonly itemId: string }): string => itemId;
  expect(inOrder(figures.responses, byItem)).toEqual(
    inOrder(here.responses, byItem).map((response) => ({ ...response, ownWords: [] })),
  );
  expect(here.responses.some(({ ownWords }) => ownWords.length > 0)).toBe(true);
  expect(here.responses.some(({ versions }) => versions.length > 1)).toBe(true);
});

test('messages, with the same money beside them', async () => {
  const question = { ...period, language: 'sv' } as const;
  const here = await author.get('insight.messages', question);
  const { figures } = await author.get('insight.companyMessages', question);
  const byKit = ({ kitId }: { readonly kitId: string }): string => kitId;
  expect(inOrder(figures.kits, byKit)).toEqual(inOrder(here.kits, byKit));
  expect(here.kits.some(({ adoption }) => adoption.withUse > 0)).toBe(true);
  expect(here.kits.flatMap(({ lifetimeValue }) => lifetimeValue)[0]).toMatchObject({
    sources: ['ERP'],
    from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
});

test('competitors, without what customers said of them', async () => {
  const here = await author.get('insight.competitors', period);
  const { figures } = await author.get('insight.companyCompetitors', period);
  const byId = ({ competitorId }: { readonly competitorId: string }): string => competitorId;
  expect(figures.held).toBe(here.held);
  expect(inOrder(figures.competitors, byId)).toEqual(
    inOrder(here.competitors, byId).map((one) => ({ ...one, intelligence: [] })),
  );
  expect(here.competitors.some(({ won, lost }) => won + lost > 0)).toBe(true);
});

test('the pipeline, without the names of those that are stuck', async () => {
  const question = { ...period, territoryIds: [] };
  const here = await author.get('insight.pipeline', question);
  const { figures } = await author.get('insight.companyPipeline', question);
  expect(figures).toEqual({ ...here, stuck: [] });
  const stuck = here.stages.reduce((sum, stage) => sum + stage.stuck, 0);
  expect(here.stuck).toHaveLength(Math.min(stuck, 50));
  const moves = here.weeks.reduce((sum, { forward, back }) => sum + forward + back, 0);
  expect(moves).toBe(here.stages.reduce((sum, { entered }) => sum + entered, 0));
});

test('with no connection the hub counts nothing, and this laptop does', async () => {
  author.network.on = false;
  expect(await author.ask('insight.companyHeard', everything)).toMatchObject({
    ok: false,
    error: { code: 'not_reached' },
  });
  expect((await author.get('insight.heard', everything)).total.mentions).toBeGreaterThan(0);
  author.network.on = true;
});

test('a rep is told of the territories they work, and of no more', async () => {
  const [first] = territoryIds;
  const rep = await laptopFor('rep', first === undefined ? [] : [first]);
  const mine = await rep.get('insight.companyHeard', everything);
  expect(mine.figures.total).toEqual((await rep.get('insight.heard', everything)).total);
  const all = await author.get('insight.companyHeard', everything);
  expect(mine.figures.total.mentions).toBeLessThan(all.figures.total.mentions);
  const channels: readonly ChannelName[] = ['insight.companyPipeline', 'insight.companyMessages'];
  for (const channel of channels) {
    const question =
      channel === 'insight.companyPipeline' ? { ...period, territoryIds: [] } : { ...period, language: 'en' };
    const answer = await rep.ask(channel, question as never);
    expect([channel, answer.ok]).toEqual([channel, true]);
  }
});

test.each(roles)(
  'the hub tells a %s the views whose rows they may read, and refuses the others',
  async (role) => {
    const laptop = await workspace.laptopOf(role, territoryIds);
    const questions = {
      heard: '&kind=objection&by=category',
      responses: '&language=en',
      messages: '&language=en',
      competitors: '',
      pipeline: '',
    };
    for (const view of insightViews) {
      const path = `/v1/insight/${view}?from=${period.from}&to=${period.to}${questions[view]}`;
      expect([view, (await laptop.request('GET', path)).status]).toEqual([
        view,
        mayBeToldOf(role, view) ? 200 : 403,
      ]);
    }
  },
);
