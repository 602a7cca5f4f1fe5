import type { Words } from './en.ts';

export const sv: Words = {
  'reason.malformed_quotes':
    'Ett citattecken är inte stängt, eller så följer text efter ett stängande. Sätt hela cellen inom citattecken och dubblera dem som står inuti.',
  'reason.too_few_cells':
    'Raden har {found} celler där rubrikraden har {expected}. Lägg till dem som saknas.',
  'reason.too_many_cells':
    'Raden har {found} celler där rubrikraden har {expected}. Sätt celler som innehåller skiljetecknet inom citattecken.',
  'reason.unusable_characters': 'En cell innehåller tecken som inte kan sparas. Ta bort dem.',
  'reason.cell_too_long': 'En cell är för lång: högst {limit} tecken. Korta den.',
  'reason.required_empty': 'Måste fyllas i: {field}.',
  'reason.not_a_number': 'Det här är inget tal i den form som mappningen anger.',
  'reason.not_a_date': 'Det här är ingen dag i kalendern i den form som mappningen anger.',
  'reason.not_a_year': 'Det finns inget årtal i cellen.',
  'reason.not_one_of': 'Ordet är okänt här. Rätta det, eller lägg till det bland mappningens värden.',
  'reason.number_out_of_range': 'Talet är för stort.',
  'reason.external_id_empty': 'Raden har inget id att hittas på nästa gång. Fyll i det.',
  'reason.duplicate_external_id': 'Rad {firstLine} har samma id och säger något annat. Behåll en av dem.',
  'reason.owner_unknown':
    'Ingen användare motsvarar den här ansvariga. Importera användarna först, eller rätta cellen.',
  'reason.owner_ambiguous': 'Flera användare motsvarar den här ansvariga. Ange e-post eller id i stället.',
  'reason.owner_without_territory':
    'Den ansvariga arbetar inte i exakt ett distrikt, så det är oklart vart raden hör.',
  'reason.account_unknown': 'Inget konto motsvarar detta. Importera kontona först, eller rätta cellen.',
  'reason.account_ambiguous': 'Flera konton motsvarar detta. Ange kontots id.',
  'reason.contact_unknown': 'Ingen kontakt motsvarar detta. Importera kontakterna först, eller rätta cellen.',
  'reason.contact_ambiguous': 'Flera kontakter stämmer. Ange kontakten med e-post eller id.',
  'reason.manager_unknown':
    'Ingen användare motsvarar den här chefen. Rätta cellen, eller låt mappningen skapa chefer.',
  'reason.manager_ambiguous': 'Flera användare motsvarar den här chefen. Gör namnen olika.',
  'reason.territory_unknown': 'Inget distrikt motsvarar detta. Skapa det först, eller rätta cellen.',
  'reason.not_an_email': 'Det här är ingen e-postadress.',
  'reason.email_taken': 'En annan användare har redan den här e-postadressen.',

  'error.mapping_invalid': 'Mappningen innehåller fel. Rätta dem: {problems}',
  'error.kind_mismatch': 'Mappningen gäller {mapping}, men {asked} skulle importeras.',
  'error.territories_missing': 'De här distrikten finns inte i hubben än; skapa dem först: {territories}',
  'error.no_territories': 'Hubben har ännu inget distrikt att fördela raderna på. Skapa ett först.',
  'error.changed_meanwhile':
    'Någon ändrade samma rader under tiden, så inget har importerats. Kör importen igen.',
  'error.file_too_large': '{file} är större än {limit} byte. Dela upp den.',
  'error.text_cut_off': '{file} slutar mitt i en bokstav ({encoding}). Hämta filen hel på nytt.',
  'error.not_a_text_file': '{file} är ingen CSV utan en {format}-fil. Spara den som CSV.',
  'error.encoding_not_supported': '{file} är i {encoding}. Spara den som UTF-8.',
  'error.encoding_mismatch':
    '{file} är inte i {declared} som mappningen säger. Rätta mappningen, eller spara om filen.',
  'error.file_empty': '{file} är tom.',
  'error.columns_missing': '{file} saknar kolumner som mappningen läser: {columns}. Filen har: {header}',
  'error.columns_ambiguous': '{file} har flera kolumner med samma namn: {columns}',

  'report.dryRun': 'Provkörning: inget har ändrats.',
  'report.applied': 'Importerat.',
  'report.file': '{file}: {read} rader, {encoding}, skiljetecken {delimiter}',
  'report.recovered': 'Rader helt inom citattecken, isärtagna och behållna: {count} (rader {lines})',
  'report.foreignLines': 'Rader som inte var UTF-8, lästa som Windows-1252: {count} (rader {lines})',
  'report.unknownColumns': 'Kolumner som mappningen inte nämner: {columns}',
  'report.fields': 'Fält: {fields}',
  'report.read': 'Lästa {read}: giltiga {valid}, felaktiga {bad}, sagda två gånger {repeated}',
  'report.planned': 'Nya {created}, ändrade {updated}, oförändrade {unchanged}',
  'report.bad': 'Felaktiga: {reason} {count} (rader {lines}). {message}',
  'report.joined': 'Stavning förenad, {field}: ”{from}” till ”{to}”, {count} gånger',
  'report.newTerritories': 'Nya distrikt: {names}',
  'report.newManagers': 'Chefer skapade efter namn: {count}',
  'report.withoutTerritory': 'Rader utan distrikt, som ännu inte når någon dator: {count}',
  'report.withoutAccount': 'Affärer utan konto, behållna: {count} (rader {lines})',
  'report.unmatchedAccounts': 'Kunder som inget konto motsvarade, behållna med sitt namn: {names}',
  'report.linkedDeals': 'Väntande affärer som hittade sitt konto: {count}',
  'report.accountTerritories': 'Konton efter antal distrikt: {numbers}. Flyttade: {moved}',
  'report.followed':
    'Rader för sammanslagna kunder eller personer, som går till den de blev: {count} ({names})',
  'report.outspoken':
    'Rader för sammanslagna som lämnades, eftersom en annan rad talar om den de blev: {count} (rader {lines})',
  'report.lookalikes': 'Nya rader som liknar en annan, importerade ändå: {count} (rader {lines})',
  'report.more': 'och {count} till',
};
