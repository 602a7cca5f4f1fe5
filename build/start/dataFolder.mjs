import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where programs keep a user's data on this system, never inside the clone: a clone is deleted lightly.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} home
 */
export function defaultDataFolder(platform = process.platform, environment = process.env, home = homedir()) {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'callboard');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'callboard');
  const named = environment['XDG_DATA_HOME'];
  // The specification says that a relative path there is to be ignored.
  return join(named?.startsWith('/') ? named : join(home, '.local', 'share'), 'callboard');
}
