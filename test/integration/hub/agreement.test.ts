import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lapseLeads } from '../../../hub/agreement/lapseLeads.ts';
import { versionInForce } from '../../../hub/agreement/versionInForce.ts';
import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';
import { sampleTerms } from '../../fixtures/sampleTerms.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';

const day = 86_400_000;

onEitherDatabase('the hand-off agreement at the hub', (newLocation) => {
  let workspace: HubWorkspace;
  let [manager, approver, rep]: (HubLaptop | undefined)[] = [];
  let terms: AgreementTerms;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
    manager = await workspace.laptopOf('manager', [workspace.north, workspace.south]);
    approver = await workspace.laptopOf('approver', [workspace.north]);
    rep = await workspace.laptopOf('rep', [workspace.north]);
    terms = {
      ...sampleTerms,
      territories: [
        { territoryId: workspace.north, country: 'SE' },
        { territoryId: workspace.south, country: 'GB' },
      ],
    };
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const send = async (laptop: HubLaptop | undefined, kind: string, args: object) =>
    (await laptop?.push({ kind, args }))?.body.outcomes[0];
  const draft = async (change: Partial<AgreementTerms> = {}): Promise<string> => {
    const id = randomUUID();
    const sent = await send(manager, 'agreement.draft', { id, version: 1, terms: { ...terms, ...change } });
    expect(sent).toMatchObject({ outcome: 'applied' });
    return id;
  };
  const sign = (laptop: HubLaptop | undefined, side: string, id: string, revisionId = id) =>
    send(laptop, 'agreement.sign', { id, side, revisionId });
  const versions = () =>
    workspace.write((trx) =>
      trx.selectFrom('agreement').select(['id', 'status', 'version']).orderBy('version').execute(),
    );
  const inForce = () => workspace.write(versionInForce);
  const lead = async (receivedAt: number, ownerId: string | null): Promise<string> => {
    const id = workspace.newId();
    const agreementVersion = await inForce();
    await workspace.insert('lead', [
      { id, territoryId: workspace.north, status: 'new', receivedAt, ownerId, agreementVersion },
    ]);
    return id;
  };
  const leadRow = (id: string) =>
    workspace.write((trx) =>
      trx.selectFrom('lead').select(['owner_id', 'lapsed_at']).where('id', '=', id).executeTakeFirstOrThrow(),
    );

  test('it comes into force with the second signature, and the one before it is superseded', async () => {
    expect(await inForce()).toBeNull();
    const first = await draft();
    expect(await sign(manager, 'sales', first)).toMatchObject({ outcome: 'applied' });
    expect(await inForce()).toBeNull();
    expect(await sign(approver, 'marketing', first)).toMatchObject({ outcome: 'applied' });
    expect(await inForce()).toBe(1);
    const second = await draft();
    await sign(approver, 'marketing', second);
    await sign(manager, 'sales', second);
    expect(await versions()).toEqual([
      { id: first, status: 'superseded', version: 1 },
      { id: second, status: 'signed', version: 2 },
    ]);
  });

  test('nobody signs for the other side, and no rep for either', async () => {
    const id = await draft();
    expect(await sign(approver, 'sales', id)).toMatchObject({ code: 'forbidden' });
    expect(await sign(manager, 'marketing', id)).toMatchObject({ code: 'forbidden' });
    expect(await sign(rep, 'sales', id)).toMatchObject({ code: 'forbidden' });
  });

  test('calendars that overlap are signed by nobody, and the refusal says which', async () => {
    const id = await draft({ calendars: [...terms.calendars, ...terms.calendars.slice(0, 1)] });
    expect(await sign(manager, 'sales', id)).toMatchObject({
      code: 'invalid',
      detail: { issues: ['terms: calendars_overlap SE'] },
    });
  });

  test('who signs what was changed meanwhile is told so, and a change takes signatures away', async () => {
    const id = await draft();
    await sign(approver, 'marketing', id);
    const revisionId = randomUUID();
    const lapse = { to: 'manager', userId: null } as const;
    const changed = await send(manager, 'agreement.change', {
      id,
      revisionId,
      fields: {
        terms: {
          from: terms,
          to: { ...terms, marketingOwes: { ...terms.marketingOwes, returnedDays: 3 }, lapse },
        },
      },
    });
    expect(changed).toMatchObject({ outcome: 'applied' });
    expect(await sign(manager, 'sales', id)).toMatchObject({ outcome: 'conflict' });
    expect(await sign(manager, 'sales', id, revisionId)).toMatchObject({ outcome: 'applied' });
    const row = await workspace.write((trx) =>
      trx
        .selectFrom('agreement')
        .select(['status', 'signed_by_marketing_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ status: 'draft', signed_by_marketing_id: null });
  });

  test('a draft is thrown out by who writes drafts, as it was read, and its number is free again', async () => {
    const id = await draft();
    const drop = (laptop: typeof manager, of: string | undefined, revisionId = of) =>
      send(laptop, 'agreement.drop', { id: of, revisionId });
    expect(await drop(approver, id)).toMatchObject({ code: 'forbidden' });
    expect(await drop(manager, id, randomUUID())).toMatchObject({ outcome: 'conflict' });
    expect(await drop(manager, id)).toMatchObject({ outcome: 'applied' });
    expect(await sign(manager, 'sales', id)).toMatchObject({ outcome: 'conflict' });
    const signed = (await versions()).find(({ status }) => status === 'signed');
    expect(await drop(manager, signed?.id)).toMatchObject({ outcome: 'conflict' });
    const next = await draft();
    await sign(approver, 'marketing', next);
    await sign(manager, 'sales', next);
    expect((await versions()).find(({ status }) => status === 'signed')).toMatchObject({
      id: next,
      version: (signed?.version ?? 0) + 1,
    });
  });

  test('what is signed is changed by nobody', async () => {
    const signed = (await versions()).find(({ status }) => status === 'signed');
    const refused = await send(manager, 'agreement.change', {
      id: signed?.id,
      revisionId: randomUUID(),
      fields: { terms: { from: terms, to: terms } },
    });
    expect(refused).toMatchObject({ code: 'wrong_state' });
  });

  test('a lead that nobody decided on lapses to the manager once, and one that is in time does not', async () => {
    const now = workspace.hub.context.clock.now();
    const late = await lead(now - 20 * day, rep?.userId ?? null);
    const fresh = await lead(now - 60_000, rep?.userId ?? null);
    expect(await lapseLeads(workspace.hub.context)).toBe(1);
    expect(await leadRow(late)).toMatchObject({ owner_id: manager?.userId, lapsed_at: expect.any(Number) });
    expect(await leadRow(fresh)).toEqual({ owner_id: rep?.userId, lapsed_at: null });
    await workspace.update('lead', { id: late, ownerId: rep?.userId });
    expect(await lapseLeads(workspace.hub.context)).toBe(0);
    expect((await leadRow(late)).owner_id).toBe(rep?.userId);
  });

  test('a lead from before any agreement never lapses', async () => {
    const id = workspace.newId();
    await workspace.insert('lead', [
      { id, territoryId: workspace.north, status: 'new', receivedAt: 1, ownerId: rep?.userId },
    ]);
    expect(await lapseLeads(workspace.hub.context)).toBe(0);
  });
});
