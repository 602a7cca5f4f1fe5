/*
 * SQL stands only in repositories, migrations and the modules that keep the database, so that whoever changes
 * a table finds everything that touches it. A linter cannot see into strings; this can.
 */

/** Folders and files whose business SQL is. */
const places = [/(^|\/)db\//, /[rR]epository(\.test)?\.ts$/, /(^|\/)repositories\//, /(^|\/)migrations\//];

const statement =
  /[`'"]\s*(select\s+[\w*"(:@?]|insert\s+(or\s+\w+\s+)?into\s|update\s+[\w"]+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s+as\s*\(|create\s+(table|index|trigger|view|virtual|unique)\s|drop\s+(table|index|trigger|view)\s|alter\s+table\s|pragma\s+\w)/i;

/**
 * @param {string} path from the root, with slashes
 * @param {string} source
 * @returns {number[]} the lines, from 1, on which SQL begins where it should not
 */
export function strayStatements(path, source) {
  if (places.some((place) => place.test(path))) return [];
  const lines = [];
  const pattern = new RegExp(statement, 'gi');
  for (const found of source.matchAll(pattern)) {
    lines.push(source.slice(0, found.index + 1).split('\n').length);
  }
  return lines;
}
