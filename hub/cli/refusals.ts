import type { Failure } from '../../shared/kernel/result.ts';

/** What an administration command says of an expected failure. */
const sentences: Readonly<Record<string, string>> = {
  name_taken: 'There is one of that name already.',
  email_taken: 'Somebody has that email address already.',
  password_too_short: 'A password has at least 10 characters.',
  not_found: 'There is none such.',
  no_key: 'This hub does not have the key that it signs kits with; docs/kits.md says where it may stand.',
  key_known: 'That key has been used here before. A new one is asked for.',
  no_place: 'The key is kept outside of this hub: give the new one, as docs/kits.md says.',
  not_x25519: 'That file holds no X25519 public key (PEM).',
  tools_missing: 'pg_dump and pg_restore are not installed here; install the PostgreSQL client programs.',
  tool_failed: 'The PostgreSQL program failed; what it said stands above.',
  not_empty: 'There is a database there already. Restore into an empty one, or move the old one aside first.',
  not_a_backup: 'That file is not a backup of a hub.',
};

export const sentenceFor = (failure: Failure): string =>
  sentences[failure.code] ?? `Refused: ${failure.code}`;
