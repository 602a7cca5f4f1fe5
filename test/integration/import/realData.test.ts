import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handlers as leadHandlers } from '../../../electron/backend/features/leads/handlers.ts';
import { type HubDatabase, type OpenDatabase, openDatabase } from '../../../hub/db/open.ts';
import { importFiles } from '../../../hub/import/importFiles.ts';
import type { ImportReport } from '../../../hub/import/importReport.ts';
import type { ImportKind } from '../../../shared/domain/import/mapping.ts';
import { csvRecords } from '../../e2e/realInput/csvRecords.ts';
import { openLaptop } from '../../fixtures/askFeatures.ts';
import { rowOf } from '../../fixtures/rows.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { ids } from './importing.ts';

const folder = new URL('../../../../shared/data/', import.meta.url);
const there = existsSync(folder);
if (!there)
  console.warn('SKIPPED: imports of the real data sets, since ../shared/data is not beside the project');

const bytes = (path: string) => readFileSync(new URL(path, folder));
const mapping = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../hub/mappings/${name}.json`, import.meta.url), 'utf8'));
/** The files as an independent reader sees them, which the import is held against. */
const records = (path: string) =>
  Papa.parse<Record<string, string>>(bytes(path).toString('utf8'), { header: true, skipEmptyLines: true })
    .data;

async function importing(
  db: HubDatabase,
  kind: ImportKind,
  name: string,
  path: string,
): Promise<ImportReport> {
  const files = [{ name: path, bytes: bytes(path) }];
  const result = await importFiles(db, { kind, mapping: mapping(name), files, apply: true, now: 1_000, ids });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.skipIf(!there)('real data', () => {
  onEitherDatabase('in the hub', (newLocation) => {
    let hub: OpenDatabase;
    let db: HubDatabase;
    const reports: Record<string, ImportReport> = {};
    beforeAll(async () => {
      hub = await openDatabase(await newLocation());
      db = hub.db;
      reports['users'] = await importing(
        db,
        'users',
        'crm-opportunities.users',
        'crm-opportunities/sales_teams.csv',
      );
      reports['accounts'] = await importing(
        db,
        'accounts',
        'crm-opportunities.accounts',
        'crm-opportunities/accounts.csv',
      );
      reports['deals'] = await importing(
        db,
        'deals',
        'crm-opportunities.deals',
        'crm-opportunities/sales_pipeline.csv',
      );
      reports['leads'] = await importing(db, 'leads', 'education-leads.leads', 'education-leads/leads.csv');
    });
    afterAll(() => hub.close());

    const perTerritory = async (table: 'deal' | 'lead'): Promise<Record<string, number>> => {
      const rows = await db
        .selectFrom(table)
        .innerJoin('territory', 'territory.id', `${table}.territory_id`)
        .select(['territory.name', ({ fn }) => fn.countAll<number>().as('rows')])
        .groupBy('territory.name')
        .execute();
      return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]));
    };
    const officeOf = () =>
      new Map(
        records('crm-opportunities/sales_teams.csv').map((row) => [
          row['sales_agent'],
          row['regional_office'],
        ]),
      );
    const tally = (names: readonly (string | undefined)[]): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const name of names) counts[name ?? ''] = (counts[name ?? ''] ?? 0) + 1;
      return counts;
    };

    test('nothing is refused, and what was mended is told', () => {
      for (const report of Object.values(reports)) expect(report.bad).toEqual([]);
      expect(reports['users']).toMatchObject({
        created: 35,
        newManagers: 6,
        newTerritories: ['Central', 'East', 'West'],
      });
      expect(reports['accounts']).toMatchObject({ created: 85 });
      expect(reports['deals']).toMatchObject({ created: 8800, unmatchedAccounts: [] });
      expect(reports['deals']?.withoutAccount).toHaveLength(1425);
      expect(reports['deals']?.joined).toEqual([
        { field: 'product', from: 'GTXPro', to: 'GTX Pro', count: 1480 },
      ]);
      expect(reports['leads']).toMatchObject({ created: 9240 });
      expect(reports['leads']?.files[0]?.recovered).toHaveLength(338);
    });

    test('71 accounts stand in three territories and 14 in two', async () => {
      expect(reports['deals']?.accountTerritories).toEqual({ moved: 85, byNumber: { 3: 71, 2: 14 } });
      const accounts = await db
        .selectFrom('account')
        .select(['name', 'territory_ids', 'home_territory_id'])
        .execute();
      const names = new Map(
        (await db.selectFrom('territory').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
      );
      const office = officeOf();
      const deals = records('crm-opportunities/sales_pipeline.csv');
      for (const account of accounts) {
        const working = tally(
          deals.filter((row) => row['account'] === account.name).map((row) => office.get(row['sales_agent'])),
        );
        expect(account.territory_ids.map((id) => names.get(id)).sort()).toEqual(Object.keys(working).sort());
        const most = Math.max(...Object.values(working));
        expect(names.get(account.home_territory_id ?? '')).toBe(
          Object.keys(working)
            .sort()
            .find((name) => working[name] === most),
        );
      }
    });

    test('every deal stands in its owner’s territory', async () => {
      const office = officeOf();
      const expected = tally(
        records('crm-opportunities/sales_pipeline.csv').map((row) => office.get(row['sales_agent'])),
      );
      expect(await perTerritory('deal')).toEqual(expected);
    });

    test('deals hold the days and the money of the file', async () => {
      const sums = await db
        .selectFrom('deal')
        .select(({ fn }) => [
          fn.sum<string>('amount_minor').as('amount'),
          fn.min('engaged_on').as('first'),
          fn.max('closed_on').as('last'),
        ])
        .executeTakeFirstOrThrow();
      const deals = records('crm-opportunities/sales_pipeline.csv');
      const days = (column: string) =>
        deals
          .flatMap((row) => {
            const [day, month, year] = (row[column] ?? '').split('-');
            return year === undefined ? [] : [`20${year}-${month}-${day}`];
          })
          .sort();
      expect(Number(sums.amount)).toBe(
        deals.reduce((sum, row) => sum + Number(row['close_value'] ?? 0) * 100, 0),
      );
      expect([sums.first, sums.last]).toEqual([days('engage_date')[0], days('close_date').at(-1)]);
    });

    test('every lead stands in the territory that its id deals it to', async () => {
      const ids = (await db.selectFrom('lead').select('external_id').execute()).map(
        (row) => row.external_id ?? '',
      );
      const offices = ['Central', 'East', 'West'];
      const expected = tally(
        ids.map((id) => offices[createHash('sha256').update(id).digest().readUInt32BE(0) % 3]),
      );
      expect(await perTerritory('lead')).toEqual(expected);
    });

    test('lead quality by source comes to what the file itself says', async () => {
      const columns = ['id', 'external_id', 'source', 'campaign', 'status', 'received_at'] as const;
      const leads = await db.selectFrom('lead').select(columns).execute();
      const laptop = openLaptop(leadHandlers, 'author');
      try {
        laptop.put(
          'lead',
          ...leads.map(({ id, external_id: externalId, received_at: receivedAt, ...said }) =>
            rowOf('lead', { ...said, id, externalId, receivedAt, name: null }),
          ),
        );
        const { rows } = await laptop.value('leads.quality', { from: 0, to: 2_000, by: 'source' });
        const shown = rows.map(
          ({ key, figure: { leads: all, rejected, disqualified, recycled, converted } }) => [
            key ?? '',
            [all, rejected, disqualified, recycled, converted.k, converted.n],
          ],
        );
        expect(Object.fromEntries(shown)).toEqual(educationQuality());
      } finally {
        laptop.close();
      }
    });

    test('importing everything again changes nothing', async () => {
      const again = [
        await importing(db, 'users', 'crm-opportunities.users', 'crm-opportunities/sales_teams.csv'),
        await importing(db, 'accounts', 'crm-opportunities.accounts', 'crm-opportunities/accounts.csv'),
        await importing(db, 'deals', 'crm-opportunities.deals', 'crm-opportunities/sales_pipeline.csv'),
        await importing(db, 'leads', 'education-leads.leads', 'education-leads/leads.csv'),
      ];
      expect(again.map(({ created, updated, unchanged }) => [created, updated, unchanged])).toEqual([
        [0, 0, 35],
        [0, 0, 85],
        [0, 0, 8800],
        [0, 0, 9240],
      ]);
    });
  });
});

/** What the tag of a lead says, as its file is read by a person. */
const givenUp: readonly (readonly [string, readonly string[]])[] = [
  ['rejected', ['invalid number', 'wrong number given', 'number not provided']],
  [
    'disqualified',
    [
      'Already a student',
      'Interested in other courses',
      'Not doing further education',
      'Interested  in full time MBA',
      'Graduation in progress',
      'Diploma holder (Not Eligible)',
      'Lost to EINS',
      'Lost to Others',
      'in touch with EINS',
    ],
  ],
  ['recycled', ['Interested in Next batch', 'Shall take in the next coming month']],
];

/** By source: leads, rejected, disqualified, recycled, converted, and of how many; counted from the file. */
function educationQuality(): Readonly<Record<string, readonly number[]>> {
  const sourceOf = ({ 'Lead Source': source = '' }: Record<string, string>): string => {
    if (source === 'Select') return '';
    return ['google', 'bing', 'blog'].includes(source) ? source[0]?.toUpperCase() + source.slice(1) : source;
  };
  return Object.fromEntries(
    [...Map.groupBy(csvRecords(bytes('education-leads/leads.csv').toString('utf8')), sourceOf)].map(
      ([source, of]) => {
        const open = of.filter(({ Converted }) => Converted !== '1');
        const ended = givenUp.map(([, tags]) => open.filter(({ Tags = '' }) => tags.includes(Tags)).length);
        return [source, [of.length, ...ended, of.length - open.length, of.length]];
      },
    ),
  );
}
