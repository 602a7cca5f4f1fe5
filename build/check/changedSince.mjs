import { spawnSync } from 'node:child_process';
import { root } from '../setup/root.mjs';

/** What tests import, the catalogues among it; of anything else nobody can tell which tests read it. */
const module = /\.(tsx?|mjs)$|^shared\/locales\/.+\.json$/;
/** What no unit test reads. */
const prose = /\.md$/;

/**
 * The commit that the work in this folder set out from, if all that was changed since are modules, whose tests can be
 * told from their imports. Null where nothing was changed, where something else was, and where this is no clone.
 * @returns {string | null}
 */
export function changedSince(folder = root) {
  // Inside a hook git names the repository it is about, whatever folder it is asked in.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  /** @param {string[]} words */
  const git = (...words) => {
    const { status, stdout } = spawnSync('git', words, { cwd: folder, env, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  };
  const from = git('merge-base', 'HEAD', '@{upstream}') ?? git('rev-parse', '--verify', 'HEAD');
  if (from === null) return null;
  const changed = git('diff', '--name-only', from);
  const added = git('ls-files', '--others', '--exclude-standard');
  if (changed === null || added === null) return null;
  const files = `${changed}\n${added}`.split('\n').filter((file) => file !== '' && !prose.test(file));
  return files.length > 0 && files.every((file) => module.test(file)) ? from : null;
}
