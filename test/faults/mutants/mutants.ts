/** One fault, planted into the source on its way into the process that plays; no file changes. */
export interface Mutant {
  readonly name: string;
  /** The way of going wrong that it stands for. */
  readonly what: string;
  /** From the root of the project. */
  readonly file: string;
  readonly edits: readonly (readonly [find: string, replace: string])[];
  /** The fixed schedule that has shown it; the others are tried after it. */
  readonly seenIn?: number;
}

const laptopMutants: readonly Mutant[] = [
  {
    name: 'advance-before-apply',
    what: 'the cursor goes to disk before the rows it stands for',
    file: 'electron/backend/sync/pull.ts',
    seenIn: 9,
    edits: [
      [
        "  const round = readMeta(context.db, 'round');\n",
        `  const round = readMeta(context.db, 'round');
  writeTransaction(context.connection, (db) => writeMeta(db, 'cursor', changes.cursor));
  await new Promise((resolve) => setTimeout(resolve, 40));
`,
      ],
      [" && readMeta(context.db, 'cursor') === asked;", ';'],
    ],
  },
  {
    name: 'leave-ignored',
    what: 'what the hub takes away stays',
    file: 'electron/backend/sync/pull.ts',
    seenIn: 4,
    edits: [['        else removeBaseRow(writing, step.entity, step.leaves);\n', '']],
  },
  {
    name: 'lost-scope-kept',
    what: 'rows of a territory that was taken away stay',
    file: 'electron/backend/sync/lostScope.ts',
    seenIn: 17,
    edits: [
      [
        'each: (writing, { entity, id }) => removeBaseRow(writing, entity, uuidFromBytes(id)),',
        'each: () => undefined,',
      ],
    ],
  },
  {
    name: 'overlay-dropped-at-acknowledgement',
    what: 'work leaves the screen between the hub’s answer and the pull',
    file: 'electron/backend/sync/outbox/outcomes.ts',
    seenIn: 1,
    edits: [
      [
        "  if (state === 'acknowledged') {\n",
        `  if (state === 'acknowledged') {
    db.run('UPDATE outbox SET overlay = 0 WHERE place = ?', place);
    replayTouched(db, userId, place);
`,
      ],
    ],
  },
  {
    name: 'refusal-taken-for-success',
    what: '“success” that was not: a refused mutation counts as applied',
    file: 'electron/backend/sync/outbox/outcomes.ts',
    seenIn: 13,
    edits: [["outcome.outcome === 'applied'\n", "outcome.outcome !== 'conflict'\n"]],
  },
  {
    name: 'sequence-reused-after-discard',
    what: 'a place in the queue that was given up is given to another',
    file: 'electron/backend/sync/outbox/discard.ts',
    seenIn: 12,
    edits: [
      [
        "'UPDATE outbox SET void = 1 WHERE place = ? AND seq IS NOT NULL AND state = ?'",
        "'UPDATE outbox SET seq = NULL WHERE place = ? AND seq IS NOT NULL AND state = ?'",
      ],
    ],
  },
  {
    name: 'new-place-after-lost-answer',
    what: 'a batch whose answer was lost goes out at other places',
    file: 'electron/backend/sync/pushBatch.ts',
    seenIn: 1,
    edits: [
      [
        "'UPDATE outbox SET last_error = ? WHERE place = ?'",
        '"UPDATE outbox SET last_error = ?, state = \'pending\', seq = NULL, client_id = NULL WHERE place = ?"',
      ],
    ],
  },
  {
    name: 'deleted-after-failed-send',
    what: 'work is deleted after a send that failed',
    file: 'electron/backend/sync/pushBatch.ts',
    seenIn: 4,
    edits: [
      [
        "'UPDATE outbox SET last_error = ? WHERE place = ?', trouble.code, row.place",
        "'DELETE FROM outbox WHERE place = ?', row.place",
      ],
    ],
  },
  {
    name: 'stuck-in-sending',
    what: 'what was sent and never answered is not sent again',
    file: 'electron/backend/sync/pushBatch.ts',
    seenIn: 1,
    edits: [
      ["    SELECT place FROM outbox WHERE state = 'sent'\n    UNION ALL SELECT place", '    SELECT place'],
    ],
  },
  {
    name: 'snapshot-cut-taken-for-whole',
    what: 'a partial first sync treated as whole',
    file: 'electron/backend/sync/snapshot.ts',
    seenIn: 14,
    edits: [
      [
        "  throw new HubTrouble('unreachable', 'answer_cut');\n}\n\nconst sum",
        '  if (going !== null) end(context, scope, going);\n}\n\nconst sum',
      ],
    ],
  },
  {
    name: 'page-hash-not-looked-at',
    what: 'a page that was damaged on the way is taken in',
    file: 'electron/backend/sync/snapshot.ts',
    seenIn: 14,
    edits: [
      [
        "if (createHash('sha256').update(line).digest('hex') !== page.sha256)",
        'if (createHash === undefined)',
      ],
    ],
  },
  {
    name: 'snapshot-goes-on-elsewhere',
    what: 'a snapshot that was cut goes on behind the next page',
    file: 'electron/backend/sync/snapshot.ts',
    seenIn: 14,
    edits: [
      [
        '        page = said.data;\n',
        `        page = said.data;
        context.connection.prepare('UPDATE scope_state SET resume = ? WHERE key = ?').run(page.resume, scope);
        await new Promise((resolve) => setTimeout(resolve, 20));
`,
      ],
    ],
  },
  {
    name: 'nothing-sent-again-after-restore',
    what: 'a restored hub never learns what it had acknowledged',
    file: 'electron/backend/sync/epoch.ts',
    seenIn: 13,
    edits: [['    queueAllKeptAgain(db, context.userId, context.clock);\n', '']],
  },
  {
    name: 'restore-does-not-sweep',
    what: 'rows that the restored hub does not have stay',
    file: 'electron/backend/sync/sweep.ts',
    seenIn: 13,
    edits: [
      [
        'for (const { id } of unseen) removeBaseRow',
        'for (const { id } of unseen.slice(0, 0)) removeBaseRow',
      ],
    ],
  },
  {
    name: 'cloned-disk-not-noticed',
    what: 'two copies of one disk go on in one queue',
    file: 'electron/backend/sync/pushProtocol.ts',
    seenIn: 4,
    edits: [["if (trouble.code === 'fork') {", "if (trouble.code === 'never') {"]],
  },
  {
    name: 'synced-said-with-work-open',
    what: '“all synced” over work that waits',
    file: 'electron/backend/features/outbox/service.ts',
    seenIn: 1,
    edits: [["live.connection === 'online' && nothingOpen &&", "live.connection === 'online' &&"]],
  },
  {
    name: 'synced-said-without-a-look',
    what: '“all synced” before the hub was asked',
    file: 'electron/backend/features/outbox/service.ts',
    seenIn: 7,
    edits: [
      ["allSynced: caughtUp && live.connection === 'online' && nothingOpen &&", 'allSynced: nothingOpen &&'],
    ],
  },
  {
    name: 'conflict-shows-nothing',
    what: 'a conflict is settled without its writer',
    file: 'electron/backend/sync/outbox/outcomes.ts',
    seenIn: 4,
    edits: [["          ? 'conflict'\n", "          ? 'acknowledged'\n"]],
  },
];

