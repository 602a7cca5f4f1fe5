/** ?1 is the list of the team's territories, as `hexIds` writes it. */
export const ofTerritories = (column: string): string =>
  `${column} IN (SELECT unhex(value) FROM json_each(?1))`;

/**
 * On `a`, an account: the team works it. Put a `+` before it where the account is found by its id already: as another
 * way to find one the whole list would be walked for every row.
 */
export const atTeamsAccounts = `a.row IN (SELECT account_row FROM account_territory WHERE ${ofTerritories('territory_id')})`;
