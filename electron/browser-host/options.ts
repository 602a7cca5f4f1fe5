import { parseArgs } from 'node:util';

export interface BrowserHostOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly hubUrl: string | undefined;
}

/** Throws an Error whose message is for the person at the keyboard. */
export function parseBrowserHostOptions(words: readonly string[]): BrowserHostOptions {
  const { values } = parseArgs({
    args: [...words],
    strict: true,
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' }, hub: { type: 'string' } },
  });
  if (values.data === undefined) throw new Error('--data DIR is needed');
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port is a number from 0 to 65535');
  return { dataFolder: values.data, port, hubUrl: values.hub };
}
