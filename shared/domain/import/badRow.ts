/**
 * Why a row was not taken. The codes and details never hold a cell's value, so that they may stand in logs
 * and reports; the file of bad rows carries the original cells beside them.
 */
export const badRowCodes = [
  'malformed_quotes',
  'too_few_cells',
  'too_many_cells',
  'unusable_characters',
  'cell_too_long',
  'required_empty',
  'not_a_number',
  'not_a_date',
  'not_a_year',
  'not_one_of',
  'number_out_of_range',
  'external_id_empty',
  'duplicate_external_id',
  'owner_unknown',
  'owner_ambiguous',
  'owner_without_territory',
  'account_unknown',
  'account_ambiguous',
  'contact_unknown',
  'contact_ambiguous',
  'manager_unknown',
  'manager_ambiguous',
  'territory_unknown',
  'not_an_email',
  'email_taken',
] as const;
export type BadRowCode = (typeof badRowCodes)[number];

export interface Reason {
  readonly code: BadRowCode;
  /** The column of the file, where one is to blame. */
  readonly column?: string;
  /** Numbers and names of fields only. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export interface BadRow {
  readonly file: number;
  readonly line: number;
  readonly reason: Reason;
  /** The cells as they stood; one cell with the whole line where it could not be taken apart. */
  readonly cells: readonly string[];
}
