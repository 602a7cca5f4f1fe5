import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import renderer from './renderer/vite.config.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Main is bundled whole but for `better-sqlite3`, the one production dependency, which brings a native binary.
 * The backend's worker is an entry of its own, since a thread is started from a file.
 */
export default defineConfig({
  main: {
    // Its build for Node declares a `require` of its own, which the bundle does as well.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      outDir: here('out/main'),
      target: 'node24',
      sourcemap: false,
      rollupOptions: {
        input: { index: here('electron/main/index.ts'), worker: here('electron/backend/worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: here('out/preload'),
      externalizeDeps: false,
      rollupOptions: {
        input: { index: here('electron/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...renderer,
    // electron-vite leaves minifying off, which would make the first screen wait.
    build: { ...renderer.build, minify: true, rollupOptions: { input: here('renderer/index.html') } },
  },
});
