import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/**
 * The few modules of ours that run in the window before the screens do: they make `window.callboard` over a
 * WebSocket. They are served under the folders they stand in, so that their imports of one another hold, with their
 * types removed: as the source runs, at every start, which takes a tenth of a second; in a bundle, when it is made.
 */
const served = [
  'browser-host/client/connect.ts',
  'browser-host/client/socketTransport.ts',
  'browser-host/frames.ts',
  'preload/createApi.ts',
];

export const connectModule = '/host/browser-host/client/connect.ts';

/** Put in its place by whoever bundles the host. */
declare const bundledClientModules: Readonly<Record<string, string>>;

/** For whoever bundles the host. */
export const clientModulesBundled = () => ({
  bundledClientModules: JSON.stringify(Object.fromEntries(readClientModules())),
});

/** JavaScript by the path of its address. */
export const clientModules = (): ReadonlyMap<string, string> =>
  typeof bundledClientModules === 'undefined'
    ? readClientModules()
    : new Map(Object.entries(bundledClientModules));

const readClientModules = (): ReadonlyMap<string, string> =>
  new Map(
    served.map((path) => {
      const source = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
      return [`/host/${path}`, stripTypeScriptTypes(source)];
    }),
  );

/** Puts our module before the screens' own; modules run in the order in which they stand in the page. */
export function withClientModule(page: string): string {
  const script = `<script type="module" src=".${connectModule}"></script>`;
  if (!page.includes('<head>')) throw new Error('the page of the screens has no head');
  return page.replace('<head>', `<head>\n    ${script}`);
}
