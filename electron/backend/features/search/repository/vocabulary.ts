import type { ReadableDb } from '../../../db/database.ts';

export interface WordCount {
  readonly term: string;
  readonly doc: number;
}

/** Rows whose words are looked up; what was heard is apart, since everyday words would be mistaken for names. */
export const namedTables = ['account', 'contact', 'deal', 'lead'] as const;
export type WordTable = (typeof namedTables)[number] | 'heard' | 'kit';

const wordsTexts: Readonly<Record<WordTable, string>> = {
  account: 'SELECT term, doc FROM account_vocabulary WHERE term > ? LIMIT ?',
  contact: 'SELECT term, doc FROM contact_vocabulary WHERE term > ? LIMIT ?',
  deal: 'SELECT term, doc FROM deal_vocabulary WHERE term > ? LIMIT ?',
  lead: 'SELECT term, doc FROM lead_vocabulary WHERE term > ? LIMIT ?',
  heard: 'SELECT term, doc FROM heard_vocabulary WHERE term > ? LIMIT ?',
  // A word that titles and bodies hold comes twice; whoever adds them up does not mind.
  kit: "SELECT term, doc FROM kit_vocabulary WHERE term > ? AND col <> 'stems' LIMIT ?",
};

export const wordsOfTable = (
  db: ReadableDb,
  table: WordTable,
  afterWord: string,
  limit: number,
): readonly WordCount[] => db.all(wordsTexts[table], afterWord, limit);

const statesOf = (tables: readonly WordTable[]): string =>
  `SELECT ${tables
    .map(
      (table) =>
        `hex((SELECT block FROM ${table}_word_data WHERE id = 10)) || '/' || coalesce((SELECT max(row) FROM ${table === 'kit' ? 'kit_said' : table}), 0)`,
    )
    .join(" || '/' || ")} AS state`;
const stateTexts = {
  names: statesOf(namedTables),
  heard: statesOf(['heard']),
  kits: statesOf(['kit']),
} as const;

/**
 * Changes whenever a word index or the rows too new for it do: FTS5 keeps the list of its segments in the row
 * with id 10 and writes it anew with every change. Only compared, never read.
 */
export const stateOfIndexes = (db: ReadableDb, of: keyof typeof stateTexts): string =>
  db.get<{ state: string }>(stateTexts[of])?.state ?? '';
