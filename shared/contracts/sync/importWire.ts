import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { type EntityName, entityNames } from '../../domain/entities/index.ts';
import { importKinds, mappingSchema } from '../../domain/import/mapping.ts';
import { importPhases } from '../../domain/import/pace.ts';
import { instantSchema, uuidSchema } from './rowSchema.ts';

/** The text of one file; more is split by the one who has it. */
export const importTextBytes = 64 * 1024 * 1024;

/**
 * `POST /v1/import/runs`: the body is one line of JSON, this, and after its line end the file's text in UTF-8. It is
 * read as it comes. The answer is lines of JSON (`importLine`): how far it has come, the rows that were not taken,
 * and at the end what was done or why nothing was. Whoever hangs up before the end has cancelled it.
 */
export const importHead = z.strictObject({
  kind: z.enum(importKinds),
  name: z.string().min(1).max(300),
  /** Parsed by itself, so that each mistake in it is told. */
  mapping: z.unknown(),
  /** False: nothing is written, everything is told. */
  apply: z.boolean(),
  /** What sentences are said in. */
  language: z.enum(languages),
});
export type ImportHead = z.output<typeof importHead>;

const count = z.int().min(0);

export const importReason = z.strictObject({
  code: z.string(),
  message: z.string(),
  column: z.string().nullable(),
  count,
  /** The first of them. */
  lines: z.array(z.int()).max(20),
});

export const importDone = z.strictObject({
  type: z.literal('done'),
  /** By which it can be taken back; null for a dry run. */
  runId: uuidSchema.nullable(),
  read: count,
  created: count,
  updated: count,
  unchanged: count,
  /** Said twice in the file, word for word. */
  repeated: count,
  bad: count,
  /** New rows that look like another one. */
  lookalikes: count,
  reasons: z.array(importReason),
  /** Everything that is worth knowing, as sentences. */
  details: z.array(z.string()),
});
export type ImportDone = z.output<typeof importDone>;

export const importLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), phase: z.enum(importPhases), done: count, total: count }),
  /** A piece of the file of bad rows, a CSV with line and reason before the original cells. */
  z.strictObject({ type: z.literal('badRows'), text: z.string() }),
  importDone,
  z.strictObject({ type: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type ImportLine = z.output<typeof importLine>;

/** `POST /v1/import/mappings`: what is offered for a file with these columns. */
export const importMappingsRequest = z.strictObject({
  kind: z.enum(importKinds),
  header: z.array(z.string().max(1_000)).max(500),
});
export type ImportMappingsRequest = z.output<typeof importMappingsRequest>;
export const importMappingsResponse = z.strictObject({
  remembered: mappingSchema.nullable(),
  shipped: z.array(mappingSchema),
});

/** `GET /v1/import/runs`: the newest first. */
export const importRunsResponse = z.strictObject({
  runs: z.array(
    z.strictObject({
      id: uuidSchema,
      at: instantSchema,
      by: z.string().nullable(),
      kind: z.enum(importKinds),
      mapping: z.string(),
      files: z.array(z.string()),
      read: count,
      created: count,
      updated: count,
      bad: count,
      undoneAt: instantSchema.nullable(),
      undoneBy: z.string().nullable(),
      /** Until then it can be taken back; null when it cannot any more. */
      undoUntil: instantSchema.nullable(),
    }),
  ),
});
export type ImportRunsResponse = z.output<typeof importRunsResponse>;

/** `POST /v1/import/runs/:id/undo`. */
export const importUndoResponse = z.strictObject({
  removed: count,
  restored: count,
  keptCount: count,
  /** The first two hundred of those that stay as they are. */
  kept: z
    .array(
      z.strictObject({
        entity: z.enum(entityNames as [EntityName, ...EntityName[]]),
        id: uuidSchema,
        label: z.string(),
        why: z.enum(['changed', 'in_use']),
      }),
    )
    .max(200),
});
