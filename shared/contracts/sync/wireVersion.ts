/**
 * The version of all that laptop and hub agree on. When the hash below no longer matches, the wire has
 * changed: add a line here and, while older programs are in the field, a translator at the hub.
 *
 *  1  2026-11  accounts, contacts, deals, leads, steps with leads, touches, calls, what was heard, next steps,
 *              a user's own saved views,
 *              the workspace before signing in
 */
export const wireVersion = 1;
export const oldestWireVersion = 1;

/** SHA-256 of `wireDescription()`. */
export const wireHash = '9620c7a4ac1ea2be89bade9dee7d0067e3dec8d1d20a46fa636ea66833043460';
