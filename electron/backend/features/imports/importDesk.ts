import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTrouble, TableRead } from '../../../../shared/contracts/ipc/imports.ts';
import { importFileBytes } from '../../../../shared/contracts/ipc/imports.ts';
import {
  type ImportDone,
  type ImportHead,
  type ImportLine,
  importLine,
} from '../../../../shared/contracts/sync/importWire.ts';
import type { ImportPhase } from '../../../../shared/domain/import/pace.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Log } from '../../ports/ports.ts';
import { HubTrouble } from '../../sync/hubTrouble.ts';
import type { ReadingChoices, Table } from './reading/readTable.ts';

/** Reads a file that somebody picked where that holds nobody up. Rejects where it takes too long. */
export type ReadTableBytes = (
  bytes: Uint8Array,
  choices: ReadingChoices,
) => Promise<Result<Table, FileTrouble>>;

export type ImportState =
  | { readonly type: 'idle' }
  | {
      readonly type: 'running';
      readonly apply: boolean;
      readonly phase: 'sending' | ImportPhase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'done'; readonly apply: boolean; readonly result: ImportDone; readonly badRows: boolean }
  | { readonly type: 'refused'; readonly code: string; readonly message: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly code: 'not_reached' | 'hub_refused' | 'import_cut_short' };

export interface DeskPorts {
  readonly read: ReadTableBytes;
  readonly log: Log;
  /** The lines of the hub's answer, as they come. Throws `HubTrouble`. */
  lines(path: string, body: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  /** Screens ask how it goes. */
  changed(): void;
  /** Rows have come into the hub. */
  imported(): void;
}

export type ImportAsked = Omit<ImportHead, 'name' | 'mapping'> & {
  readonly mapping: Readonly<Record<string, unknown>>;
};

/** The one file that is being imported from this laptop, and how its import goes. Nothing of it is kept on disk. */
export class ImportDesk {
  readonly #ports: DeskPorts;
  #file: { readonly id: string; readonly name: string; pieces: Uint8Array[]; bytes: number } | null = null;
  #table: Table | null = null;
  #state: ImportState = { type: 'idle' };
  #badRows: string[] = [];
  #cancel: AbortController | null = null;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  get state(): ImportState {
    return this.#state;
  }

  open(
    id: string,
    name: string,
    bytes: number,
  ): Result<Record<string, never>, 'import_too_large' | 'import_running'> {
    if (this.#cancel !== null) return fail('import_running');
    if (bytes > importFileBytes) return fail('import_too_large');
    this.#file = { id, name, pieces: [], bytes: 0 };
    this.#table = null;
    this.#badRows = [];
    this.#set({ type: 'idle' });
    return ok({});
  }

  append(id: string, piece: Uint8Array): Result<Record<string, never>, 'not_found' | 'import_too_large'> {
    const file = this.#file;
    if (file?.id !== id) return fail('not_found');
    if (file.bytes + piece.byteLength > importFileBytes) return fail('import_too_large');
    file.pieces.push(piece);
    file.bytes += piece.byteLength;
    return ok({});
  }

  async read(id: string, choices: ReadingChoices): Promise<Result<TableRead, FileTrouble | 'not_found'>> {
    const file = this.#file;
    if (file?.id !== id) return fail('not_found');
    const whole = Buffer.concat(file.pieces);
    file.pieces = [whole];
    let table: Result<Table, FileTrouble>;
    try {
      table = await this.#ports.read(new Uint8Array(whole), choices);
    } catch (error) {
      this.#ports.log.warn(
        { error: error instanceof Error ? error.name : 'unknown' },
        'a file could not be read',
      );
      return fail('import_too_slow');
    }
    // Another file may have been opened meanwhile.
    if (this.#file?.id !== id) return fail('not_found');
    if (!table.ok) return table;
    this.#table = table.value;
    return ok(table.value.read);
  }

  header(id: string): readonly string[] | null {
    return this.#file?.id === id && this.#table !== null
      ? this.#table.read.columns.map(({ name }) => name)
      : null;
  }

  start(id: string, asked: ImportAsked): Result<Record<string, never>, 'not_found' | 'import_running'> {
    const { kind, apply, language, mapping } = asked;
    if (this.#file?.id !== id || this.#table === null) return fail('not_found');
    if (this.#cancel !== null) return fail('import_running');
    const { text, delimiter, read } = this.#table;
    const head: ImportHead = {
      kind,
      name: this.#file.name,
      // What the file was read as here is settled; what goes out is UTF-8.
      mapping: { ...mapping, csv: { delimiter } },
      apply,
      language,
    };
    this.#cancel = new AbortController();
    this.#badRows = [];
    this.#set({ type: 'running', apply, phase: 'sending', done: 0, total: read.rows });
    void this.#run(`${JSON.stringify(head)}\n${text}`, apply, this.#cancel.signal);
    return ok({});
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async #run(body: string, apply: boolean, signal: AbortSignal): Promise<void> {
    let last: ImportState = { type: 'failed', code: 'import_cut_short' };
    try {
      for await (const bytes of await this.#ports.lines('/import/runs', body, signal)) {
        const line = importLine.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
        last = this.#take(line, apply) ?? last;
      }
    } catch (error) {
      last = this.#stateAfter(error);
    }
    this.#cancel = null;
    if (apply && last.type === 'done') this.#ports.imported();
    this.#set(signal.aborted && last.type !== 'done' ? { type: 'cancelled' } : last);
  }

  /** What is said last is how it ended. */
  #take(line: ImportLine, apply: boolean): ImportState | null {
    switch (line.type) {
      case 'progress':
        this.#set({ type: 'running', apply, phase: line.phase, done: line.done, total: line.total });
        return null;
      case 'badRows':
        this.#badRows.push(line.text);
        return null;
      case 'done':
        return { type: 'done', apply, result: line, badRows: this.#badRows.length > 0 };
      case 'refused':
        return { type: 'refused', code: line.code, message: line.message };
    }
  }

  #stateAfter(error: unknown): ImportState {
    if (error instanceof HubTrouble)
      return { type: 'failed', code: error.kind === 'refused' ? 'hub_refused' : 'not_reached' };
    this.#ports.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'an import broke off');
    return { type: 'failed', code: 'import_cut_short' };
  }

  #set(state: ImportState): void {
    this.#state = state;
    this.#ports.changed();
  }

  /** The file of bad rows that the hub wrote, among this user's exports. */
  saveBadRows(folder: string, now: number): Result<{ readonly file: string }, 'not_found'> {
    if (this.#badRows.length === 0) return fail('not_found');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 19);
    const file = join(folder, `callboard-bad-rows-${stamp}.csv`);
    const handle = openSync(file, 'w', 0o600);
    try {
      for (const piece of this.#badRows) writeSync(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return ok({ file });
  }

  stop(): void {
    this.#cancel?.abort();
  }
}
