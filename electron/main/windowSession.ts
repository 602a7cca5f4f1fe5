import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Session, session } from 'electron';
import type { Backend } from '../backend/createBackend.ts';
import { collateralAnswer, collateralIn } from '../hosting/collateralAnswer.ts';
import { findAsset } from '../hosting/findAsset.ts';
import { securityHeaders } from './security/contentSecurityPolicy.ts';
import { mayDownload, mayRequest } from './security/navigation.ts';
import { isOwnAddress, ownScheme } from './security/ownAddress.ts';
import { isPermitted } from './security/permissions.ts';

/** Without the prefix `persist:` a session lives in memory: nothing of a customer stays in Chromium's profile. */
const partition = 'callboard';

/** The one session of all windows: our scheme, no permission, no network. */
export function createWindowSession(
  rendererFolder: string,
  developing: boolean,
  collateral: Backend['readFile'],
): Session {
  const windows = session.fromPartition(partition, { cache: false });
  windows.protocol.handle(ownScheme, (request) => answerRequest(rendererFolder, request, collateral));
  windows.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl)),
  );
  windows.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  );
  windows.setDevicePermissionHandler(() => false);
  windows.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url, developing) }),
  );
  windows.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault();
  });
  return windows;
}

/** Answers `callboard://app/…` from the built screens. */
export async function answerRequest(
  rendererFolder: string,
  request: Request,
  collateral: Backend['readFile'],
): Promise<Response> {
  const isOurs = request.method === 'GET' && isOwnAddress(request.url);
  const sha256 = isOurs ? collateralIn(new URL(request.url).pathname) : null;
  if (sha256 !== null) {
    const { status, headers, body } = await collateralAnswer(
      collateral,
      sha256,
      request.headers.get('range'),
    );
    return new Response(Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>, {
      status,
      headers: { ...securityHeaders(), ...headers },
    });
  }
  const asset = isOurs ? findAsset(rendererFolder, new URL(request.url).pathname) : undefined;
  if (asset === undefined) return new Response(null, { status: 404, headers: securityHeaders() });
  return new Response(await readFile(asset.file), {
    headers: { ...securityHeaders(), 'Content-Type': asset.contentType },
  });
}
