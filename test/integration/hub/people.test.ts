import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayErasures } from '../../../hub/people/replayErasures.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

const name = 'Anna Berg';
const email = 'anna.berg@x.example';

interface Held {
  readonly name: string;
  readonly sections: readonly { readonly of: string; readonly rows: readonly Record<string, unknown>[] }[];
}

onEitherDatabase('a person’s data at the hub', (newLocation) => {
  let workspace: HubWorkspace;
  let admin: HubLaptop;
  let rep: HubLaptop;
  let files: string;
  let accountId: string;
  let anna: string;
  let leadId: string;
  beforeAll(async () => {
    files = mkdtempSync(join(tmpdir(), 'callboard-files-'));
    workspace = await HubWorkspace.start({ database: await newLocation(), files });
    admin = await workspace.laptopOf('admin', [workspace.north]);
    rep = await workspace.laptopOf('rep', [workspace.north]);
    accountId = await workspace.account([workspace.north], { name: 'Nordmarin' });
    anna = await workspace.contact(accountId, { name, email, phone: '+46 70 123' });
    leadId = workspace.newId();
    const lead = { territoryId: workspace.north, status: 'new', receivedAt: 1, source: 'Fair' };
    await workspace.insert('lead', [
      { id: leadId, ...lead, email: email.toUpperCase(), note: 'Met at the fair' },
    ]);
    await rep.takeAllSnapshots();
    const heard = heardArgs(workspace.newId(), accountId, { contactId: anna, verbatim: `${name}: too dear` });
    const rename = { id: anna, fields: { title: { from: null, to: 'CFO' } } };
    const sent = await rep.push({ kind: 'heard.add', args: heard }, { kind: 'contact.update', args: rename });
    expect(sent.body.outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const db = () => workspace.hub.context.db;
  const everything = async (): Promise<string> => {
    const texts: string[] = [];
    for (const table of [
      'contact',
      'lead',
      'lead_step',
      'heard',
      'call_log',
      'field_history',
      'mutation',
      'audit',
      'erasure',
    ]) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db());
      texts.push(JSON.stringify(rows));
    }
    return texts.join('\n');
  };

  test('only an admin finds, exports or erases anybody', async () => {
    for (const [method, path] of [
      ['GET', '/v1/people?find=anna'],
      ['GET', `/v1/people/contact/${anna}`],
      ['POST', `/v1/people/contact/${anna}/erase`],
    ] as const)
      expect((await rep.request(method, path)).status).toBe(403);
  });

  test('they are found by address and by any part of their name', async () => {
    for (const text of [email, 'ANNA', 'berg']) {
      const { body } = await admin.request<{ people: readonly { id: string }[] }>(
        'GET',
        `/v1/people?find=${encodeURIComponent(text)}`,
      );
      expect(
        body.people.map(({ id }) => id),
        text,
      ).toContain(anna);
    }
  });

  test('what is held is given out whole: the contact, their lead, what they said and what was changed', async () => {
    const { body } = await admin.request<Held>('GET', `/v1/people/contact/${anna}`);
    expect(body.name).toBe(name);
    expect(body.sections.map(({ of }) => of)).toEqual(['contact', 'lead', 'heard', 'history']);
    expect(JSON.stringify(body)).toContain('Met at the fair');
  });

  test('erased, nothing names them; figures stay, and laptops are told by id', async () => {
    const erased = await admin.request('POST', `/v1/people/contact/${anna}/erase`);
    expect(erased.body).toEqual({ contacts: 1, leads: 1, texts: 1 });
    expect(await everything()).not.toMatch(/anna|berg|70 123|the fair/i);
    const lead = await db()
      .selectFrom('lead')
      .select(['source', 'status'])
      .where('id', '=', leadId)
      .execute();
    expect(lead).toEqual([{ source: 'Fair', status: 'new' }]);
    const pulled = await rep.pull();
    expect(JSON.stringify(pulled.entities)).not.toMatch(/anna|berg/i);
    expect(pulled.entities.contact?.rows).toHaveLength(1);
    const told = await rep.request('GET', '/v1/erasures?since=0');
    expect(told.body).toMatchObject({
      erased: expect.arrayContaining([
        { kind: 'contact', id: anna },
        { kind: 'lead', id: leadId },
      ]),
    });
  });

  test('what a laptop that was away sends about them is refused, and what it heard is kept', async () => {
    const rename = { id: anna, fields: { name: { from: name, to: 'Anna Ek' } } };
    const heard = heardArgs(workspace.newId(), accountId, { contactId: anna, verbatim: 'Too dear' });
    const sent = await rep.push({ kind: 'contact.update', args: rename }, { kind: 'heard.add', args: heard });
    expect(sent.body.outcomes.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['rejected', 'not_found'],
      ['applied', null],
    ]);
    expect(await everything()).not.toMatch(/anna/i);
  });

  test('after a restore they are erased again by the ledger, which holds ids alone', async () => {
    expect(readFileSync(join(files, 'erasures.jsonl'), 'utf8')).not.toMatch(/anna|berg/i);
    await sql`update contact set name = ${name}, erased_at = null where id = ${anna}::uuid`.execute(db());
    expect(await replayErasures(workspace.hub.context)).toBe(1);
    expect(await everything()).not.toMatch(/anna|berg/i);
    expect(await replayErasures(workspace.hub.context)).toBe(0);
  });
});
