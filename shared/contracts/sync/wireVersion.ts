/**
 * The version of all that laptop and hub agree on. When the hash below no longer matches, the wire has
 * changed: add a line here and, while older programs are in the field, a translator at the hub.
 *
 *  1  2026-11  accounts, contacts, deals, leads, steps with leads, touches, calls, what was heard, next steps,
 *              a user's own saved views, merges of accounts and of contacts,
 *              the workspace before signing in, messaging kits and their uses,
 *              the hand-off agreement and marketing's answers to leads, replies asked of marketing,
 *              decks of pages of kits, imports asked for by laptops, personal data and erasures,
 *              decisions and notes of weekly meetings, the words of kits' files, numbered contacts,
 *              administration and locked laptops, and what those hand over,
 *              that nothing has changed, said with the recalls
 */
export const wireVersion = 1;
export const oldestWireVersion = 1;

/** SHA-256 of `wireDescription()`. */
export const wireHash = '46df395a7cea42e725e74c109453db7a5ca94cd68ae0f88b67ec285cd59aeaaa';
