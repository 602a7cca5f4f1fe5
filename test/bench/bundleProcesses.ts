import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { clientModulesBundled } from '../../electron/browser-host/clientModules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = '../../out/bench';
const processes = ['firstPull', 'dailyWork', 'readsDuringPull', 'startUp', 'windowHost'] as const;

/**
 * Bundles what measures the laptop as the shipped program is bundled, its thread beside it. Run from the source, a
 * third of the memory and most of a start would be the reading of TypeScript.
 */
export async function bundleProcesses(): Promise<void> {
  await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    define: clientModulesBundled(),
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: here(folder),
      emptyOutDir: true,
      target: 'node24',
      sourcemap: false,
      rollupOptions: {
        input: {
          ...Object.fromEntries(processes.map((name) => [name, here(`./processes/${name}.ts`)])),
          worker: here('../../electron/backend/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

/** Where `bundleProcesses` has put it. */
export const bundled = (name: (typeof processes)[number]): string =>
  new URL(`${folder}/${name}.js`, import.meta.url).href;
