import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * Word indexes over the visible rows, and the indexes that lists are read by.
 *
 * Each word index is FTS5 with external content: it holds words and row numbers, never a second copy of the
 * texts (the view `…_searchable` shows it just the rows it holds). `secure-delete` is on, so that a word leaves the pages of the index in the same transaction in which
 * its row changes or goes; nothing of an erased person stays behind in it.
 *
 * New rows are not indexed one by one. Measured on the encrypted build, 300,000 contacts: a trigger for each
 * row costs 8 µs a row, because every statement with a trigger opens a savepoint that flushes the index; one
 * INSERT … SELECT per 256 rows costs 1 µs a row. So the trigger fires on every 256th row and takes all rows
 * above `search_mark.upto` at once. Rows above the mark (at most 255 of them) are read by search as they
 * stand (0.1 ms), so that it always tells the truth. Prefix indexes would cost a second microsecond for each
 * row and save 1 ms on two-letter words only: left out. `columnsize=0`: nothing here uses bm25.
 */
interface WordIndex {
  readonly table: string;
  /** Column of the index, and the column of the table it is made of. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns folded already when they were written. */
  readonly folded: readonly string[];
  /** Rows gathered before they are indexed. */
  readonly step: number;
}

const indexes: readonly WordIndex[] = [
  { table: 'account', columns: { name: 'name_key', city: 'city' }, folded: ['name_key'], step: 256 },
  { table: 'contact', columns: { name: 'name_key' }, folded: ['name_key'], step: 256 },
  {
    table: 'deal',
    columns: { name: 'name', product: 'product', account_name: 'account_name' },
    folded: [],
    step: 256,
  },
  {
    table: 'lead',
    columns: { name: 'name', company: 'company', city: 'city', email: 'email' },
    folded: [],
    step: 256,
  },
  { table: 'heard', columns: { verbatim: 'verbatim' }, folded: [], step: 64 },
];

/** Letters that `remove_diacritics` leaves alone, spelt as `foldText` spells them. */
const wholeLetters: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ı', 'i'],
  ['ð', 'd'],
  ['Ð', 'd'],
  ['þ', 'th'],
  ['Þ', 'th'],
];

/** Plain texts, which are most, skip the replacing. */
const spelt = (column: string): string =>
  `CASE WHEN ${column} GLOB '*[^ -~]*' THEN ${wholeLetters.reduce(
    (inner, [letter, plain]) => `replace(${inner}, '${letter}', '${plain}')`,
    column,
  )} ELSE ${column} END`;

function indexOf({ table, columns, folded, step }: WordIndex): string {
  const names = Object.keys(columns).join(', ');
  const foldedColumn = (from: string, column: string): string =>
    folded.includes(column) ? `${from}.${column}` : spelt(`${from}.${column}`);
  const values = (from: string): string =>
    Object.values(columns)
      .map((column) => foldedColumn(from, column))
      .join(', ');
  const view = Object.entries(columns)
    .map(([name, column]) => `${foldedColumn(table, column)} AS ${name}`)
    .join(', ');
  const sources = Object.values(columns);
  const changed = sources.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  const upto = `(SELECT upto FROM search_mark WHERE entity = '${table}')`;
  const forget = `INSERT INTO ${table}_word (${table}_word, rowid, ${names}) VALUES ('delete', old.row, ${values('old')});`;
  return `
CREATE VIEW ${table}_searchable AS SELECT ${table}.row AS row, ${view} FROM ${table} WHERE ${table}.row <= ${upto};
CREATE VIRTUAL TABLE ${table}_word USING fts5 (
  ${names}, content = '${table}_searchable', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2', columnsize = 0
);
INSERT INTO ${table}_word (${table}_word, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE ${table}_vocabulary USING fts5vocab ('${table}_word', 'row');

INSERT INTO search_mark (entity, upto) SELECT '${table}', coalesce(max(row), 0) FROM ${table};
INSERT INTO ${table}_word (rowid, ${names}) SELECT row, ${names} FROM ${table}_searchable;

CREATE TRIGGER ${table}_word_insert AFTER INSERT ON ${table} WHEN new.row >= ${upto} + ${step} BEGIN
  INSERT INTO ${table}_word (rowid, ${names})
    SELECT ${table}.row, ${values(table)} FROM ${table} WHERE ${table}.row > ${upto} AND ${table}.row <= new.row;
  UPDATE search_mark SET upto = new.row WHERE entity = '${table}';
END;
CREATE TRIGGER ${table}_word_update AFTER UPDATE OF ${sources.join(', ')} ON ${table}
WHEN (${changed}) AND old.row <= ${upto} BEGIN
  ${forget}
  INSERT INTO ${table}_word (rowid, ${names}) VALUES (new.row, ${values('new')});
END;
-- SQLite gives the number of the last row again once that row is gone, so the mark never stands above it.
CREATE TRIGGER ${table}_word_delete AFTER DELETE ON ${table} WHEN old.row <= ${upto} BEGIN
  ${forget}
  UPDATE search_mark SET upto = min(upto, (SELECT coalesce(max(row), 0) FROM ${table})) WHERE entity = '${table}';
END;
`;
}

const lists = `
CREATE INDEX account_by_city ON account (city COLLATE NOCASE, name_key);
CREATE INDEX call_held_by_account ON call (account_id, starts_at) WHERE status = 'held';
CREATE INDEX call_planned_by_account ON call (account_id, starts_at) WHERE status = 'planned';
CREATE INDEX call_planned_by_owner ON call (owner_id, starts_at) WHERE status = 'planned';
CREATE INDEX deal_by_engaged ON deal (engaged_on);
-- Holds all that the sums of a list need, so that they are added up without reading the rows.
CREATE INDEX deal_sums ON deal (stage, account_id, currency, amount_minor);
CREATE INDEX lead_by_status ON lead (status);
CREATE INDEX heard_by_kind ON heard (kind, heard_at);
`;

export const search: Migration = {
  number: 20,
  name: 'search',
  up: (connection: Connection) => {
    connection.exec(
      'CREATE TABLE search_mark (entity TEXT PRIMARY KEY, upto INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    );
    for (const index of indexes) connection.exec(indexOf(index));
    connection.exec(lists);
  },
};
