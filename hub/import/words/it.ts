import type { Words } from './en.ts';

export const it: Words = {
  'reason.malformed_quotes':
    'Una virgoletta non è chiusa, oppure dopo quella di chiusura segue altro testo. Metti tra virgolette l’intera cella e raddoppia quelle al suo interno.',
  'reason.too_few_cells':
    'La riga ha {found} celle e l’intestazione {expected}. Aggiungi quelle che mancano.',
  'reason.too_many_cells':
    'La riga ha {found} celle e l’intestazione {expected}. Metti tra virgolette le celle che contengono il separatore.',
  'reason.unusable_characters': 'Una cella contiene caratteri che non si possono salvare. Eliminali.',
  'reason.cell_too_long': 'Una cella è troppo lunga: al massimo {limit} caratteri. Accorciala.',
  'reason.required_empty': 'Va compilato: {field}.',
  'reason.not_a_number': 'Non è un numero nella forma indicata dalla mappatura.',
  'reason.not_a_date': 'Non è un giorno del calendario nella forma indicata dalla mappatura.',
  'reason.not_a_year': 'Nella cella non c’è un anno.',
  'reason.not_one_of': 'Questa parola qui non è nota. Correggila, o aggiungila ai valori della mappatura.',
  'reason.number_out_of_range': 'Il numero è troppo grande.',
  'reason.external_id_empty': 'La riga non ha un id con cui ritrovarla la prossima volta. Compilalo.',
  'reason.duplicate_external_id': 'La riga {firstLine} ha lo stesso id e dice altro. Tieni una delle due.',
  'reason.owner_unknown':
    'Nessun utente corrisponde a questo responsabile. Importa prima gli utenti, o correggilo.',
  'reason.owner_ambiguous': 'Più utenti corrispondono a questo responsabile. Indicalo con l’email o l’id.',
  'reason.owner_without_territory':
    'Il responsabile non lavora in un solo territorio: non è chiaro dove vada la riga.',
  'reason.account_unknown': 'Nessun account corrisponde. Importa prima gli account, o correggi la cella.',
  'reason.account_ambiguous': 'Più account corrispondono. Indica l’account con il suo id.',
  'reason.contact_unknown': 'Nessun contatto corrisponde. Importa prima i contatti, o correggi la cella.',
  'reason.contact_ambiguous': 'Più contatti corrispondono. Indica il contatto con l’e-mail o l’id.',
  'reason.manager_unknown':
    'Nessun utente corrisponde a questo responsabile di team. Correggilo, o lascia che la mappatura lo crei.',
  'reason.manager_ambiguous':
    'Più utenti corrispondono a questo responsabile di team. Rendi distinti i nomi.',
  'reason.territory_unknown': 'Nessun territorio corrisponde. Crealo prima, o correggi la cella.',
  'reason.not_an_email': 'Non è un indirizzo email.',
  'reason.email_taken': 'Un altro utente ha già questo indirizzo email.',

  'error.mapping_invalid': 'La mappatura contiene errori. Correggili: {problems}',
  'error.kind_mismatch': 'La mappatura è per {mapping}, ma si dovevano importare {asked}.',
  'error.territories_missing': 'Questi territori non esistono ancora nell’hub; creali prima: {territories}',
  'error.no_territories': 'L’hub non ha ancora nessun territorio a cui assegnare le righe. Creane prima uno.',
  'error.changed_meanwhile':
    'Nel frattempo qualcuno ha modificato le stesse righe: nulla è stato importato. Ripeti l’importazione.',
  'error.file_too_large': '{file} supera {limit} byte. Dividilo.',
  'error.text_cut_off':
    '{file} finisce a metà di una lettera ({encoding}). Procurati di nuovo il file intero.',
  'error.not_a_text_file': '{file} non è un CSV ma un file {format}. Salvalo come CSV.',
  'error.encoding_not_supported': '{file} è in {encoding}. Salvalo in UTF-8.',
  'error.encoding_mismatch':
    '{file} non è in {declared} come dice la mappatura. Correggi la mappatura, o salva di nuovo il file.',
  'error.file_empty': '{file} è vuoto.',
  'error.columns_missing':
    'A {file} mancano colonne che la mappatura legge: {columns}. Il file contiene: {header}',
  'error.columns_ambiguous': '{file} ha più colonne con lo stesso nome: {columns}',

  'report.dryRun': 'Prova: nulla è stato modificato.',
  'report.applied': 'Importato.',
  'report.file': '{file}: {read} righe, {encoding}, separatore {delimiter}',
  'report.recovered': 'Righe interamente tra virgolette, scomposte e tenute: {count} (righe {lines})',
  'report.foreignLines': 'Righe che non erano in UTF-8, lette come Windows-1252: {count} (righe {lines})',
  'report.unknownColumns': 'Colonne che la mappatura non nomina: {columns}',
  'report.fields': 'Campi: {fields}',
  'report.read': 'Lette {read}: valide {valid}, errate {bad}, dette due volte {repeated}',
  'report.planned': 'Nuove {created}, modificate {updated}, invariate {unchanged}',
  'report.bad': 'Errate: {reason} {count} (righe {lines}). {message}',
  'report.joined': 'Grafia unificata, {field}: «{from}» in «{to}», {count} volte',
  'report.newTerritories': 'Nuovi territori: {names}',
  'report.newManagers': 'Responsabili di team creati dal nome: {count}',
  'report.withoutTerritory': 'Righe senza territorio, che non arrivano ancora a nessun portatile: {count}',
  'report.withoutAccount': 'Trattative senza account, tenute: {count} (righe {lines})',
  'report.unmatchedAccounts': 'Clienti a cui non corrisponde alcun account, tenuti per nome: {names}',
  'report.linkedDeals': 'Trattative in attesa che hanno trovato il loro account: {count}',
  'report.accountTerritories': 'Account per numero di territori: {numbers}. Spostati: {moved}',
  'report.followed': 'Righe di aziende o persone unite, riportate sulla scheda rimasta: {count} ({names})',
  'report.outspoken':
    'Righe di schede unite lasciate da parte, perché un’altra riga parla della scheda rimasta: {count} (righe {lines})',
  'report.lookalikes': 'Righe nuove che somigliano a un’altra, importate lo stesso: {count} (righe {lines})',
  'report.more': 'e altre {count}',
};
