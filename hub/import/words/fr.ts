import type { Words } from './en.ts';

export const fr: Words = {
  'reason.malformed_quotes':
    'Un guillemet n’est pas fermé, ou du texte suit un guillemet fermant. Mettez toute la cellule entre guillemets et doublez ceux qu’elle contient.',
  'reason.too_few_cells': 'La ligne a {found} cellules et l’en-tête {expected}. Ajoutez celles qui manquent.',
  'reason.too_many_cells':
    'La ligne a {found} cellules et l’en-tête {expected}. Mettez entre guillemets les cellules qui contiennent le séparateur.',
  'reason.unusable_characters':
    'Une cellule contient des caractères impossibles à enregistrer. Supprimez-les.',
  'reason.cell_too_long': 'Une cellule est trop longue : {limit} caractères au plus. Raccourcissez-la.',
  'reason.required_empty': 'À remplir obligatoirement : {field}.',
  'reason.not_a_number': 'Ce n’est pas un nombre au format indiqué par la correspondance.',
  'reason.not_a_date': 'Ce n’est pas un jour du calendrier au format indiqué par la correspondance.',
  'reason.not_a_year': 'Cette cellule ne contient aucune année.',
  'reason.not_one_of': 'Ce mot est inconnu ici. Corrigez-le, ou ajoutez-le aux valeurs de la correspondance.',
  'reason.number_out_of_range': 'Le nombre est trop grand.',
  'reason.external_id_empty':
    'La ligne n’a pas d’identifiant pour être retrouvée la prochaine fois. Remplissez-le.',
  'reason.duplicate_external_id':
    'La ligne {firstLine} a le même identifiant et dit autre chose. Gardez l’une des deux.',
  'reason.owner_unknown':
    'Aucun utilisateur ne correspond à ce responsable. Importez d’abord les utilisateurs, ou corrigez-le.',
  'reason.owner_ambiguous':
    'Plusieurs utilisateurs correspondent à ce responsable. Désignez-le par son adresse ou son identifiant.',
  'reason.owner_without_territory':
    'Le responsable ne travaille pas exactement un territoire : on ne sait pas où va la ligne.',
  'reason.account_unknown':
    'Aucun compte ne correspond. Importez d’abord les comptes, ou corrigez la cellule.',
  'reason.account_ambiguous': 'Plusieurs comptes correspondent. Désignez le compte par son identifiant.',
  'reason.contact_unknown':
    'Aucun contact ne correspond. Importez d’abord les contacts, ou corrigez la cellule.',
  'reason.contact_ambiguous':
    'Plusieurs contacts correspondent. Désignez le contact par son e-mail ou son identifiant.',
  'reason.manager_unknown':
    'Aucun utilisateur ne correspond à ce manager. Corrigez-le, ou laissez la correspondance créer les managers.',
  'reason.manager_ambiguous': 'Plusieurs utilisateurs correspondent à ce manager. Rendez les noms distincts.',
  'reason.territory_unknown': 'Aucun territoire ne correspond. Créez-le d’abord, ou corrigez la cellule.',
  'reason.not_an_email': 'Ce n’est pas une adresse email.',
  'reason.email_taken': 'Un autre utilisateur a déjà cette adresse.',

  'error.mapping_invalid': 'La correspondance contient des erreurs. Corrigez-les : {problems}',
  'error.kind_mismatch': 'La correspondance est faite pour {mapping}, mais il fallait importer {asked}.',
  'error.territories_missing':
    'Ces territoires n’existent pas encore sur le hub ; créez-les d’abord : {territories}',
  'error.no_territories':
    'Le hub n’a encore aucun secteur entre lesquels répartir les lignes. Créez-en un d’abord.',
  'error.changed_meanwhile':
    'Quelqu’un a modifié les mêmes lignes entre-temps : rien n’a été importé. Relancez l’import.',
  'error.file_too_large': '{file} dépasse {limit} octets. Divisez-le.',
  'error.text_cut_off':
    '{file} s’arrête au milieu d’une lettre ({encoding}). Procurez-vous le fichier entier.',
  'error.not_a_text_file': '{file} n’est pas un CSV mais un fichier {format}. Enregistrez-le en CSV.',
  'error.encoding_not_supported': '{file} est en {encoding}. Enregistrez-le en UTF-8.',
  'error.encoding_mismatch':
    '{file} n’est pas en {declared} comme le dit la correspondance. Corrigez-la, ou réenregistrez le fichier.',
  'error.file_empty': '{file} est vide.',
  'error.columns_missing':
    'Il manque à {file} des colonnes que la correspondance lit : {columns}. Le fichier contient : {header}',
  'error.columns_ambiguous': '{file} a plusieurs colonnes du même nom : {columns}',

  'report.dryRun': 'Essai à blanc : rien n’a été modifié.',
  'report.applied': 'Importé.',
  'report.file': '{file} : {read} lignes, {encoding}, séparateur {delimiter}',
  'report.recovered':
    'Lignes entièrement entre guillemets, redécoupées et gardées : {count} (lignes {lines})',
  'report.foreignLines': 'Lignes qui n’étaient pas en UTF-8, lues en Windows-1252 : {count} (lignes {lines})',
  'report.unknownColumns': 'Colonnes que la correspondance ne nomme pas : {columns}',
  'report.fields': 'Champs : {fields}',
  'report.read': 'Lues {read} : valides {valid}, mauvaises {bad}, dites deux fois {repeated}',
  'report.planned': 'Nouvelles {created}, modifiées {updated}, inchangées {unchanged}',
  'report.bad': 'Mauvaises : {reason} {count} (lignes {lines}). {message}',
  'report.joined': 'Graphie réunie, {field} : « {from} » en « {to} », {count} fois',
  'report.newTerritories': 'Nouveaux territoires : {names}',
  'report.newManagers': 'Managers créés d’après leur nom : {count}',
  'report.withoutTerritory': 'Lignes sans territoire, qui n’atteignent encore aucun portable : {count}',
  'report.withoutAccount': 'Affaires sans compte, gardées : {count} (lignes {lines})',
  'report.unmatchedAccounts': 'Clients sans compte correspondant, gardés par leur nom : {names}',
  'report.linkedDeals': 'Affaires en attente qui ont trouvé leur compte : {count}',
  'report.accountTerritories': 'Comptes par nombre de territoires : {numbers}. Déplacés : {moved}',
  'report.followed':
    'Lignes de comptes ou de personnes fusionnés, reportées sur la fiche conservée : {count} ({names})',
  'report.outspoken':
    'Lignes de fiches fusionnées laissées de côté, car une autre ligne parle de la fiche conservée : {count} (lignes {lines})',
  'report.lookalikes':
    'Nouvelles lignes qui ressemblent à une autre, importées quand même : {count} (lignes {lines})',
  'report.more': 'et {count} de plus',
};
