import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../shared/contracts/ipc/index.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { logFileOf } from '../ports/logFile.ts';
import type { BackendPorts } from '../ports/ports.ts';
import type { LaptopSettings } from '../session/laptopSettings.ts';
import { cleanLogLine } from './cleanLogLine.ts';

/** The newest lines of the log; older ones are seldom about what is wrong today. */
const logLines = 500;

export interface DiagnosticsNeeds {
  readonly ports: Pick<BackendPorts, 'clock' | 'secrets'>;
  readonly dataFolder: string;
  readonly programVersion: string;
  readonly settings: LaptopSettings;
  readonly session: { readonly status: string; readonly problem: string | null; readonly profiles: number };
  /** What an open database says of itself; null where none is open, or the code with which it refused. */
  readonly database: unknown;
}

/** Writes versions, settings, states, counts, codes and cleaned log lines to a file that the user may pass on. */
export function saveDiagnostics(needs: DiagnosticsNeeds): Answer<'diagnostics.save'> {
  const { ports, dataFolder, settings } = needs;
  const now = ports.clock.now();
  const { language, theme, density, toursSeen } = settings;
  const text = JSON.stringify(
    {
      writtenAt: new Date(now).toISOString(),
      timeZone: ports.clock.timeZone(),
      versions: {
        callboard: needs.programVersion,
        wire: wireVersion,
        ...process.versions,
        platform: process.platform,
        architecture: process.arch,
        system: release(),
      },
      memory: { total: totalmem(), free: freemem(), used: process.memoryUsage().rss },
      keys: ports.secrets.protection,
      settings: { language, theme, density, toursSeen },
      session: needs.session,
      database: needs.database,
      log: cleanLog(dataFolder),
    },
    null,
    2,
  );
  const folder = join(dataFolder, 'exports');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(
    folder,
    `callboard-diagnostics-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.json`,
  );
  writeFileSync(file, text, { mode: 0o600 });
  return ok({ file, bytes: Buffer.byteLength(text) });
}

function cleanLog(dataFolder: string): readonly object[] {
  let text: string;
  try {
    text = readFileSync(logFileOf(dataFolder), 'utf8');
  } catch {
    // A program that was never written about has no log.
    return [];
  }
  return text
    .trimEnd()
    .split('\n')
    .slice(-logLines)
    .map(cleanLogLine)
    .filter((line) => line !== null);
}
