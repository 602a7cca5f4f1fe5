import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The few parts of PouchDB that are measured. It is no dependency: the bench installs it where it can. */
export interface PouchDatabase {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  info(): Promise<{ readonly doc_count: number }>;
  readonly replicate: {
    from(remote: string, options: object): Promise<{ readonly docs_written: number }>;
    to(remote: string, options: object): Promise<{ readonly docs_written: number }>;
  };
  close(): Promise<void>;
}
export interface PouchConstructor {
  new (name: string): PouchDatabase;
  defaults(options: { readonly prefix: string }): PouchConstructor;
}

export const requireFrom = (installed: string): NodeJS.Require =>
  createRequire(join(installed, 'package.json'));
