import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HubDatabase, type OpenDatabase, openDatabase } from '../../../hub/db/open.ts';
import { type ExportRequest, exportRecords } from '../../../hub/export/exportRecords.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { unguardFormula } from '../../../shared/domain/import/csv/csvText.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { ids } from './importing.ts';

const startsAt = Date.UTC(2026, 4, 4, 7, 30);
const [territory, rep, acme, zoe, call, first, corrected, objection, praise, step] = Array.from(
  { length: 10 },
  () => ids.next(),
) as [string, string, string, string, string, string, string, string, string, string];

const log = (id: string, summary: string, correctsId: string | null) => ({
  id,
  accountId: acme,
  callId: call,
  authorId: rep,
  result: 'met',
  summary,
  heldAt: startsAt,
  correctsId,
  authoredAt: startsAt + 60_000,
});
const said = (id: string, kind: string, verbatim: string) => ({
  id,
  accountId: acme,
  callId: call,
  contactId: zoe,
  authorId: rep,
  kind,
  category: kind === 'objection' ? 'price' : null,
  verbatim,
  persona: 'champion',
  outcome: 'open',
  heardAt: startsAt,
  authoredAt: startsAt,
});
const rows: Partial<Record<EntityName, readonly ({ readonly id: string } & Record<string, unknown>)[]>> = {
  territory: [{ id: territory, name: 'East', active: true }],
  user: [
    {
      id: rep,
      externalId: 'R1',
      name: 'Ann',
      email: 'ann@x.example',
      role: 'rep',
      territoryIds: [territory],
      active: true,
    },
  ],
  account: [
    {
      id: acme,
      externalId: 'A-1',
      name: 'Acme',
      territoryIds: [territory],
      buyerStage: 'awareness',
      status: 'active',
    },
  ],
  contact: [
    {
      id: zoe,
      externalId: 'C-1',
      accountId: acme,
      name: 'Zoë',
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      status: 'active',
    },
  ],
  call: [
    {
      id: call,
      accountId: acme,
      ownerId: rep,
      contactIds: [zoe],
      channel: 'visit',
      status: 'held',
      startsAt,
      durationMinutes: 45,
      localStart: '2026-05-04T09:30',
      timeZone: 'Europe/Stockholm',
      objective: '=HYPERLINK("x")',
    },
  ],
  callLog: [log(first, 'wrong', null), log(corrected, 'right,\nand longer', first)],
  heard: [said(objection, 'objection', '-20% or nothing'), said(praise, 'praise', 'Best "service" ever')],
  nextStep: [
    {
      id: step,
      accountId: acme,
      callId: call,
      ownerId: rep,
      text: '@Ann sends the offer',
      dueOn: '2026-05-11',
      status: 'open',
    },
  ],
};

onEitherDatabase('exporting', (newLocation) => {
  let hub: OpenDatabase;
  let db: HubDatabase;
  beforeAll(async () => {
    hub = await openDatabase(await newLocation());
    db = hub.db;
    await db.transaction().execute(async (trx) => {
      for (const [name, values] of Object.entries(rows)) {
        await insertRows(trx, name as EntityName, values, { now: 1_000, userId: null });
      }
    });
  });
  afterAll(() => hub.close());

  const exported = async (request: Partial<ExportRequest>) => {
    const texts: Record<string, string> = {};
    for (const file of await exportRecords(db, {
      entities: ['calls', 'heard', 'next-steps'],
      now: 9_000,
      ...request,
    })) {
      texts[file.name] = '';
      for await (const piece of file.text) texts[file.name] += piece;
    }
    return texts;
  };
  const parsed = (text: string | undefined) =>
    Papa.parse<Record<string, string>>(text ?? '', { header: true, skipEmptyLines: true }).data;

  test('a call is keyed by the external ids of account and contact and by the rep, with the log that stands', async () => {
    const files = await exported({});
    expect(parsed(files['calls.csv'])).toEqual([
      expect.objectContaining({
        callboard_id: call,
        account_external_id: 'A-1',
        contact_external_ids: 'C-1',
        user_email: 'ann@x.example',
        user_external_id: 'R1',
        starts_at: '2026-05-04T07:30:00.000Z',
        local_start: '2026-05-04T09:30',
        result: 'met',
        summary: 'right,\nand longer',
      }),
    ]);
  });

  test('what was heard and what was promised name their call and their account', async () => {
    const files = await exported({});
    const heard = parsed(files['heard.csv']);
    expect(heard.map(({ kind }) => kind).sort()).toEqual(['objection', 'praise']);
    for (const row of heard) {
      expect(row).toMatchObject({
        call_callboard_id: call,
        account_external_id: 'A-1',
        contact_external_id: 'C-1',
      });
    }
    expect(parsed(files['next-steps.csv'])).toEqual([
      expect.objectContaining({
        callboard_id: step,
        account_external_id: 'A-1',
        due_on: '2026-05-11',
        status: 'open',
      }),
    ]);
  });

  test('no cell runs as a formula, and each can be read back as it was', async () => {
    const files = await exported({});
    for (const text of Object.values(files)) {
      for (const cells of Papa.parse<string[]>(text, { skipEmptyLines: true }).data) {
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
    expect(unguardFormula(parsed(files['calls.csv'])[0]?.['objective'] ?? '')).toBe('=HYPERLINK("x")');
    expect(
      parsed(files['heard.csv'])
        .map(({ verbatim }) => unguardFormula(verbatim ?? ''))
        .sort(),
    ).toEqual(['-20% or nothing', 'Best "service" ever']);
    expect(unguardFormula(parsed(files['next-steps.csv'])[0]?.['text'] ?? '')).toBe('@Ann sends the offer');
  });

  test('since an instant, only what changed at it or later', async () => {
    expect(parsed((await exported({ since: 1_000 }))['calls.csv'])).toHaveLength(1);
    const later = await exported({ since: 1_001 });
    expect(Object.values(later).map((text) => parsed(text).length)).toEqual([0, 0, 0]);
  });

  test('more rows than a page are all there, once', async () => {
    const many = Array.from({ length: 4_100 }, (_, at) => ({
      ...said(ids.next(), 'complaint', `word ${at}`),
      callId: null,
    }));
    await db.transaction().execute((trx) => insertRows(trx, 'heard', many, { now: 2_000, userId: null }));
    const heard = parsed((await exported({ entities: ['heard'], since: 2_000 }))['heard.csv']);
    expect(new Set(heard.map(({ callboard_id: id }) => id)).size).toBe(4_100);
    expect(heard).toHaveLength(4_100);
  });

  test('the audit keeps that an export was made', async () => {
    await exported({ entities: ['calls'], now: 77_000 });
    const audit = await db.selectFrom('audit').selectAll().where('at', '=', 77_000).executeTakeFirstOrThrow();
    expect(audit).toMatchObject({ action: 'export', detail: { entities: ['calls'], since: 0 } });
  });
});
