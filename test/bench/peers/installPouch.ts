import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** express-pouchdb speaks with express 4 alone. */
const packages = ['pouchdb@9.0.0', 'express-pouchdb@4.2.0', 'express@4.21.2'];

/** Installs PouchDB and its server in a folder of their own. Answers why not where it cannot. */
export async function installPouch(folder: string): Promise<string | null> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  try {
    const options = ['install', '--prefer-offline', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', [...options, ...packages], { cwd: folder, timeout: 180_000 });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
