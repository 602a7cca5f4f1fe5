import type { QueryTerm, Reading } from '../../../../shared/domain/search/queryTerm.ts';

/**
 * The query in FTS5's own language: every term, each in any of its readings. Words hold letters and digits
 * only, so quoting them is enough.
 */
export function matchExpression(terms: readonly QueryTerm[], column?: string): string {
  const every = terms.map((term) => `(${term.map(inQuotes).join(' OR ')})`).join(' AND ');
  return column === undefined ? every : `${column} : (${every})`;
}

const inQuotes = ({ words, begun }: Reading): string => `"${words.join(' ')}"${begun ? ' *' : ''}`;

/**
 * The terms that are worth asking first: words of one or two letters begin so many others that the index
 * spends milliseconds on gathering their rows, while every row found is held against the whole query anyway.
 */
export const telling = (terms: readonly QueryTerm[]): readonly QueryTerm[] =>
  terms.filter((term) => term.some((reading) => reading.words.join('').length > 2));
