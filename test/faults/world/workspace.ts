import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { createRandom, type Random } from '../../harness/random.ts';
import { testStart } from '../../harness/testClock.ts';
import { testUuid } from '../../harness/testIds.ts';

/** The small company that every schedule starts from: the same ids and names each time. */
export interface WorkspaceUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Places in `territoryNames`. */
  readonly territories: readonly number[];
  /** How often a laptop is theirs. */
  readonly weight: number;
}

export const territoryNames = ['Harbour', 'Hills', 'Lakes'] as const;

export const workspaceUsers: readonly WorkspaceUser[] = [
  { name: 'Ines Vallander', email: 'ines@havrel.example', role: 'rep', territories: [0], weight: 5 },
  { name: 'Otto Brisk', email: 'otto@havrel.example', role: 'rep', territories: [0, 1], weight: 5 },
  { name: 'Maud Terrine', email: 'maud@havrel.example', role: 'rep', territories: [1, 2], weight: 4 },
  { name: 'Sixten Falk', email: 'sixten@havrel.example', role: 'manager', territories: [0, 1, 2], weight: 3 },
  { name: 'Livia Corte', email: 'livia@havrel.example', role: 'author', territories: [0, 2], weight: 1 },
  { name: 'Bram Alder', email: 'bram@havrel.example', role: 'approver', territories: [1], weight: 0.3 },
];

export const workspacePassword = 'a long enough password for tests';

interface NamedRows {
  readonly entity: 'territory' | 'user' | 'competitor' | 'account' | 'contact' | 'deal' | 'lead';
  readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
}

const idMaker = (random: Random) => (): string => testUuid(random, testStart - 1_000_000);

/** Every row of the workspace, in the order in which the hub takes them. */
export function workspaceRows(): readonly NamedRows[] {
  const random = createRandom('workspace');
  const id = idMaker(random);
  const territories = territoryNames.map((name) => ({ id: id(), externalId: null, name, active: true }));
  const territoryIds = (places: readonly number[]): string[] =>
    places.flatMap((place) => territories[place]?.id ?? []);
  const users = workspaceUsers.map(({ name, email, role, territories: places }) => ({
    id: id(),
    externalId: email,
    name,
    email,
    role,
    managerId: null,
    territoryIds: territoryIds(places),
    active: true,
  }));
  const competitors = ['Rullmont', 'Velocarga'].map((name) => ({ id: id(), name, active: true }));
  const accounts = Array.from({ length: 14 }, (_, number) => {
    const places = random
      .shuffle([0, 1, 2])
      .slice(0, random.weighted({ 1: 3, 2: 3, 3: 2 }) as unknown as number);
    return {
      id: id(),
      externalId: `A-${number}`,
      name: `Customer ${number}`,
      territoryIds: territoryIds(places),
      homeTerritoryId: territoryIds(places)[0] ?? null,
      ownerId: random.pick(users).id,
      buyerStage: 'interest',
      city: 'Town',
      phone: `+46 8 ${100 + number}`,
      status: 'active',
    };
  });
  const contacts = accounts.flatMap((account, number) =>
    [0, 1].map((place) => ({
      id: id(),
      accountId: account.id,
      externalId: `C-${number}-${place}`,
      name: `Person ${number}-${place}`,
      email: `person.${number}.${place}@customer.example`,
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      status: 'active',
    })),
  );
  const deals = Array.from({ length: 10 }, (_, number) => ({
    id: id(),
    externalId: `D-${number}`,
    accountId: random.chance(0.8) ? random.pick(accounts).id : null,
    territoryId: random.chance(0.9) ? random.pick(territories).id : null,
    ownerId: random.pick(users).id,
    name: `Deal ${number}`,
    stage: 'engaging',
    amountMinor: 100_000 + number,
    currency: 'SEK',
  }));
  const leads = Array.from({ length: 6 }, (_, number) => ({
    id: id(),
    externalId: `L-${number}`,
    territoryId: random.pick(territories).id,
    name: number === 0 ? null : `Lead ${number}`,
    activity: { visits: number },
    status: 'new',
    receivedAt: testStart - 1000,
  }));
  return [
    { entity: 'territory', rows: territories },
    { entity: 'user', rows: users },
    { entity: 'competitor', rows: competitors },
    { entity: 'account', rows: accounts },
    { entity: 'contact', rows: contacts },
    { entity: 'deal', rows: deals },
    { entity: 'lead', rows: leads },
  ];
}
