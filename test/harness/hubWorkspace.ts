import { addTerritory } from '../../hub/administration/territories.ts';
import { addUser } from '../../hub/administration/users.ts';
import { createHub, type Hub, type HubOptions } from '../../hub/createHub.ts';
import { newId } from '../../hub/newId.ts';
import { createLog } from '../../hub/observe/log.ts';
import { insertRows } from '../../hub/rows/insertRows.ts';
import { updateRows } from '../../hub/rows/updateRows.ts';
import type { HubTransaction, RowValues } from '../../hub/rows/writing.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { HubLaptop } from './hubLaptop.ts';
import { giveQuickPassword } from './quickPassword.ts';

export const testPassword = 'correct horse battery staple';

/** A running hub with two territories, and shortcuts to fill it and to sign people in. */
export class HubWorkspace {
  readonly hub: Hub;
  readonly north: string;
  readonly south: string;
  #people = 0;

  private constructor(hub: Hub, north: string, south: string) {
    this.hub = hub;
    this.north = north;
    this.south = south;
  }

  static async start(options: HubOptions): Promise<HubWorkspace> {
    const hub = await createHub({ log: createLog(undefined, 'silent'), ...options });
    const north = expectOk(await addTerritory(hub.context, { name: 'North', externalId: 'N' }));
    const south = expectOk(await addTerritory(hub.context, { name: 'South', externalId: 'S' }));
    return new HubWorkspace(hub, north, south);
  }

  /** A new colleague, signed in on a laptop of their own. */
  async laptopOf(
    role: Role,
    territoryIds: readonly string[],
  ): Promise<HubLaptop & { readonly email: string }> {
    this.#people += 1;
    const email = `${role}${this.#people}@example.test`;
    const name = `${role} ${this.#people}`;
    const id = expectOk(await addUser(this.hub.context, { name, email, role, territoryIds, password: null }));
    await this.write((trx) => giveQuickPassword(trx, [id], testPassword));
    const laptop = new HubLaptop(this.hub.url);
    const reply = await laptop.signIn(email, testPassword);
    if (reply.status !== 200) throw new Error(`sign-in: ${reply.status}`);
    return Object.assign(laptop, { email });
  }

  newId(): string {
    return newId(Date.now());
  }

  insert(name: EntityName, rows: readonly RowValues[]): Promise<number> {
    return this.write((trx) =>
      insertRows(trx, name, rows, { now: this.hub.context.clock.now(), userId: null }),
    );
  }

  update(name: EntityName, row: RowValues): Promise<number> {
    const columns = Object.keys(row).filter((column) => column !== 'id');
    const stamp = { now: this.hub.context.clock.now(), userId: null };
    return this.write((trx) => updateRows(trx, name, columns, [row], stamp, 'recorded'));
  }

  write<Value>(work: (trx: HubTransaction) => Promise<Value>): Promise<Value> {
    return this.hub.opened.db.transaction().execute(work);
  }

  async account(
    territoryIds: readonly string[],
    values: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const id = this.newId();
    const home = { homeTerritoryId: territoryIds[0] ?? null, territoryIds };
    await this.insert('account', [
      { id, name: 'Account', buyerStage: 'awareness', status: 'active', ...home, ...values },
    ]);
    return id;
  }

  async contact(accountId: string, values: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const id = this.newId();
    const blank = { persona: 'unknown', need: 'unknown', orientation: 'unknown', status: 'active' };
    await this.insert('contact', [{ id, accountId, name: 'Contact', ...blank, ...values }]);
    return id;
  }

  async call(accountId: string, ownerId: string): Promise<string> {
    const id = this.newId();
    const when = {
      startsAt: 1,
      durationMinutes: 30,
      localStart: '2026-01-01T09:00',
      timeZone: 'Europe/Stockholm',
    };
    await this.insert('call', [{ id, accountId, ownerId, channel: 'visit', status: 'planned', ...when }]);
    return id;
  }
}

export function expectOk<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** Arguments of `heard.add` about an account. */
export const heardArgs = (id: string, accountId: string, values: Readonly<Record<string, unknown>> = {}) => ({
  id,
  accountId,
  callId: null,
  contactId: null,
  kind: 'objection',
  category: 'price',
  verbatim: 'Too dear for us',
  language: 'en',
  persona: 'unknown',
  buyerStage: null,
  competitorId: null,
  response: 'none',
  responseItemId: null,
  responseVersion: null,
  responseWords: null,
  outcome: 'open',
  ownerId: null,
  heardAt: 1,
  ...values,
});
