import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/**
 * The few modules of ours that run in the window before the screens do: they make `window.callboard` over a
 * WebSocket. They are served straight from source, types removed, under the folders they stand in, so that
 * their imports of one another hold.
 */
const served = [
  'browser-host/client/connect.ts',
  'browser-host/client/socketTransport.ts',
  'browser-host/frames.ts',
  'preload/createApi.ts',
];

export const connectModule = '/host/browser-host/client/connect.ts';

/** The folder that the modules stand under; a bundle of the host, which stands elsewhere, has to be told. */
export const sourceFolder = new URL('..', import.meta.url);

/** JavaScript by the path of its address. */
export function readClientModules(folder: URL): ReadonlyMap<string, string> {
  return new Map(
    served.map((path) => {
      const source = readFileSync(new URL(path, folder), 'utf8');
      return [`/host/${path}`, stripTypeScriptTypes(source)];
    }),
  );
}

/** Puts our module before the screens' own; modules run in the order in which they stand in the page. */
export function withClientModule(page: string): string {
  const script = `<script type="module" src=".${connectModule}"></script>`;
  if (!page.includes('<head>')) throw new Error('the page of the screens has no head');
  return page.replace('<head>', `<head>\n    ${script}`);
}
