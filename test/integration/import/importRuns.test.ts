import { afterAll, beforeAll, expect, test } from 'vitest';
import { maintain } from '../../../hub/maintenance/maintain.ts';
import {
  type ImportDone,
  type ImportLine,
  type ImportRunsResponse,
  importLine,
} from '../../../shared/contracts/sync/importWire.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { mappings } from './importing.ts';

const dayMs = 86_400_000;

interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly { readonly label: string; readonly why: string }[];
}

onEitherDatabase('imports asked for by a laptop', (newLocation) => {
  let workspace: HubWorkspace;
  let admin: HubLaptop;
  /** Never twice the same, so that imports have an order. */
  let time = Date.UTC(2026, 10, 2);
  const now = (): number => {
    time += 1;
    return time;
  };
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation(), clock: { now } });
    admin = await workspace.laptopOf('admin', [workspace.north, workspace.south]);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const db = () => workspace.hub.context.db;
  const bodyOf = (
    kind: keyof typeof mappings,
    text: string,
    apply: boolean,
    change: Readonly<Record<string, unknown>> = {},
  ): string => {
    const mapping = {
      format: 1,
      name: 'test',
      externalId: { columns: ['id'] },
      ...mappings[kind],
      ...change,
    };
    return `${JSON.stringify({ kind, name: `${kind}.csv`, mapping, apply, language: 'en' })}\n${text}`;
  };
  const send = async (asker: HubLaptop, body: string): Promise<readonly ImportLine[]> => {
    const reply = await asker.request<string>('POST', '/v1/import/runs', body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => importLine.parse(JSON.parse(line)));
  };
  const doneOf = (lines: readonly ImportLine[]): ImportDone => {
    const last = lines.at(-1);
    if (last?.type !== 'done') throw new Error(JSON.stringify(last));
    return last;
  };
  const leads = (text: string, apply: boolean) =>
    send(admin, bodyOf('leads', `id,city,source\n${text}`, apply));
  const undo = (runId: string | null) => admin.request<Undone>('POST', `/v1/import/runs/${runId}/undo`);
  const leadsWith = (city: string) =>
    db().selectFrom('lead').select(['id', 'external_id', 'source']).where('city', '=', city).execute();

  test('only an admin is answered', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    for (const [method, path] of [
      ['GET', '/v1/import/runs'],
      ['POST', '/v1/import/runs'],
      ['POST', `/v1/import/runs/${workspace.newId()}/undo`],
    ] as const) {
      expect(
        (await rep.request(method, path, path.endsWith('runs') && method === 'POST' ? 'x' : undefined))
          .status,
      ).toBe(403);
    }
    const mappingsAsked = { kind: 'leads', header: ['id'] };
    expect((await rep.request('POST', '/v1/import/mappings', mappingsAsked)).status).toBe(403);
  });

  test('a dry run counts, tells why rows are bad, gives them back, and writes nothing', async () => {
    const lines = await leads('d1,Lund,Web\nd2,Lund,Web,too many\nd1,Lund,Web\n', false);
    expect(doneOf(lines)).toMatchObject({ runId: null, read: 3, created: 1, repeated: 1, bad: 1 });
    expect(doneOf(lines).reasons).toMatchObject([{ code: 'too_many_cells', count: 1, lines: [3] }]);
    const bad = lines.flatMap((line) => (line.type === 'badRows' ? [line.text] : [])).join('');
    expect(bad).toContain('d2,Lund,Web,too many');
    expect(lines.some((line) => line.type === 'progress')).toBe(true);
    expect(await leadsWith('Lund')).toEqual([]);
  });

  test('a mapping is remembered for its columns, in whatever order and case they stand', async () => {
    const ask = (header: readonly string[]) =>
      admin.request<{ remembered: { name: string } | null }>('POST', '/v1/import/mappings', {
        kind: 'leads',
        header,
      });
    expect((await ask(['Source', 'ID', 'city'])).body.remembered).toMatchObject({ name: 'test' });
    expect((await ask(['id', 'city'])).body.remembered).toBeNull();
  });

  test('the program’s own mapping is offered where all its columns are there', async () => {
    const header = ['sales_agent', 'manager', 'regional_office'];
    const offered = await admin.request<{ shipped: readonly { name: string }[] }>(
      'POST',
      '/v1/import/mappings',
      { kind: 'users', header },
    );
    expect(offered.body.shipped.map(({ name }) => name)).toEqual([
      'Sales teams of the CRM opportunities data set',
    ]);
  });

  test('a mapping with mistakes is refused with its sentence', async () => {
    const lines = await send(
      admin,
      bodyOf('leads', 'id\n1\n', true, { fields: { nothing: { column: 'x' } } }),
    );
    expect(lines.at(-1)).toMatchObject({ type: 'refused', code: 'mapping_invalid' });
  });

  test('a whole import is taken back; what somebody changed or used since stays and is listed', async () => {
    const first = doneOf(await leads('u1,Malmo,Web\nu2,Malmo,Web\nu3,Malmo,Web\n', true));
    expect(first).toMatchObject({ created: 3 });
    const [one, two] = await leadsWith('Malmo');
    if (one === undefined || two === undefined) throw new Error('the leads were not made');
    await workspace.update('lead', { id: one.id, name: 'Kim, called back' });
    const undone = await undo(first.runId);
    expect(undone.body).toMatchObject({ removed: 2, restored: 0, keptCount: 1 });
    expect(undone.body.kept).toMatchObject([{ label: 'Kim, called back', why: 'changed' }]);
    expect((await leadsWith('Malmo')).map(({ id }) => id)).toEqual([one.id]);
    expect((await undo(first.runId)).error).toMatchObject({
      code: 'wrong_state',
      detail: { reason: 'undone_already' },
    });
  });

  test('fields that it changed go back to what they were, one by one', async () => {
    await leads('f1,Oslo,Web\nf2,Oslo,Web\n', true);
    const second = doneOf(await leads('f1,Oslo,Fair\nf2,Oslo,Fair\n', true));
    expect(second).toMatchObject({ created: 0, updated: 2 });
    const row = (await leadsWith('Oslo')).find(({ external_id }) => external_id === 'f1');
    await workspace.update('lead', { id: row?.id ?? '', source: 'Friend' });
    expect((await undo(second.runId)).body).toMatchObject({ restored: 1, keptCount: 1 });
    const sources = (await leadsWith('Oslo')).map(({ external_id, source }) => [external_id, source]);
    expect(sources.sort()).toEqual([
      ['f1', 'Friend'],
      ['f2', 'Web'],
    ]);
  });

  test('taking the later import back first lets the earlier one be taken back whole', async () => {
    const first = doneOf(await leads('c1,Bergen,Web\n', true));
    const second = doneOf(await leads('c1,Bergen,Fair\n', true));
    await undo(second.runId);
    expect((await undo(first.runId)).body).toMatchObject({ removed: 1, keptCount: 0 });
    expect(await leadsWith('Bergen')).toEqual([]);
  });

  test('an account whose stage a later import moved is taken back with what was written down of the moves', async () => {
    const territory = { territory: { rule: 'dealOut', among: ['North'] } };
    const fields = { ...mappings.accounts.fields, buyerStage: { column: 'stage' } };
    const imported = async (stage: string) =>
      doneOf(
        await send(
          admin,
          bodyOf('accounts', `id,name,city,phone,stage\nm1,Moved Ltd,Cork,1,${stage}\n`, true, {
            ...territory,
            fields,
          }),
        ),
      );
    const moves = () => db().selectFrom('stage_move').select(['from_stage', 'to_stage']).execute();
    const [first, second] = [await imported('interest'), await imported('preference')];
    expect(await moves()).toEqual([{ from_stage: 'interest', to_stage: 'preference' }]);
    await undo(second.runId);
    expect((await undo(first.runId)).body).toMatchObject({ removed: 1, keptCount: 0 });
    expect(await moves()).toEqual([]);
  });

  test('accounts that a call hangs on stay; laptops lose the others at their next pull', async () => {
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    await rep.takeAllSnapshots();
    const territory = { territory: { rule: 'dealOut', among: ['North'] } };
    const text = 'id,name,city,phone\na1,Used Ltd,Bath,1\na2,Spare Ltd,Bath,2\n';
    const made = doneOf(await send(admin, bodyOf('accounts', text, true, territory)));
    const accounts = await db()
      .selectFrom('account')
      .select(['id', 'name'])
      .where('city', '=', 'Bath')
      .execute();
    const idOf = (name: string): string => accounts.find((each) => each.name === name)?.id ?? '';
    await workspace.call(idOf('Used Ltd'), rep.userId);
    expect((await rep.pull()).entities.account?.rows).toHaveLength(2);
    const undone = await undo(made.runId);
    expect(undone.body.kept).toMatchObject([{ label: 'Used Ltd', why: 'in_use' }]);
    expect((await rep.pull()).entities.account?.leaves).toEqual([idOf('Spare Ltd')]);
  });

  test('touches come by the person they reached, and by the account where nobody knows the person', async () => {
    const accountId = await workspace.account([workspace.north], { name: 'Touched Ltd' });
    const contactId = await workspace.contact(accountId, { email: 'Kim@touched.example' });
    const change = {
      externalId: { columns: ['who', 'on'], hashed: true },
      fields: {
        kind: { column: 'what', values: { Webinar: 'webinar', Mail: 'mailing' }, otherwise: 'refuse' },
        subject: { column: 'about' },
        touchedAt: { column: 'on', as: { date: 'yyyy-mm-dd' } },
      },
      account: { from: { column: 'company' }, by: 'name' },
      contact: { from: { column: 'who' }, by: 'email', unmatched: 'keep' },
    };
    const text = [
      'who,company,what,about,on',
      'kim@touched.example,,Webinar,Autumn,2026-10-01',
      'new@touched.example,touched  ltd,Mail,News,2026-10-02',
      'new@other.example,Nobody Ltd,Mail,News,2026-10-02',
      'kim@touched.example,,Smoke,News,2026-10-03',
    ].join('\n');
    const done = doneOf(await send(admin, bodyOf('touches', text, true, change)));
    expect(done).toMatchObject({ created: 2, bad: 2 });
    expect(done.reasons.map(({ code }) => code).sort()).toEqual(['account_unknown', 'not_one_of']);
    const touches = await db()
      .selectFrom('touch')
      .select(['account_id', 'contact_id', 'kind'])
      .orderBy('kind')
      .execute();
    expect(touches).toEqual([
      { account_id: accountId, contact_id: null, kind: 'mailing' },
      { account_id: accountId, contact_id: contactId, kind: 'webinar' },
    ]);
  });

  test('whoever hangs up has cancelled: nothing is written', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `x${at},Cancelled,Web`).join('\n');
    const hungUp = new AbortController();
    const response = await fetch(`${workspace.hub.url}/v1/import/runs`, {
      method: 'POST',
      headers: { 'callboard-wire': '1', authorization: `Bearer ${admin.accessToken}` },
      body: bodyOf('leads', `id,city,source\n${rows}`, true),
      signal: hungUp.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    hungUp.abort();
    // A second import waits its turn behind whatever the first had begun.
    await leads('after,After,Web\n', true);
    expect(await leadsWith('Cancelled')).toEqual([]);
  });

  test('the list says who, what and until when; after thirty days the rows are forgotten', async () => {
    const { body } = await admin.request<ImportRunsResponse>('GET', '/v1/import/runs');
    expect(body.runs[0]).toMatchObject({ kind: 'leads', created: 1, files: ['leads.csv'], undoneAt: null });
    expect(body.runs[0]?.by).toMatch(/^admin/);
    expect(body.runs[0]?.undoUntil).toBe((body.runs[0]?.at ?? 0) + 30 * dayMs);
    time += 31 * dayMs;
    await admin.refresh();
    expect((await undo(body.runs[0]?.id ?? null)).error).toMatchObject({ detail: { reason: 'too_late' } });
    await maintain(workspace.hub.context);
    expect(await db().selectFrom('import_run_row').selectAll().execute()).toEqual([]);
    const later = await admin.request<ImportRunsResponse>('GET', '/v1/import/runs');
    expect(later.body.runs[0]?.undoUntil).toBeNull();
  });
});
