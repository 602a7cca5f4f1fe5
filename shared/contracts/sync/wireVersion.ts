/**
 * The version of all that laptop and hub agree on. When the hash below no longer matches, the wire has
 * changed: add a line here and, while older programs are in the field, a translator at the hub.
 *
 *  1  2026-11  accounts, contacts, deals, leads, calls, what was heard, next steps
 */
export const wireVersion = 1;
export const oldestWireVersion = 1;

/** SHA-256 of `wireDescription()`. */
export const wireHash = 'c7ce67e65aa960cf806ac368619216bdc5493e2ae30a49484d986b74e4580505';
