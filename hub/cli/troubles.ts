/** What the system or PostgreSQL says when it cannot do as it is asked; all of it optional. */
interface SystemError {
  readonly code?: unknown;
  readonly path?: unknown;
  readonly port?: unknown;
  readonly address?: unknown;
  readonly syscall?: unknown;
}

const elsewhere = 'or give another place.';

/**
 * A sentence that says what is in the way and what to do about it, for whoever starts the hub; null for what no
 * system says by itself.
 */
export function sentenceOfTrouble(error: Error): string | null {
  const { code, path, port, address, syscall } = error as SystemError;
  const place = typeof path === 'string' ? path : 'the folder';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (syscall === 'listen')
        return `Port ${String(port)} is not for this user: give one above 1023 with --port.`;
      return `The hub may not use ${place}. Let the user that it runs as read and write there, ${elsewhere}`;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `There is no room for ${place}. Make room on that disk, ${elsewhere} What was acknowledged is kept.`;
    case 'EEXIST':
    case 'ENOTDIR':
      if (syscall !== 'mkdir' && code === 'EEXIST')
        return `There is a ${place} already: move it aside, ${elsewhere}`;
      return `${place} is a file where a folder is needed: move it aside, ${elsewhere}`;
    case 'EISDIR':
      return `${place} is a folder where a file is needed.`;
    case 'ENOENT':
      return `There is no ${place}.`;
    case 'EADDRINUSE':
      return `Port ${String(port)} is taken: give another with --port, or 0 for one that is free.`;
    case 'EADDRNOTAVAIL':
      return `${String(address)} is no address of this machine: give one that is with --host.`;
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The database does not answer. Look whether PostgreSQL runs at the address of --database, and whether this machine may reach it.';
    case '28P01':
    case '28000':
      return 'PostgreSQL does not take that user or password. Look at the address of --database.';
    case '3D000':
      return 'PostgreSQL has no database of that name. Create it first, empty; the hub makes its tables by itself.';
    case '42501':
      return 'PostgreSQL lets that user create no tables there. Make them the owner of the database.';
    case '53100':
      return 'The disk of the database is full. Make room there and start the hub again; what was acknowledged is kept.';
    case '53300':
      return 'PostgreSQL takes no more connections. Raise max_connections, or stop what else uses them.';
    default:
      return null;
  }
}
