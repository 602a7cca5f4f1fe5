import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { collationKey, sameCollation } from '../../../shared/domain/names/collationKey.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readMeta, readMetaNumber, writeMeta } from './meta.ts';

/** The user's language, as the screens said it last: lists of names are in its order. */
export function languageOfNames(db: ReadableDb): Language {
  const said = readMeta(db, 'language');
  return languages.find((language) => language === said) ?? 'en';
}

const onlyAscii = /^[ -~]*$/;

/** The key by which a list orders this name. Plain ASCII stands alike in every language. */
export const sortKeyOf = (db: ReadableDb, name: string): string =>
  collationKey(name, onlyAscii.test(name) ? 'en' : languageOfNames(db));

/** What is typed in one case or another and means the same: a city. */
export const anyCase = (text: string): string => text.toLowerCase();

/** The keys that rows with this text may bear now: two while they are made anew. */
export const sortKeysNow = (db: ReadableDb, text: string): readonly string[] =>
  areKeysWaiting(db)
    ? [...new Set(languages.map((language) => collationKey(text, language)))]
    : [sortKeyOf(db, text)];

const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
  const collator = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, collator);
  return collator;
}

/** Few enough to be ordered in memory; what bears the same name stays as it came. */
export function inOrderOfNames<Item>(
  db: ReadableDb,
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  const { compare } = collatorOf(languageOfNames(db));
  return items.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
}

/** Sort keys are made anew from the first row on where the language puts names in another order. */
export function sayLanguage(db: WritableDb, language: Language): void {
  const before = languageOfNames(db);
  writeMeta(db, 'language', language);
  if (!sameCollation(before, language)) writeMeta(db, 'sort_keys_upto', 0);
}

export const areKeysWaiting = (db: ReadableDb): boolean => readMeta(db, 'sort_keys_upto') !== null;

const most = 500;

interface KeyedRow {
  readonly row: number;
  readonly name: string;
  readonly segment: string | null;
  readonly city: string | null;
  readonly nameKey: string;
  readonly segmentKey: string;
  readonly cityKey: string;
}

/** Makes the keys of the next rows anew, until `isLate` or for some hundreds. False: there is nothing left to do. */
export function makeSortKeys(db: WritableDb, isLate: () => boolean): boolean {
  const upto = readMetaNumber(db, 'sort_keys_upto');
  if (upto === null) return false;
  const rows = db.all<KeyedRow>(
    `SELECT row, name, segment, city, sort_key AS nameKey, segment_key AS segmentKey, city_key AS cityKey
     FROM account WHERE row > ? ORDER BY row LIMIT ?`,
    upto,
    most,
  );
  const language = languageOfNames(db);
  let done: number | null = null;
  for (const { row, name, segment, city, nameKey, segmentKey, cityKey } of rows) {
    const keys = [name, segment ?? '', anyCase(city ?? '')].map((text) => collationKey(text, language));
    if (String(keys) !== String([nameKey, segmentKey, cityKey])) {
      db.run('UPDATE account SET sort_key = ?, segment_key = ?, city_key = ? WHERE row = ?', ...keys, row);
    }
    done = row;
    if (isLate()) break;
  }
  writeMeta(db, 'sort_keys_upto', done);
  return done !== null;
}
