import { wireVersion } from '../../shared/contracts/sync/wireVersion.ts';
import type { HubLaptop } from './hubLaptop.ts';

/** A laptop's ear at the hub. */
export interface Notices {
  /** How often it was told that something changed, since it was quiet last. */
  readonly changes: number;
  readonly ended: Promise<void>;
  untilChanged(): Promise<void>;
  /** Two looks of the hub's have gone by with nothing to tell: what came before is told. */
  untilQuiet(): Promise<void>;
  close(): Promise<void>;
}

/** Resolves once the hub has said that it is heard. */
export async function openNotices(laptop: HubLaptop): Promise<Notices> {
  const stop = new AbortController();
  const response = await fetch(`${laptop.url}/v1/notices`, {
    headers: { 'callboard-wire': String(wireVersion), authorization: `Bearer ${laptop.accessToken}` },
    signal: stop.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`notices: ${response.status}`);
  let changes = 0;
  let told = (): void => {};
  let opened = (): void => {};
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const types = decoder.decode(chunk).trim().split('\n');
      if (types.some((line) => line.includes('"open"'))) opened();
      const changed = types.filter((line) => line.includes('"changed"')).length;
      changes += changed;
      if (changed > 0) told();
    }
  };
  const ended = read(response.body).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  await open;
  return {
    get changes() {
      return changes;
    },
    ended,
    untilChanged: () =>
      changes > 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            told = resolve;
          }),
    async untilQuiet() {
      for (let before = -1; before !== changes; ) {
        before = changes;
        await new Promise((resolve) => setTimeout(resolve, 1_200));
      }
      changes = 0;
    },
    async close() {
      stop.abort();
      await ended;
    },
  };
}
