import type { Language } from '../../shared/domain/entities/account.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { colleagueEmail, team } from './team.ts';
import { territoryPlans } from './territories.ts';

/** No secret: it opens demo workspaces, in which everything is invented, and nothing else. */
export const demoPassword = 'callboard-demo';

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  /** By name, home first. */
  readonly territories: readonly string[];
}

/** Whom one can sign in as in a demo workspace. */
export const demoPeople: readonly DemoPerson[] = team.map((colleague) => ({
  name: colleague.name,
  email: colleagueEmail(colleague),
  role: colleague.role,
  language: colleague.language,
  territories: colleague.territories.map((key) => territoryPlans[key].name),
}));