const hubMutants: readonly Mutant[] = [
  {
    name: 'old-edit-over-newer',
    what: 'an edit made on an old value replaces a newer one',
    file: 'hub/mutations/carryOut.ts',
    seenIn: 4,
    edits: [
      ['if (sameValue(column, theirs, from)) {\n      changes', 'if (from !== changes) {\n      changes'],
    ],
  },
  {
    name: 'mutation-id-not-looked-at',
    what: 'the lost acknowledgement that duplicates',
    file: 'hub/mutations/applyRun.ts',
    seenIn: 13,
    edits: [
      [
        "  return mutation.hash.equals(known.hash) ? {} : { outcome: 'rejected', code: 'exists' };",
        '  return null;',
      ],
    ],
  },
  {
    name: 'outcome-without-rows',
    what: 'the hub says “applied” and writes no edit',
    file: 'hub/mutations/applyRun.ts',
    seenIn: 1,
    edits: [['of rows.updates()) {', 'of rows.updates().slice(1)) {']],
  },
  {
    name: 'last-sequence-not-moved',
    what: 'a client’s queue stands still at the hub',
    file: 'hub/mutations/push.ts',
    seenIn: 1,
    edits: [['set last_seq = ', 'set last_seq = last_seq + 0 * ']],
  },
  {
    name: 'fork-not-looked-for',
    what: 'a place that was used for something else is answered as if it were this',
    file: 'hub/mutations/push.ts',
    seenIn: 4,
    edits: [['  if (again.length === 0) return false;\n', '  if (again.length >= 0) return false;\n']],
  },
  {
    name: 'late-work-refused',
    what: 'what was written while it was allowed is refused once it is not',
    file: 'hub/mutations/access.ts',
    seenIn: 6,
    edits: [
      [
        '  if (cursor.epoch !== access.epoch) return true;\n  return read !== undefined',
        '  return read !== undefined && access === null',
      ],
    ],
  },
  {
    name: 'leaves-not-told',
    what: 'the feed names no row that has left a scope',
    file: 'hub/pull/readChanges.ts',
    seenIn: 4,
    edits: [["coalesce(json_agg(w.id), '[]')::text", '(json_agg(w.id) filter (where false))::text']],
  },
  {
    name: 'feed-passes-over-the-rest',
    what: 'the cursor moves past changes of another scope that were not read',
    file: 'hub/pull/readChanges.ts',
    seenIn: 1,
    edits: [
      [
        'const bodies = await readBodies(trx, caller, keys);',
        'const bodies = await readBodies(trx, caller, keys.slice(1));',
      ],
    ],
  },
  {
    name: 'cursor-on-sequence-alone',
    what: 'a transaction that commits later than its numbers were given is passed over',
    file: 'hub/pull/readChanges.ts',
    seenIn: 4,
    edits: [
      [
        `(f.xid, f.seq) > (p.xid, p.seq)
          and f.xid < pg_snapshot_xmin((select snapshot from now))
        order by f.xid, f.seq limit`,
        'f.seq > p.seq order by f.seq limit',
      ],
      ['order by c.xid, c.seq limit', 'order by c.seq limit'],
      ['order by xid, seq) from page', 'order by seq) from page'],
      ['  if (settled === null) return next;\n', '  return next;\n'],
    ],
  },
  {
    name: 'rows-of-others-told',
    what: 'the feed sends rows that stand in none of the reader’s scopes',
    file: 'hub/pull/membership.ts',
    seenIn: 4,
    edits: [
      [
        '  switch (entities[name].scope.by) {',
        "  if (name !== 'savedView') return 'true';\n  switch (entities[name].scope.by) {",
      ],
    ],
  },
  {
    name: 'children-stay-behind',
    what: 'an account changes territory and what hangs on it does not',
    file: 'hub/rows/updateRows.ts',
    seenIn: 6,
    edits: [
      [
        "const children = name === 'account' ? accountChildren : [];",
        "const children = name === 'account' ? accountChildren.slice(0, 0) : [];",
      ],
    ],
  },
  {
    name: 'edit-not-announced',
    what: 'a change reaches no feed',
    file: 'hub/rows/updateRows.ts',
    seenIn: 1,
    edits: [
      [
        ', u.id from updated u join before b on b.id = u.id',
        ", u.id from updated u join before b on b.id = u.id and u.id::text > '8'",
      ],
    ],
  },
  {
    name: 'version-stands-still',
    what: 'a row changes and its version does not, so that laptops ignore it',
    file: 'hub/rows/updateRows.ts',
    seenIn: 1,
    edits: [["row_version = nextval('row_version')", 'row_version = r.row_version']],
  },
];

export const mutants: readonly Mutant[] = [...laptopMutants, ...hubMutants];

/** The source with the fault in it. Throws where it has changed so much that the fault no longer fits. */
export function planted({ name, edits, file }: Mutant, source: string): string {
  return edits.reduce((text, [find, replace]) => {
    const [before, after, ...more] = text.split(find);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(
        `${name} fits ${more.length + (after === undefined ? 0 : 1)} times into ${file}: ${find}`,
      );
    return `${before}${replace}${after}`;
  }, source);
}
