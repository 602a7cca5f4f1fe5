import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/root.mjs';

/** @typedef {{ email: string, role: string, language: string }} DemoPerson */

/** What stands in the hub's folder when its people are invented, so that a later start can say so too. */
const markOf = (/** @type {string} */ folder) => join(folder, 'demonstration');

/**
 * To be asked before the hub's first start: an old folder keeps the people it was made with.
 * @param {string} folder
 */
export function willBeDemonstration(folder) {
  return existsSync(markOf(folder)) || !existsSync(join(folder, 'database'));
}

/**
 * Prints with whom to sign in: nobody can guess the people of a workspace that they did not make.
 * @param {{ node: string, flags: string[] }} runtime
 * @param {string} folder
 */
export function introduceDemoPeople(runtime, folder) {
  writeFileSync(markOf(folder), '');
  const module_ = pathToFileURL(join(root, 'hub', 'workspace', 'demoPeople.ts')).href;
  const source = `import(${JSON.stringify(module_)}).then((demo) => console.log(JSON.stringify(demo)))`;
  const { status, stdout } = spawnSync(runtime.node, [...runtime.flags, '-e', source], { encoding: 'utf8' });
  if (status !== 0) return;
  const { demoPassword, demoPeople } = JSON.parse(stdout);
  const language = Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2);
  console.log(`callboard: a demonstration company; password ${demoPassword}, sign in as`);
  for (const { email, role } of onePerRole(demoPeople, language)) console.log(`  ${role.padEnd(8)} ${email}`);
}

/**
 * The first of each role, in the user's language where one speaks it, else in English.
 * @param {DemoPerson[]} people
 * @param {string} language
 */
export function onePerRole(people, language) {
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles.map((role) => {
    const candidates = people.filter((person) => person.role === role);
    const spoken = (/** @type {string} */ wanted) => candidates.find((person) => person.language === wanted);
    return /** @type {DemoPerson} */ (spoken(language) ?? spoken('en') ?? candidates[0]);
  });
}
