import type { CommonError } from '../../../shared/contracts/ipc/channel.ts';

export type StorageFailure = Extract<CommonError, 'disk_full' | 'read_only' | 'database_damaged'>;

/** What the user can be told of an error from SQLite or the file system; null where it is a bug. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR_WRITE':
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk_full';
    case 'SQLITE_CANTOPEN':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'read_only';
    case 'SQLITE_NOTADB':
    case 'SQLITE_IOERR_SHORT_READ':
    case 'SQLITE_IOERR_READ':
    case 'SQLITE_IOERR_CORRUPTFS':
    case 'SQLITE_IOERR_DATA':
      return 'database_damaged';
    default:
      if (code.startsWith('SQLITE_READONLY')) return 'read_only';
      return code.startsWith('SQLITE_CORRUPT') ? 'database_damaged' : null;
  }
}
