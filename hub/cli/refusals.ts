import type { Failure } from '../../shared/kernel/result.ts';

/** What an administration command says of an expected failure. */
const sentences: Readonly<Record<string, string>> = {
  name_taken: 'There is one of that name already.',
  email_taken: 'Somebody has that email address already.',
  password_too_short: 'A password has at least 10 characters.',
  not_found: 'There is none such.',
  not_x25519: 'That file holds no X25519 public key (PEM).',
  tools_missing: 'pg_dump and pg_restore are not installed here; install the PostgreSQL client programs.',
  tool_failed: 'The PostgreSQL program failed; what it said stands above.',
  not_empty: 'There is a database there already. Restore into an empty one, or move the old one aside first.',
  not_a_backup: 'That file is not a backup of a hub.',
};

export const sentenceFor = (failure: Failure): string =>
  sentences[failure.code] ?? `Refused: ${failure.code}`;
