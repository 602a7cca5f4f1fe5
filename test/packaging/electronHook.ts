import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./playedElectron.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

// Electron says where its resources stand; there is no update feed in a folder that does not exist.
Object.assign(process, { resourcesPath: '/nowhere' });
