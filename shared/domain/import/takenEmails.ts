import type { BadRow } from './badRow.ts';
import type { KnownUser, ResolvedRow } from './resolveRows.ts';

/** An address signs one person in, so a second user with it is refused, whether the first is here or in the hub. */
export function withoutTakenEmails(
  rows: readonly ResolvedRow[],
  users: readonly KnownUser[],
): { readonly rows: readonly ResolvedRow[]; readonly bad: readonly BadRow[] } {
  const holder = new Map(users.map(({ id, email }) => [email.toLowerCase(), id]));
  const bad: BadRow[] = [];
  const free = rows.filter((row) => {
    const email = String(row.columns['email'] ?? '').toLowerCase();
    const other = holder.get(email);
    if (email === '' || other === undefined || other === row.id) {
      holder.set(email, row.id);
      return true;
    }
    const { file, line, cells } = row.draft;
    bad.push({ file, line, reason: { code: 'email_taken' }, cells });
    return false;
  });
  return { rows: free, bad };
}
