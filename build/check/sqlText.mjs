/*
 * SQL stands where rows are kept: in repositories, migrations, db/, and the engines of sync whose business rows
 * are. Screens, rules, doors (handlers, HTTP, command line) and services ask them, so that whoever changes a
 * table finds everything that touches it. A linter cannot see into strings; this can.
 */

/** Where no SQL may stand at all. */
const doors = [
  /^(renderer|shared)\//,
  /^electron\/(main|preload|browser-host|hosting)\//,
  /^electron\/backend\/(features|ports|threads)\//,
  /^electron\/backend\/[^/]+\.ts$/,
  /^hub\/(http|cli|features)\//,
  /^hub\/[^/]+\.ts$/,
];

/** Inside those, the files whose business it is. */
const repositories = [/[rR]epository\.ts$/, /(^|\/)repositor(y|ies)\//, /(^|\/)migrations\//];

const statement =
  /[`'"]\s*(select\s+[\w*"(:@?]|insert\s+(or\s+\w+\s+)?into\s|update\s+[\w"]+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?\w+\s+as\s*\(|create\s+(table|index|trigger|view|virtual|unique)\s|drop\s+(table|index|trigger|view)\s|alter\s+table\s|pragma\s+\w)/i;

/**
 * @param {string} path from the root, with slashes
 * @param {string} source
 * @returns {number[]} the lines, from 1, on which SQL begins where it should not
 */
export function strayStatements(path, source) {
  if (!doors.some((door) => door.test(path))) return [];
  if (repositories.some((place) => place.test(path))) return [];
  const lines = [];
  const pattern = new RegExp(statement, 'gi');
  for (const found of source.matchAll(pattern)) {
    lines.push(source.slice(0, found.index + 1).split('\n').length);
  }
  return lines;
}
