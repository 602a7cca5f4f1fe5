import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logFileOf } from '../backend/ports/logFile.ts';
import { fileLog } from './fileLog.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the log file', () => {
  test('holds a line as soon as it is logged', () => {
    fileLog(folder).warn({ code: 'disk_full' }, 'storage refused');
    expect(JSON.parse(readFileSync(logFileOf(folder), 'utf8'))).toMatchObject({
      code: 'disk_full',
      msg: 'storage refused',
    });
  });

  // Linux has a file that is always full.
  test.runIf(process.platform === 'linux')('on a full disk ends nothing', () => {
    mkdirSync(dirname(logFileOf(folder)));
    symlinkSync('/dev/full', logFileOf(folder));
    const log = fileLog(folder);
    for (let line = 0; line < 3; line += 1) {
      expect(() => log.warn({ code: 'disk_full' }, 'storage refused')).not.toThrow();
    }
  });
});
