/** What a text file may be in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** What a file was read as. `mixed` is UTF-8 with some lines in Windows-1252, as files joined by hand are. */
export type Encoding = (typeof encodings)[number] | 'mixed';
