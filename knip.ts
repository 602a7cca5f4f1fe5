import type { KnipConfig } from 'knip';

/** Stylesheets import as well; read as modules, their imports count. */
const importsOfStylesheet = (text: string): string =>
  [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, path]) => `import '${path}';`).join('\n');

export default {
  entry: [
    // Commands, and what they start by name.
    'build/*.mjs',
    'build/check/{locales,sqlPlaces}.mjs',
    'build/start/{downloadElectron,tether}.mjs',
    'hub/{main,vite.config}.ts',
    'hub/blobs/pdfWords/words.worker.ts',
    'electron/browser-host/{main,vite.config}.ts',
    'test/*/main.ts',
    // Loaded at run time: by the database, by a window, when a demonstration is asked for.
    '{hub,electron/backend}/db/migrations/*.ts',
    'electron/browser-host/client/connect.ts',
    'hub/workspace/demo.ts',
    // Tests, and what they start by name.
    '**/*.test.{ts,tsx}',
    'test/{e2e,electron}/**/*.spec.ts',
    'test/**/*Process.ts',
    'test/bench/processes/*.ts',
    'test/bench/{imports,insight,kitDelivery,kits}.ts',
    'test/bench/search.ts',
    'test/electron/playwright.config.ts',
    'test/packaging/{electronHook,playedElectron}.ts',
  ],
  project: ['{build,electron,hub,renderer,shared,test}/**/*.{ts,tsx,mjs,css}'],
  compilers: { css: importsOfStylesheet },
  ignoreExportsUsedInFile: true,
  // A contract names more than each of its readers uses.
  rules: { types: 'off' },
  // Tools that the system brings.
  ignoreBinaries: ['pg_dump', 'prlimit', 'strace'],
  ignoreDependencies: [
    // Started by path, so that no shell has to find them.
    'ts7',
    '@biomejs/biome',
    'electron-builder',
    // Other packages' own parts, resolved from those packages.
    '@electron/get',
    '@formatjs/icu-messageformat-parser',
  ],
} satisfies KnipConfig;
