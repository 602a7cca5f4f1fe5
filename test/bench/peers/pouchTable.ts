import { ms } from '../table.ts';
import type { PouchFigures } from './measurePouch.ts';

/** What PouchDB took, in the words of the table beside it. */
export const pouchTable = ({ rows, pull, pullPeakMegabytes, noop, pending, drain }: PouchFigures): string =>
  [
    'PouchDB with express-pouchdb, on the same rows: neither encrypted nor with full-text search',
    `first pull of ${rows.toLocaleString('en')} rows: ${ms(pull)}, peak ${pullPeakMegabytes.toFixed(0)} MB`,
    `sync with nothing to do, p50: ${ms(noop)}`,
    `drain of ${pending.toLocaleString('en')}: ${ms(drain)}`,
  ].join('\n');
