import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/** @typedef {'start.inUse' | 'start.readOnly' | 'start.diskFull' | 'start.unusable'} Trouble */

/**
 * What is in the way of a start, in the language of the system, with what to do: the sentences of the hosts.
 * @param {Trouble} trouble
 * @param {string} folder
 * @param {string} reason
 */
export function sayTrouble(trouble, folder, reason = '', locale = systemLocale()) {
  const language = ['fr', 'sv', 'it'].find((known) => known === locale.split('-')[0]) ?? 'en';
  const words = JSON.parse(readFileSync(join(root, 'shared/locales/hosts', `${language}.json`), 'utf8'));
  return words[trouble].replace('{folder}', folder).replace('{reason}', reason);
}

const systemLocale = () => Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * The same for what the system said about a folder.
 * @param {unknown} error
 * @param {string} folder
 */
export function explainFolder(error, folder) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) return sayTrouble('start.readOnly', folder);
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return sayTrouble('start.diskFull', folder);
  return sayTrouble('start.unusable', folder, code);
}
