import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { delimiters } from '../../domain/import/csv/csvFile.ts';
import { encodings } from '../../domain/import/encodings.ts';
import { importKinds, mappingSchema } from '../../domain/import/mapping.ts';
import { importPhases } from '../../domain/import/pace.ts';
import {
  importDone,
  importMappingsResponse,
  importRunsResponse,
  importUndoResponse,
} from '../sync/importWire.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { command } from './channel.ts';
import { hubErrors } from './studio.ts';

/** The largest file that is opened here; what is in it may be larger, within limits of its own. */
export const importFileBytes = 50 * 1024 * 1024;
/** A piece of a file on its way to the backend, before it is written in base64. */
export const importPieceBytes = 512 * 1024;

/** Why a file could not be read. */
export const fileTroubles = [
  'import_not_a_table',
  'import_encoding_unsupported',
  'import_encoding_wrong',
  'import_cut_off',
  'import_empty',
  'import_spreadsheet_damaged',
  'import_spreadsheet_too_large',
  'import_too_slow',
] as const;
export type FileTrouble = (typeof fileTroubles)[number];

const nothing = z.strictObject({});
const count = z.int().min(0);

/** What stands in a file, as the screen shows it before anything is sent. */
export const tableRead = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.enum([...encodings, 'mixed']).nullable(),
  delimiter: z.enum(delimiters).nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  rows: count,
  /** Records that could not be taken apart. */
  unread: count,
  columns: z.array(
    z.strictObject({
      name: z.string(),
      samples: z.array(z.string()),
      /** Every spelling in the column, where there are few. */
      values: z.array(z.string()).nullable(),
    }),
  ),
  /** The first rows. */
  preview: z.array(z.array(z.string())),
});
export type TableRead = z.output<typeof tableRead>;

/** Admin > Import. A file is read on this laptop; trying it, importing it and taking it back are the hub's. */
export const importChannels = {
  /** Begins a file; one is open at a time, and a new one takes the place of the one before. */
  'imports.open': command(
    z.strictObject({ fileId: uuidSchema, name: z.string().min(1).max(300), bytes: z.int().min(0) }),
    nothing,
    ['forbidden', 'import_too_large', 'import_running'],
  ),
  /** Its next piece, in base64. */
  'imports.append': command(
    z.strictObject({ fileId: uuidSchema, piece: z.string().max(importPieceBytes * 2) }),
    nothing,
    ['not_found', 'import_too_large'],
  ),
  /** Reads it. What is null is found out. */
  'imports.read': command(
    z.strictObject({
      fileId: uuidSchema,
      encoding: z.enum(encodings).nullable(),
      delimiter: z.enum(delimiters).nullable(),
      sheet: z.string().nullable(),
    }),
    tableRead,
    ['not_found', ...fileTroubles],
  ),
  'imports.mappings': command(
    z.strictObject({ fileId: uuidSchema, kind: z.enum(importKinds) }),
    importMappingsResponse,
    ['not_found', ...hubErrors],
  ),
  /** Sends it to the hub: a dry run, or with `apply` the import. How it goes is asked by `imports.progress`. */
  'imports.start': command(
    z.strictObject({
      fileId: uuidSchema,
      kind: z.enum(importKinds),
      mapping: mappingSchema,
      apply: z.boolean(),
      language: z.enum(languages),
    }),
    nothing,
    ['not_found', 'forbidden', 'import_running'],
  ),
  'imports.progress': command(
    nothing,
    z.strictObject({
      state: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('idle') }),
        z.strictObject({
          type: z.literal('running'),
          apply: z.boolean(),
          phase: z.enum(['sending', ...importPhases]),
          done: count,
          total: count,
        }),
        z.strictObject({
          type: z.literal('done'),
          apply: z.boolean(),
          result: importDone,
          badRows: z.boolean(),
        }),
        /** The hub said why, in the language asked for. */
        z.strictObject({ type: z.literal('refused'), code: z.string(), message: z.string() }),
        z.strictObject({ type: z.literal('cancelled') }),
        z.strictObject({
          type: z.literal('failed'),
          code: z.enum(['not_reached', 'hub_refused', 'import_cut_short']),
        }),
      ]),
    }),
  ),
  'imports.cancel': command(nothing, nothing),
  /** Writes the rows that were not taken to a file among this user's exports. */
  'imports.saveBadRows': command(nothing, z.strictObject({ file: z.string() }), ['not_found']),
  'imports.runs': command(nothing, importRunsResponse, hubErrors),
  'imports.undo': command(z.strictObject({ runId: uuidSchema }), importUndoResponse, hubErrors),
};
