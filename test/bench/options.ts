import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Sizes to measure at, in accounts of three contacts each. */
  readonly sizes: readonly number[];
  /** One measure by its name, or all. */
  readonly only: string | null;
  readonly output: string;
  /** How many come back at once in the measure `storm`. */
  readonly laptops: number;
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
      laptops: { type: 'string' },
    },
  });
  const sizes = (values.accounts ?? ['10000', '100000']).map((text) => {
    if (!/^[1-9]\d*$/.test(text)) throw new Error(`--accounts wants a number of accounts, not ${text}`);
    return Number(text);
  });
  const laptops = Number(values.laptops ?? 1_000);
  if (!Number.isInteger(laptops) || laptops < 1) throw new Error('--laptops wants a number of laptops');
  return {
    laptops,
    sizes,
    only: values.only ?? positionals[0] ?? null,
    output: values.output ?? 'out/bench.json',
  };
}
