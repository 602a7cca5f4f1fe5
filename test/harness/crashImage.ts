import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a killed process leaves behind, taken without killing one: a copy of its folder made between two
 * turns of the event loop. SQLite here and PGlite write synchronously inside one turn, so such a copy is
 * what SIGKILL at that moment would leave. (What a power cut leaves is another matter, and not shown so.)
 */
export function takeCrashImage(folder: string, image: string): void {
  rmSync(image, { recursive: true, force: true });
  cpSync(folder, image, { recursive: true, preserveTimestamps: true });
}

/** Puts an image in a folder's place; files named in `kept` stay the very files they are. */
export function putBackImage(image: string, folder: string, kept: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true });
  replaceContents(image, folder, new Set(kept), '');
}

function replaceContents(from: string, to: string, kept: ReadonlySet<string>, path: string): void {
  for (const entry of readdirSync(to, { withFileTypes: true })) {
    const relative = path === '' ? entry.name : `${path}/${entry.name}`;
    if (kept.has(relative)) continue;
    if (entry.isDirectory() && [...kept].some((one) => one.startsWith(`${relative}/`))) continue;
    rmSync(join(to, entry.name), { recursive: true, force: true });
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const relative = path === '' ? entry.name : `${path}/${entry.name}`;
    if (kept.has(relative)) continue;
    const target = join(to, entry.name);
    if (entry.isDirectory() && [...kept].some((one) => one.startsWith(`${relative}/`))) {
      mkdirSync(target, { recursive: true });
      replaceContents(join(from, entry.name), target, kept, relative);
    } else {
      cpSync(join(from, entry.name), target, { recursive: true, preserveTimestamps: true });
    }
  }
}
