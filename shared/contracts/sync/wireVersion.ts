/**
 * The version of all that laptop and hub agree on. When the hash below no longer matches, the wire has
 * changed: add a line here and, while older programs are in the field, a translator at the hub.
 *
 *  1  2026-11  accounts, contacts, deals, leads, steps with leads, touches, calls, what was heard, next steps,
 *              a user's own saved views
 */
export const wireVersion = 1;
export const oldestWireVersion = 1;

/** SHA-256 of `wireDescription()`. */
export const wireHash = '56f9728b55be038570e2e1b008ced82bac42863ee27a849846be473531ddce4d';
