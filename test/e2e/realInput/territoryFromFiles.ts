import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { csvRecords } from './csvRecords.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);

export const hasRealData = (): boolean => existsSync(folder);
export const dataFile = (path: string): string => new URL(path, folder).pathname;

/** What a rep of one regional office must see, by the files alone. */
export interface TerritoryFromFiles {
  readonly accounts: readonly string[];
  /** In the files, but no business of this office. */
  readonly otherAccounts: readonly string[];
  readonly deals: {
    readonly ids: readonly string[];
    readonly won: number;
    readonly lost: number;
    readonly open: number;
    readonly noAccount: number;
    /** Whole dollars of all deals that have a value. */
    readonly value: number;
    readonly valued: number;
  };
  readonly leadIds: readonly string[];
  /** What came of its leads, by where they came from; '' where the file does not say. */
  readonly leadsBySource: ReadonlyMap<string, { readonly leads: number; readonly converted: number }>;
}

const read = (path: string) => csvRecords(readFileSync(dataFile(path), 'utf8'));

/**
 * An account belongs to every office whose reps have deals with it, a deal to its owner's office, a lead to the
 * office that the first 32 bits of its id's SHA-256 deal it to, offices in the order of the alphabet.
 */
export function territoryFromFiles(office: string): TerritoryFromFiles {
  const officeOf = new Map(
    read('crm-opportunities/sales_teams.csv').map((row) => [row['sales_agent'], row['regional_office']]),
  );
  const offices = [...new Set(officeOf.values())].sort();
  const deals = read('crm-opportunities/sales_pipeline.csv').filter(
    (row) => officeOf.get(row['sales_agent']) === office,
  );
  const worked = new Set(deals.map((row) => row['account']));
  const all = read('crm-opportunities/accounts.csv').map((row) => row['account'] ?? '');
  const stage = (...stages: string[]) =>
    deals.filter((row) => stages.includes(row['deal_stage'] ?? '')).length;
  const valued = deals.filter((row) => row['close_value'] !== '');
  const dealtTo = (id: string): string | undefined =>
    offices[createHash('sha256').update(id).digest().readUInt32BE(0) % offices.length];
  const leads = read('education-leads/leads.csv').filter(
    (row) => dealtTo(row['Prospect ID'] ?? '') === office,
  );
  return {
    accounts: all.filter((name) => worked.has(name)).sort(),
    otherAccounts: all.filter((name) => !worked.has(name)).sort(),
    deals: {
      ids: deals.map((row) => row['opportunity_id'] ?? '').sort(),
      won: stage('Won'),
      lost: stage('Lost'),
      open: stage('Engaging', 'Prospecting'),
      noAccount: deals.filter((row) => row['account'] === '').length,
      value: valued.reduce((sum, row) => sum + Number(row['close_value']), 0),
      valued: valued.length,
    },
    leadIds: leads.map((row) => row['Prospect ID'] ?? '').sort(),
    leadsBySource: new Map(
      [...Map.groupBy(leads, (row) => sourceSaid(row['Lead Source'] ?? ''))].map(([source, of]) => [
        source,
        { leads: of.length, converted: of.filter((row) => row['Converted'] === '1').length },
      ]),
    ),
  };
}

/** Spellings that the data set has of one source, and what its web form sends where nothing was chosen. */
const spellings: Readonly<Record<string, string>> = {
  google: 'Google',
  bing: 'Bing',
  blog: 'Blog',
  Select: '',
};
const sourceSaid = (written: string): string => spellings[written] ?? written;
