import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Stop } from './runCommand.mjs';

/**
 * What went wrong in an `npm ci`, in words that say what to do. The output is npm's own.
 * @param {string} output
 */
export function explainInstallFailure(output) {
  if (/\b(ENOSPC|no space left)\b/i.test(output)) {
    return 'the disk is full: free about 1.5 GB and run the command again';
  }
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/.test(output)) {
    return 'npm cannot reach its registry: the first start needs a connection, later ones do not. Check the network or the proxy, then run the command again';
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return `npm may not write to ${root}: make the folder writable for you and run the command again`;
  }
  return 'npm could not install the dependencies; its own words stand above';
}

/**
 * Whether what npm last installed is what the lock file asks for, so that somebody's own `npm ci` counts.
 * Packages that are optional (other platforms' binaries) may be missing.
 * @param {string} locked text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 */
export function isInstalled(locked, installed) {
  const wanted = JSON.parse(locked).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/** Installs the dependencies unless they already are what package-lock.json says. */
export async function installDependencies() {
  const lockFile = join(root, 'package-lock.json');
  const stampFile = join(root, 'node_modules', '.callboard-installed');
  const listFile = join(root, 'node_modules', '.package-lock.json');
  const locked = readFileSync(lockFile, 'utf8');
  const hash = createHash('sha256').update(locked).digest('hex');

  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  if (!existsSync(listFile) || !isInstalled(locked, readFileSync(listFile, 'utf8'))) {
    console.log('callboard: installing dependencies (once, about half a minute)');
    await npmCi();
  }
  try {
    writeFileSync(stampFile, hash);
  } catch {
    // A folder that may only be read is good enough to run from; the comparison is made again next time.
  }
}

async function npmCi() {
  const npm = process.env.npm_execpath;
  // Warned would be of packages that want a newer Node: they run under the one that is installed with them.
  const words = ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const child =
    npm?.endsWith('.js') || npm?.endsWith('.cjs')
      ? spawn(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
      : spawn('npm', words, {
          cwd: root,
          stdio: ['ignore', 'inherit', 'pipe'],
          shell: process.platform === 'win32',
        });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    process.stderr.write(chunk);
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Stop(explainInstallFailure(errors));
}
