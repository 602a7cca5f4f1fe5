import type { ImportDone, ImportLine } from '../../shared/contracts/sync/importWire.ts';
import type { Language } from '../../shared/domain/entities/account.ts';
import type { Pace } from '../../shared/domain/import/pace.ts';
import { parseMapping } from '../../shared/domain/import/parseMapping.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { badRowsText, describeImportError, describeReason, describeReport } from './describe.ts';
import { importFiles } from './importFiles.ts';
import type { ImportReport } from './importReport.ts';
import { rememberMapping } from './mappings.ts';
import type { ReceivedImport } from './receiveImport.ts';

/** Thrown inside an import whose asker has hung up: what it had begun to write is rolled back. */
class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Characters of the bad rows in one line. */
const pieceLength = 256 * 1024;

/**
 * Runs an import and tells how it goes, line by line. Between two steps other requests take their turn; once `signal`
 * is aborted nothing more is done, up to the moment in which the last row has been written.
 */
export async function* runImport(
  hub: HubContext,
  userId: string,
  { head, text }: ReceivedImport,
  signal: AbortSignal,
): AsyncGenerator<ImportLine> {
  const now = hub.clock.now();
  const told: ImportLine[] = [];
  let wake = (): void => undefined;
  const pace: Pace = async (phase, done, total) => {
    told.push({ type: 'progress', phase, done, total });
    wake();
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Cancelled();
  };
  const { kind, apply, mapping, name, language } = head;
  let running = true;
  const work = importFiles(hub.db, {
    kind,
    mapping,
    files: [{ name, bytes: text }],
    apply,
    now,
    ids: { next: () => newId(hub.clock.now()) },
    userId,
    pace,
  }).finally(() => {
    running = false;
    wake();
  });
  // Awaited below; until then a failure is nobody's yet.
  work.catch(() => undefined);
  while (running || told.length > 0) {
    const line = told.shift();
    if (line !== undefined) yield line;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (!running) resolve();
      });
  }
  let result: Awaited<typeof work>;
  try {
    result = await work;
  } catch (error) {
    if (error instanceof Cancelled) return;
    throw error;
  }
  if (!result.ok) {
    yield { type: 'refused', code: result.error.code, message: describeImportError(result.error, language) };
    return;
  }
  const parsed = parseMapping(mapping);
  const header = result.value.files[0]?.header ?? [];
  if (parsed.ok) await rememberMapping(hub.db, parsed.value, header, { userId, now });
  const bad = badRowsText(result.value, 0, language) ?? '';
  for (let at = 0; at < bad.length; at += pieceLength) {
    yield { type: 'badRows', text: bad.slice(at, at + pieceLength) };
  }
  yield doneOf(result.value, language);
}

function doneOf(report: ImportReport, language: Language): ImportDone {
  const reasons = new Map<
    string,
    { code: string; message: string; column: string | null; count: number; lines: number[] }
  >();
  for (const { reason, line } of report.bad) {
    const key = `${reason.code}\n${reason.column ?? ''}`;
    const known = reasons.get(key) ?? {
      code: reason.code,
      message: describeReason(reason, language),
      column: reason.column ?? null,
      count: 0,
      lines: [],
    };
    known.count += 1;
    if (known.lines.length < 20) known.lines.push(line);
    reasons.set(key, known);
  }
  return {
    type: 'done',
    runId: report.runId,
    read: report.read,
    created: report.created,
    updated: report.updated,
    unchanged: report.unchanged,
    repeated: report.repeated.length,
    bad: report.bad.length,
    lookalikes: report.lookalikes.length,
    reasons: [...reasons.values()].sort((one, other) => other.count - one.count),
    details: [...describeReport(report, language)],
  };
}
