import { realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/** Every kind of file that a build of the screens may hold. What is not in the list is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export interface Asset {
  readonly file: string;
  readonly contentType: string;
}

/**
 * The file below `root` that the path of an address names, or undefined: for a path that leaves the root in any
 * spelling (dots, encoded dots, backslashes, links), that names a folder, or whose kind is not served.
 */
export function findAsset(root: string, pathname: string): Asset | undefined {
  const path = decode(pathname);
  if (path === undefined || !path.startsWith('/') || /[\\\0:]/.test(path)) return undefined;
  const segments = path.slice(1).split('/');
  if (path !== '/' && segments.some((segment) => segment === '' || segment.startsWith('.'))) return undefined;
  const wanted = path === '/' ? 'index.html' : join(...segments);
  const contentType = contentTypes[extname(wanted).toLowerCase()];
  if (contentType === undefined) return undefined;
  try {
    const base = realpathSync(root);
    const file = realpathSync(join(base, wanted));
    return file.startsWith(base + sep) && statSync(file).isFile() ? { file, contentType } : undefined;
  } catch {
    return undefined;
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
