import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Sizes to measure at, in accounts of three contacts each. */
  readonly sizes: readonly number[];
  /** One measure by its name, or all. */
  readonly only: string | null;
  readonly output: string;
}

export const contactsPerAccount = 3;

export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      accounts: { type: 'string', multiple: true },
      only: { type: 'string' },
      output: { type: 'string' },
    },
  });
  const sizes = (values.accounts ?? ['10000', '100000']).map((text) => {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--accounts wants a number of accounts, not ${text}`);
    return Number(text);
  });
  return { sizes, only: values.only ?? positionals[0] ?? null, output: values.output ?? 'out/bench.json' };
}
