import { entries, type Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  price: entries(
    'cher=, chère=, chers=, coûte, coût, coûteux, prix, tarif, budget, argent, remise, rabais, ristourne, moins cher, trop élevé, hors de prix, moyens, rentab, retour sur investissement, pas les fonds, payer, dépense, dépenses, facture, vaut pas',
  ),
  timing: entries(
    "pas maintenant, pas le moment, mauvais moment, plus tard, l'année prochaine, année prochaine, le mois prochain, trimestre, trop tôt, priorit, reporter, repousser, en attente, attendre, attendons, pas le temps, débordé, rappelez, recontact, après l'été, à la rentrée, pas cette année, d'autres projets, en ce moment, pour l'instant",
  ),
  authority: entries(
    "mon chef, ma cheffe, mon patron, la direction, direction générale, mon directeur, ma directrice, mon responsable, conseil d'administration, comité, décision, décide, décider, décisionnaire, valider, validation, approbation, siège, maison mère, groupe décide, demander à, en parler à, en parler avec, collègues, consensus, pas moi qui, tout le monde, pdg=, daf=",
  ),
  need: entries(
    "pas besoin, aucun besoin, pas intéressé, pas intéressée, ne m'intéresse, ne nous intéresse, intérêt, pas utile, inutile, ne sert, sert à quoi, pas concerné, pourquoi faire, pour quoi faire, je ne vois pas, ne voyons pas, vois pas pourquoi, pas de problème à, on s'en passe, très bien sans, gadget",
  ),
  competitor: entries(
    'concurrent, concurrence, autre fournisseur, autres fournisseurs, un autre prestataire, autre offre, autres offres, meilleure offre, moins cher ailleurs, ailleurs, comparer, comparons, comparaison, alternative, en discussion avec, ils proposent, mieux placé, votre rival',
  ),
  trust: entries(
    'confiance, risque, risqué, fiable, fiabilité, référence, références, preuve, prouver, garantie, garantir, sécurité, sûr=, jamais entendu, connais pas, connaissons pas, mauvaise expérience, échaudé, déçu, déçus, promesse, promis, croire, doute, scepti, trop petit, jeune entreprise, faillite, et si, confidentialité, fuite de données, trop beau',
  ),
  fit: entries(
    'fonction, fonctionnalité, intégr, intègre, compatib, ne correspond, correspond pas, pas adapté, inadapté, ne convient, convient pas, manque, manquant, il manque, ne sait pas faire, capacité, trop complexe, trop compliqué, compliqué, complexe, exigence, cahier des charges, sur mesure, spécifi, ne gère pas, prend pas en charge, performance, trop lent, lent=, trop grand, notre erp, notre système',
  ),
  status_quo: entries(
    "avons déjà, a déjà, déjà équipé, déjà un, déjà une, déjà quelque chose, ce que nous avons, ce qu'on a, fournisseur actuel, système actuel, solution actuelle, actuel, marche bien, marche très bien, fonctionne bien, fonctionne très bien, content de, contents de, satisfait, satisfaits, toujours fait, toujours travaillé, changer, changement, migr, habitude, habitué, habitués, former tout, rester avec, engagé jusqu, sous contrat, suffit",
  ),
  process: entries(
    "juridique, juriste, avocat, contrat, appel d'offres, appels d'offres, service achats, achats, acheteurs, conformité, rgpd=, conditions générales, conditions de paiement, protection des données, audit, accord-cadre, procédure, réglement, règlement, paperasse, bon de commande, fournisseur référencé, référencement, référencés, questionnaire, certificat, certification, responsabilité, clause, marché public",
  ),
};
