import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportCellsOf } from '../accounts/accountList.ts';
import { buyerStages } from '../entities/account.ts';
import { suggestMapping } from './suggestMapping.ts';

test.each(['en', 'fr', 'sv', 'it'])(
  'a list exported in %s is understood when it is read back',
  (language) => {
    const catalogue = new URL(`../../locales/${language}.json`, import.meta.url);
    const words = JSON.parse(readFileSync(catalogue, 'utf8')) as Record<string, string>;
    const said = (id: string): string => words[id] ?? id;
    const stages = buyerStages.map((stage) => said(`stage.${stage}`));
    const columns = exportCellsOf(['stage', 'segment', 'place']).map((cell) => ({
      name: said(`account.${cell}`),
      samples: cell === 'stage' ? stages : [],
    }));
    expect(columns.at(-1)?.name).toBe(said('account.externalId'));
    const { fields, externalId } = suggestMapping('accounts', 'x', columns);
    const of = (cell: string) => ({ column: said(`account.${cell}`) });
    expect(externalId).toMatchObject({ columns: [said('account.externalId')] });
    expect(fields).toMatchObject({
      name: of('name'),
      segment: of('segment'),
      city: of('city'),
      country: of('country'),
    });
    expect(fields['buyerStage']).toMatchObject({
      ...of('stage'),
      values: Object.fromEntries(buyerStages.map((stage, at) => [stages[at], stage])),
    });
  },
);
