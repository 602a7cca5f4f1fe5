import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { clientModulesBundled } from './clientModules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The host is bundled as the shipped program is, the backend's thread beside it: each of its three threads would
 * otherwise read hundreds of modules at every start.
 */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  define: clientModulesBundled(),
  // Its build for Node declares a `require` of its own, which the bundle does as well.
  resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: here('../../out/browser-host'),
    emptyOutDir: true,
    target: 'node22',
    sourcemap: false,
    rollupOptions: {
      input: { main: here('main.ts'), worker: here('../backend/worker.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
