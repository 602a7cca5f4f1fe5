import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '../backend/createBackend.ts';
import { collateralAnswer, collateralIn } from '../hosting/collateralAnswer.ts';
import { findAsset } from '../hosting/findAsset.ts';
import { securityHeaders } from '../main/security/contentSecurityPolicy.ts';
import type { Access } from './access.ts';
import { clientModules, withClientModule } from './clientModules.ts';

const javascript = 'text/javascript; charset=utf-8';

/** Answers every plain request: the exchange of the token, the page, its files, our modules. */
export function servePages(access: Access, rendererFolder: string, collateral: Backend['readFile']) {
  const modules = clientModules();
  const headers = securityHeaders([access.origin.replace('http:', 'ws:')]);

  const answer = (
    response: ServerResponse,
    status: number,
    contentType: string,
    body: string | Buffer,
  ): void => {
    response.writeHead(status, { ...headers, 'Content-Type': contentType }).end(body);
  };
  const refuse = (response: ServerResponse, status: number, sentence: string): void =>
    answer(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!access.isOurHost(request.headers))
      return refuse(response, 421, 'This is not the address of Callboard.');
    if (request.method !== 'GET') return refuse(response, 405, 'Only GET is answered here.');
    const url = new URL(request.url ?? '/', access.origin);
    if (url.pathname === '/open') {
      const cookie = access.exchange(url.searchParams.get('token'));
      if (cookie === undefined) {
        return refuse(
          response,
          403,
          'This address was good for one use. Start Callboard again for a new one.',
        );
      }
      response.writeHead(303, { ...headers, Location: '/', 'Set-Cookie': cookie }).end();
      return;
    }
    if (!access.hasCookie(request.headers) || !access.isOurOrigin(request.headers)) {
      return refuse(response, 403, 'Open Callboard with the address that it prints at its start.');
    }
    const module_ = modules.get(url.pathname);
    if (module_ !== undefined) return answer(response, 200, javascript, module_);
    const sha256 = collateralIn(url.pathname);
    if (sha256 !== null) {
      const file = await collateralAnswer(collateral, sha256, request.headers.range ?? null);
      response.writeHead(file.status, { ...headers, ...file.headers });
      await pipeline(Readable.from(file.body), response);
      return;
    }
    const asset = findAsset(rendererFolder, url.pathname);
    if (asset === undefined) return refuse(response, 404, 'There is no such file.');
    const body = await readFile(asset.file);
    answer(
      response,
      200,
      asset.contentType,
      url.pathname === '/' ? withClientModule(body.toString('utf8')) : body,
    );
  };
}
