import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../setup/root.mjs';

/*
 * A process of its own, so that the start can drop a download that does not begin. It fills @electron/get's
 * cache and tells the parent how far it is; Electron's own installer then finds the archive there and checks
 * and unpacks it.
 */
const electronPackage = join(root, 'node_modules', 'electron', 'package.json');
const require = createRequire(electronPackage);
const { downloadArtifact } = await import(require.resolve('@electron/get'));

let lastPercent = -1;
await downloadArtifact({
  version: require(electronPackage).version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: require(join(dirname(electronPackage), 'checksums.json')),
  downloadOptions: {
    quiet: true,
    /** @param {{ percent: number }} progress */
    getProgressCallback: async ({ percent }) => {
      const whole = Math.floor(percent * 100);
      if (whole === lastPercent) return;
      lastPercent = whole;
      process.send?.(whole);
    },
  },
});
const { status } = spawnSync(process.execPath, [join(dirname(electronPackage), 'install.js')]);
process.disconnect();
process.exitCode = status ?? 1;
