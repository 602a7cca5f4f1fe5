import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../backend/createBackend.ts';
import { Access } from './access.ts';
import { servePages } from './pages.ts';
import { serveWindows } from './windows.ts';

export interface BrowserHost {
  /** The address that opens the program, good for one use. */
  readonly entrance: string;
  close(): Promise<void>;
}

/** Serves the backend and the built screens to browsers on this machine. `port` 0 picks a free one. */
export async function startBrowserHost(
  backend: Backend,
  { port, rendererFolder }: { readonly port: number; readonly rendererFolder: string },
): Promise<BrowserHost> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const access = new Access((server.address() as AddressInfo).port);
  const pages = servePages(access, rendererFolder, backend.readFile);
  server.on('request', (request, response) => {
    pages(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const windows = serveWindows(server, access, backend);
  return {
    entrance: access.entrance,
    close: async () => {
      windows.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
