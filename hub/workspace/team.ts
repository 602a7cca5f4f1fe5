import type { Language } from '../../shared/domain/entities/account.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { demoId } from './demoId.ts';
import { type Stamped, stamp } from './stamp.ts';
import { type TerritoryKey, territoryId, territoryKeys } from './territories.ts';

/** Someone who works at Havrel, the demo's maker of electric cargo cycles. */
export interface Colleague {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  /** The first is where a rep is at home. */
  readonly territories: readonly TerritoryKey[];
  readonly manager: string | null;
}

const rep = (
  key: string,
  name: string,
  language: Language,
  manager: string,
  ...territories: TerritoryKey[]
): Colleague => ({ key, name, role: 'rep', language, territories, manager });

const paris: TerritoryKey[] = ['paris-nord', 'paris-sud'];
const stockholm: TerritoryKey[] = ['stockholm-norr', 'stockholm-soder'];
const milano: TerritoryKey[] = ['milano-centro', 'milano-nord'];
const london: TerritoryKey[] = ['london-east', 'london-west'];

export const team: readonly Colleague[] = [
  rep('nadia', 'Nadia Ferrand', 'fr', 'laurent', 'paris-nord'),
  rep('theo', 'Théo Vannier', 'fr', 'laurent', 'paris-sud'),
  rep('sandrine', 'Sandrine Coulet', 'fr', 'laurent', ...paris),
  rep('maja', 'Maja Ekstrand', 'sv', 'ingrid', 'stockholm-norr'),
  rep('viktor', 'Viktor Hallin', 'sv', 'ingrid', 'stockholm-soder'),
  rep('chiara', 'Chiara Bonfanti', 'it', 'laurent', 'milano-centro'),
  rep('davide', 'Davide Rossetto', 'it', 'laurent', 'milano-nord'),
  rep('owen', 'Owen Partridge', 'en', 'ingrid', 'london-east'),
  rep('priya', 'Priya Sandhu', 'en', 'ingrid', 'london-west'),
  rep('hannah', 'Hannah Lockyer', 'en', 'ingrid', ...london),
  {
    key: 'laurent',
    name: 'Laurent Brisset',
    role: 'manager',
    language: 'fr',
    territories: [...paris, ...milano],
    manager: null,
  },
  {
    key: 'ingrid',
    name: 'Ingrid Sahlén',
    role: 'manager',
    language: 'sv',
    territories: [...stockholm, ...london],
    manager: null,
  },
  {
    key: 'margaux',
    name: 'Margaux Delorme',
    role: 'author',
    language: 'fr',
    territories: territoryKeys,
    manager: null,
  },
  {
    key: 'tom',
    name: 'Tom Ashworth',
    role: 'author',
    language: 'en',
    territories: territoryKeys,
    manager: null,
  },
  {
    key: 'silvia',
    name: 'Silvia Mantegari',
    role: 'approver',
    language: 'it',
    territories: territoryKeys,
    manager: null,
  },
  {
    key: 'karin',
    name: 'Karin Öhman',
    role: 'admin',
    language: 'sv',
    territories: territoryKeys,
    manager: null,
  },
];

export const reps: readonly Colleague[] = team.filter(({ role }) => role === 'rep');

export const colleagueId = (key: string): string =>
  demoId('user', team.findIndex((one) => one.key === key) + 1);

export function managerOf(colleague: Colleague): Colleague {
  return team.find(({ key }) => key === colleague.manager) ?? colleague;
}

export const companyName = 'Havrel';
/** `.example` is reserved (RFC 2606): no letter can arrive there. */
export const companyDomain = 'havrel.example';

export const colleagueEmail = ({ name }: Colleague): string => `${addressOf(name)}@${companyDomain}`;

/** `Théo Vannier` -> `theo.vannier`, the local part of an address. */
export function addressOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '.');
}

export const makeUsers = (stamped: Stamped): readonly Row<'user'>[] =>
  team.map((colleague) => ({
    ...stamp(colleagueId(colleague.key), stamped),
    externalId: `HV-${colleague.key}`,
    name: colleague.name,
    email: colleagueEmail(colleague),
    role: colleague.role,
    managerId: colleague.manager === null ? null : colleagueId(colleague.manager),
    territoryIds: colleague.territories.map(territoryId),
    active: true,
  }));
