import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { csvText } from '../../../../shared/domain/import/csv/csvText.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import type { EngineHandlers } from '../handler.ts';
import { workbook } from './workbook.ts';

export const handlers: EngineHandlers = {
  'tables.export': ({ clock, profile }, { name, title, format, heads, rows }) => {
    const table = [heads, ...rows];
    const bytes = format === 'csv' ? Buffer.from(csvText(table), 'utf8') : workbook(title, table);
    mkdirSync(profile.exportFolder, { recursive: true, mode: 0o700 });
    const stamp = new Date(clock.now()).toISOString().replaceAll(':', '-').slice(0, 19);
    const file = join(profile.exportFolder, `callboard-${name}-${stamp}.${format}`);
    const handle = openSync(file, 'w', 0o600);
    try {
      writeSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return ok({ file, count: rows.length });
  },
};
