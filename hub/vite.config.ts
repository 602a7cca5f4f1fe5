import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * One file for each thread: at every start and every command of its administration the hub would otherwise read, and
 * strip of their types, hundreds of modules. Libraries stay where they are, but for those of many small files.
 */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  ssr: { noExternal: ['kysely', 'zod'] },
  build: {
    ssr: true,
    outDir: here('../out/hub'),
    // A hub that runs may still ask for a part of what it was started from.
    emptyOutDir: false,
    target: 'node22',
    sourcemap: false,
    rollupOptions: {
      input: { main: here('main.ts'), 'words.worker': here('blobs/pdfWords/words.worker.ts') },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
