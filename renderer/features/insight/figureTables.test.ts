import { expect, test } from 'vitest';
import type { Say } from '../../app/i18n/Language.tsx';
import { type CompetitorFigure, competitorsTable, intelligenceTable } from './competitorsTable.ts';
import { movementTable, stuckTable } from './pipelineTables.ts';
import { type ResponseFigure, responsesTable } from './responsesTable.ts';

/** Every word is its key, so that a figure is found by what it is. */
const say: Say = (id) => id;
const formats = { list: (items: readonly string[]) => items.join(', ') };
const only = (table: {
  readonly heads: readonly string[];
  readonly rows: readonly { cells: readonly unknown[] }[];
}) => Object.fromEntries(table.heads.map((head, at) => [head, table.rows[0]?.cells[at]]));

const rival: CompetitorFigure = {
  competitorId: 'rival',
  name: 'Rivalis',
  mentions: 12,
  before: 4,
  accounts: 9,
  won: 6,
  lost: 2,
  winInterval: { low: 0.4093, high: 0.9285 },
  battlecardUses: 3,
  per100: 6.5,
  trend: 'up',
  reasons: [{ category: 'price', count: 2 }],
  intelligence: [],
};

test('a competitor’s row says how sure its share of deals is, where it is going, and what was lost on', () => {
  const row = only(competitorsTable(say, formats, [rival], () => ['Price (2)', 'Fit (1)']));
  expect(row).toMatchObject({
    'dealStage.won': 6,
    'dealStage.lost': 2,
    'insight.likelyFrom': 40.9,
    'insight.likelyTo': 92.9,
    'insight.trend': 'insight.up',
    'alignment.reasons': 'Price (2), Fit (1)',
  });
});

test('where no deal ended, nothing is said about one', () => {
  const unsure = { ...rival, won: 0, lost: 0, winInterval: null, trend: null };
  expect(only(competitorsTable(say, formats, [unsure], () => []))).toMatchObject({
    'insight.likelyFrom': null,
    'insight.likelyTo': null,
    'insight.trend': null,
    'alignment.reasons': null,
  });
});

test('a response has a row for each version, with the interval of its own outcomes', () => {
  const version = { version: 2, used: 40, resolved: 25, final: 39, parked: 1, open: 0, ownWords: 4 };
  const response: ResponseFigure = {
    kitId: 'kit',
    kitTitle: 'Kit',
    itemId: 'item',
    title: 'Then let us pay by the month',
    language: 'en',
    approved: 'Pay by the month',
    category: 'price',
    versions: [
      { ...version, interval: { low: 0.4842, high: 0.7726 } },
      { ...version, version: 1, final: 0, resolved: 0, interval: null },
    ],
    ownWords: [],
  };
  const table = responsesTable(say, [response]);
  expect(table.rows).toHaveLength(2);
  expect(only(table)).toMatchObject({
    'insight.version': 2,
    'outcome.resolved': 25,
    'insight.ended': 39,
    'insight.likelyFrom': 48.4,
    'insight.likelyTo': 77.3,
  });
  expect(table.rows[1]?.cells.slice(6, 8)).toEqual([null, null]);
});

const day = { day: (at: number) => new Date(at).toISOString().slice(0, 10) };

test('who is stuck has a row each, with when they were last met and moved', () => {
  const stuck = { accountId: 'a', name: 'Sjöberg', stage: 'preference' as const };
  const table = stuckTable(say, day, { stuck: [{ ...stuck, lastHeldAt: 0, movedAt: null }] }, 0);
  expect(table.rows).toEqual([{ key: 'a', cells: ['Sjöberg', 'stage.preference', '1970-01-01', null] }]);
});

test('a week has its moves in both directions, and to each stage', () => {
  const week = { week: 1, forward: 3, back: 1, arrived: [0, 1, 0, 2, 0, 1, 0] };
  const table = movementTable(say, day, { weeks: [week] }, 0, 0);
  expect(table.heads).toHaveLength(10);
  expect(table.rows[0]?.cells).toEqual(['insight.weekFrom', 3, 1, 0, 1, 0, 2, 0, 1, 0]);
});

test('what customers said of a competitor stands with its name', () => {
  const said = { id: 'h', words: 'They came first', accountId: 'a', accountName: 'Sjöberg', at: 0 };
  expect(intelligenceTable(say, day, [{ ...rival, intelligence: [said] }], 0).rows).toEqual([
    { key: 'h', cells: ['Rivalis', 'They came first', 'Sjöberg', '1970-01-01'] },
  ]);
});
