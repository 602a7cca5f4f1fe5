import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchSeed } from '../credentials.ts';
import { runForJson, startProcess } from '../processes/startProcess.ts';
import { installPouch } from './installPouch.ts';

export interface PouchFigures {
  readonly rows: number;
  /** Milliseconds. */
  readonly pull: number;
  readonly pullPeakMegabytes: number;
  readonly noop: number;
  readonly pending: number;
  readonly drain: number;
}

/** PouchDB with its own server on the same rows: no encryption, no full-text index, no database behind the server. */
export async function measurePouch(accounts: number): Promise<PouchFigures | { readonly why: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-pouch-'));
  try {
    const why = await installPouch(folder);
    if (why !== null) return { why };
    const [data, laptop] = [join(folder, 'data'), join(folder, 'laptop')];
    for (const each of [data, laptop]) mkdirSync(each);
    const args = [folder, data, String(accounts), String(benchSeed)];
    const server = startProcess('../peers/pouchServerProcess.ts', args);
    try {
      const [, url = ''] = await server.line(/"url":"([^"]+)"/);
      return await runForJson<PouchFigures>('../peers/pouchLaptopProcess.ts', [folder, laptop, url]);
    } finally {
      await server.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
