import type { ProgramHub } from '../../harness/programHub.ts';
import { dataFile } from './territoryFromFiles.ts';

export const domain = 'crm-opportunities.example';
export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;

const imports = [
  ['users', 'crm-opportunities.users', 'crm-opportunities/sales_teams.csv'],
  ['accounts', 'crm-opportunities.accounts', 'crm-opportunities/accounts.csv'],
  ['deals', 'crm-opportunities.deals', 'crm-opportunities/sales_pipeline.csv'],
  ['leads', 'education-leads.leads', 'education-leads/leads.csv'],
] as const;

/** Fills an empty hub with the real data by its own commands. Answers what each import said of itself, by kind. */
export async function importRealData(hub: ProgramHub): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = {};
  for (const [kind, mapping, file] of imports) {
    said[kind] = await hub.administer([
      'import',
      '--kind',
      kind,
      '--map',
      `hub/mappings/${mapping}.json`,
      '--apply',
      dataFile(file),
    ]);
  }
  return said;
}

export const givePassword = (hub: ProgramHub, email: string, password: string): Promise<string> =>
  hub.administer(['user', 'password', email], `${password}\n`);
