/**
 * The version of all that laptop and hub agree on. When the hash below no longer matches, the wire has
 * changed: add a line here and, while older programs are in the field, a translator at the hub.
 *
 *  1  2026-11  accounts, contacts, deals, leads, steps with leads, touches, calls, what was heard, next steps
 */
export const wireVersion = 1;
export const oldestWireVersion = 1;

/** SHA-256 of `wireDescription()`. */
export const wireHash = 'ce39c5ca14682f0f8aa68b1d70a5117dfe0b7dcf5aa6cf7c79cb566b2dfe8288';
