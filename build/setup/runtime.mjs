import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './root.mjs';
import { Stop } from './runCommand.mjs';

/** Below this nothing starts: npm's own lower bound for the packages that set-up needs. */
const oldestForSetup = [20, 0];
/** Below this better-sqlite3 crashes when it is loaded. */
const oldestForProgram = [22, 13];
/** From here on Node removes types without being asked to. */
const stripsTypesUnasked = [22, 18];

/**
 * @param {string} version for example `20.20.2`
 * @param {number[]} wanted major and minor
 */
export function atLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} version */
export function assertNodeCanSetUp(version = process.versions.node) {
  if (!atLeast(version, oldestForSetup)) {
    throw new Stop(`Node ${version} is too old: install Node 20 or newer and run the command again`);
  }
}

/**
 * The Node that runs TypeScript: the pinned one that npm installed, and where the registry has none for this
 * platform, the one that runs this script if it is new enough.
 * @returns {{ node: string, flags: string[] }}
 */
export function chooseRuntime() {
  const pinned = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(pinned)) return { node: pinned, flags: [] };
  const version = process.versions.node;
  if (!atLeast(version, oldestForProgram)) {
    throw new Stop(
      `Node ${version} cannot run Callboard and npm brought no newer one for this platform: install Node 24`,
    );
  }
  return {
    node: process.execPath,
    flags: atLeast(version, stripsTypesUnasked) ? [] : ['--experimental-strip-types'],
  };
}

/**
 * The environment for everything that runs under `node`: its folder first on the PATH, node-gyp not pointed at
 * another version's headers, and what was compiled once not compiled again (a third of each start).
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node) {
  const folder = dirname(node);
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
    PATH: [folder, join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  };
  for (const name of Object.keys(environment)) {
    if (name.toLowerCase() === 'npm_config_nodedir') environment[name] = dirname(folder);
  }
  return environment;
}
