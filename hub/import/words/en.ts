/** What an import says, in English: the list that the other languages are held against. `{name}` is filled in. */
export const en = {
  'reason.malformed_quotes':
    'A quotation mark is not closed, or text follows a closing one. Quote the whole cell and double the marks inside it.',
  'reason.too_few_cells': 'The row has {found} cells where the header has {expected}. Add the missing ones.',
  'reason.too_many_cells':
    'The row has {found} cells where the header has {expected}. Quote cells that hold the delimiter.',
  'reason.unusable_characters': 'A cell holds characters that cannot be stored. Remove them.',
  'reason.cell_too_long': 'A cell is too long: at most {limit} characters. Shorten it.',
  'reason.required_empty': 'This must be filled in: {field}.',
  'reason.not_a_number': 'This is not a number in the form that the mapping says.',
  'reason.not_a_date': 'This is not a day of the calendar in the form that the mapping says.',
  'reason.not_a_year': 'There is no year in this cell.',
  'reason.not_one_of': 'This word is not known here. Correct it, or add it to the values of the mapping.',
  'reason.number_out_of_range': 'The number is too large.',
  'reason.external_id_empty': 'The row has no id to find it by next time. Fill it in.',
  'reason.duplicate_external_id':
    'Line {firstLine} has the same id and says something else. Keep one of them.',
  'reason.owner_unknown': 'No user is known by this owner. Import the users first, or correct the owner.',
  'reason.owner_ambiguous': 'Several users answer to this owner. Name the owner by email or id.',
  'reason.owner_without_territory':
    'The owner does not work exactly one territory, so it is not clear where the row goes.',
  'reason.account_unknown': 'No account is known by this. Import the accounts first, or correct it.',
  'reason.account_ambiguous': 'Several accounts answer to this. Name the account by its id.',
  'reason.contact_unknown': 'No contact is known by this. Import the contacts first, or correct it.',
  'reason.contact_ambiguous': 'Several contacts answer to this. Name the contact by email or id.',
  'reason.manager_unknown': 'No user is known by this manager. Correct it, or let the mapping make managers.',
  'reason.manager_ambiguous': 'Several users answer to this manager. Make the names distinct.',
  'reason.territory_unknown': 'No territory is known by this. Make it first, or correct it.',
  'reason.not_an_email': 'This is no email address.',
  'reason.email_taken': 'Another user has this email address already.',

  'error.mapping_invalid': 'The mapping has mistakes. Correct them: {problems}',
  'error.kind_mismatch': 'The mapping is for {mapping}, but {asked} were to be imported.',
  'error.territories_missing':
    'These territories do not exist in the hub yet; make them first: {territories}',
  'error.no_territories': 'The hub has no territory yet that rows could be dealt out to. Make one first.',
  'error.changed_meanwhile':
    'Somebody changed the same rows meanwhile, so nothing was imported. Run the import again.',
  'error.file_too_large': '{file} is larger than {limit} bytes. Split it.',
  'error.text_cut_off': '{file} ends in the middle of a letter ({encoding}). Get it again whole.',
  'error.not_a_text_file': '{file} is no CSV but a {format} file. Save it as CSV.',
  'error.encoding_not_supported': '{file} is in {encoding}. Save it as UTF-8.',
  'error.encoding_mismatch':
    '{file} is not in {declared} as the mapping says. Correct the mapping, or save the file anew.',
  'error.file_empty': '{file} is empty.',
  'error.columns_missing': '{file} lacks columns that the mapping reads: {columns}. It has: {header}',
  'error.columns_ambiguous': '{file} has several columns of the same name: {columns}',

  'report.dryRun': 'Dry run: nothing was changed.',
  'report.applied': 'Imported.',
  'report.file': '{file}: {read} rows, {encoding}, delimiter {delimiter}',
  'report.recovered': 'Rows wholly wrapped in quotes, taken apart and kept: {count} (lines {lines})',
  'report.foreignLines': 'Lines that were not UTF-8, read as Windows-1252: {count} (lines {lines})',
  'report.unknownColumns': 'Columns that the mapping does not name: {columns}',
  'report.fields': 'Fields: {fields}',
  'report.read': 'Read {read}: valid {valid}, bad {bad}, said twice {repeated}',
  'report.planned': 'New {created}, changed {updated}, unchanged {unchanged}',
  'report.bad': 'Bad: {reason} {count} (lines {lines}). {message}',
  'report.joined': 'Spelling joined, {field}: “{from}” to “{to}”, {count} times',
  'report.newTerritories': 'New territories: {names}',
  'report.newManagers': 'Managers made from their names: {count}',
  'report.withoutTerritory': 'Rows in no territory, which reach no laptop yet: {count}',
  'report.withoutAccount': 'Deals without an account, kept: {count} (lines {lines})',
  'report.unmatchedAccounts': 'Customers that no account matched, kept by name: {names}',
  'report.linkedDeals': 'Waiting deals that found their account: {count}',
  'report.accountTerritories': 'Accounts by number of territories: {numbers}. Moved: {moved}',
  'report.followed': 'Rows of merged accounts or people, which go to the one they became: {count} ({names})',
  'report.outspoken':
    'Rows of merged ones left aside, since another line speaks of the one they became: {count} (lines {lines})',
  'report.lookalikes': 'New rows that look like another one, imported all the same: {count} (lines {lines})',
  'report.more': 'and {count} more',
} as const;

export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;
