import type { NameContent } from '../languageContent.ts';

/** First names begin with a consonant, so that "de" and "que" before them never need an elision. */
export const names: NameContent = {
  women: [
    'Bénédicte', 'Bérengère', 'Brigitte', 'Camélia', 'Capucine', 'Clarisse', 'Clotilde', 'Corinne', 'Delphine',
    'Djamila', 'Fatou', 'Florence', 'Ghislaine', 'Jocelyne', 'Karima', 'Laetitia', 'Ludivine', 'Mathilde', 'Maryse',
    'Muriel', 'Nathalie', 'Noémie', 'Rachida', 'Rosalie', 'Sabrina', 'Solène', 'Sylvie', 'Virginie',
  ],
  men: [
    'Baptiste', 'Bertrand', 'Boubacar', 'Cédric', 'Christophe', 'Damien', 'Didier', 'Fabrice', 'Farid', 'Florian',
    'Gaëtan', 'Gilles', 'Jérôme', 'Joël', 'Karim', 'Loïc', 'Mamadou', 'Mathieu', 'Mehdi', 'Nicolas', 'Pascal',
    'Philippe', 'Quentin', 'Régis', 'Rodolphe', 'Sébastien', 'Thierry', 'Xavier',
  ],
  surnames: [
    'Abgrall', 'Bachelot', 'Barbotin', 'Baudouin', 'Belkacem', 'Bizeul', 'Boisselier', 'Bouhafs', 'Bourdelais',
    'Cazenave', 'Chabrol', 'Chauvelot', 'Cissokho', 'Cordonnier', 'Coutelier', 'Dabrowski', 'Delannoye', 'Desmazières',
    'Diarra', 'Dubreucq', 'Escoffres', 'Fauquembergue', 'Ferradji', 'Fontvielle', 'Gaudichon', 'Gicquel', 'Grandclaude',
    'Guillerme', 'Haudebourg', 'Jaouen', 'Jolivet', 'Kerbrat', 'Labrousse', 'Lagarrigue', 'Lemercier', 'Lhuissier',
    'Malbranque', 'Marchandeau', 'Mazurier', 'Meziane', 'Montagnier', 'Nadaud', 'Ouedraogo', 'Pelletreau', 'Pinchon',
    'Quéméneur', 'Rabillard', 'Rivoal', 'Sauvageot', 'Sénéchal', 'Taillefer', 'Thévenard', 'Touzani', 'Vaillandet',
    'Verdavaine', 'Yvetot',
  ],
  roots: [
    'Aigreval', 'Aubrelle', 'Belcastre', 'Brissandre', 'Castelnoy', 'Chantevent', 'Clairvasse', 'Doricourt', 'Estrelin',
    'Fauvignac', 'Ferravin', 'Gervelle', 'Grivelle', 'Hautserre', 'Jolivaux', 'Lancerey', 'Marvignol', 'Maudrion',
    'Montaurel', 'Norvilliers', 'Orbessac', 'Pervenches', 'Pontarlay', 'Querlaine', 'Rochevaire', 'Sorbelin',
    'Tavernoy', 'Ternival', 'Ursenne', 'Valbrunois', 'Verdoy', 'Vignemarle',
  ],
  companies: {
    'Parcel delivery': ['Messageries {root}', '{root} Express', 'Courses {root}', '{root} Colis'],
    'Food and drink': ['Boulangerie {root}', 'Primeurs {root}', 'Fromagerie {root}', 'Maison {root}', 'Caves {root}'],
    'Trades and maintenance': ['{root} Plomberie', 'Ascenseurs {root}', '{root} Électricité', 'Serrurerie {root}'],
    'Municipal services': ['Régie {root} Propreté', 'Services techniques {root}', 'Espaces verts {root}'],
    Retail: ['Librairie {root}', '{root} Maison & Déco', 'Quincaillerie {root}', 'Jardinerie {root}'],
    'Hotels and catering': ['Traiteur {root}', 'Hôtel {root}', 'Blanchisserie {root}', '{root} Réceptions'],
    'Health and home care': ['Pharmacie {root}', 'Laboratoires {root}', '{root} Soins à domicile', 'Repas {root}'],
    'Facility services': ['{root} Nettoyage', '{root} Services', '{root} Recyclage', 'Plantes {root}'],
  },
  titles: {
    economic_buyer: [
      ['Directrice générale', 'Directeur général'],
      ['Gérante', 'Gérant'],
      ['Directrice administrative et financière', 'Directeur administratif et financier'],
      ['Directrice des opérations', 'Directeur des opérations'],
    ],
    champion: [
      ['Responsable RSE', 'Responsable RSE'],
      ['Responsable exploitation', 'Responsable exploitation'],
      ['Chargée de mobilité', 'Chargé de mobilité'],
    ],
    technical_evaluator: [
      ['Responsable parc', 'Responsable parc'],
      ['Cheffe d’atelier', 'Chef d’atelier'],
      ['Responsable QHSE', 'Responsable QHSE'],
    ],
    user: [
      ['Cheffe de dépôt', 'Chef de dépôt'],
      ['Cheffe d’équipe livraison', 'Chef d’équipe livraison'],
      ['Coursière référente', 'Coursier référent'],
      ['Responsable de tournée', 'Responsable de tournée'],
    ],
    blocker: [
      ['Acheteuse', 'Acheteur'],
      ['Élue au CSE', 'Élu au CSE'],
      ['Responsable assurances', 'Responsable assurances'],
    ],
  },
};
