import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: {
    price: ['Ce sont leurs propres chiffres qui ont tranché.', 'La finance accepte le loyer décalé.'],
    timing: [
      'On livre dans leur mois creux, il n’en fallait pas plus.',
      'Ils ont calculé ce que coûte un mois d’attente.',
    ],
    authority: [
      'La finance a vu la page et n’a plus de question.',
      'Le comité a fait un tour de vélo et dit oui.',
    ],
    need: ['Ils ont compté les PV eux-mêmes.', 'C’est un client qui le leur a demandé. Bien tombé.'],
    competitor: [
      'Ils ont mis les deux offres côte à côte et ont décroché le téléphone.',
      'Ils ont demandé aux autres qui vient en cas de panne.',
    ],
    trust: ['Ils ont appelé le confrère, et longtemps.', 'Ils ont parlé à notre technicien eux-mêmes.'],
    fit: [
      'Essayé sur place avec leur chargement : ça passe.',
      'Réglé avec un deuxième chargeur et une autre serrure.',
    ],
    status_quo: [
      'Le plus motivé a essayé, les autres ont demandé.',
      'Les camionnettes restent en banlieue. Comme ça, d’accord.',
    ],
    process: ['Ajouté au contrat, comme demandé.', 'Nous voilà référencés.'],
    other: ['Reparlé autour d’un café, et c’était passé.', 'Plus personne n’en a parlé.'],
  },
  parked: [
    'À reprendre à l’ouverture du budget.',
    'Ils veulent d’abord voir l’essai.',
    'Pas avant le déménagement.',
    'On attend le retour de la collègue.',
    'Ils interrogent leur assureur et reviennent vers nous.',
    'Veut dormir dessus. Dit deux fois.',
    'Au programme de leur prochaine réunion.',
  ],
  lost: [
    'Tranché plus haut, sans nous entendre.',
    'Deux tournées sont parties ailleurs à cause de ça.',
    'Aucune de mes réponses n’a pris.',
    'Sur ce point, leur avis est fait.',
    'Ça nous coûte la moitié de la commande.',
  ],
  minimumMet: [
    'Pas le oui que je venais chercher, mais on sait ce qui bloque.',
    '{first} a besoin que quelqu’un d’autre le dise. Je sais qui.',
    'Une marche, pas l’escalier. La prochaine date est prise.',
    'La moitié de ce que je voulais, et de bonne humeur.',
  ],
  notMet: [
    'Dix minutes au lieu d’une heure, et le téléphone n’a pas arrêté.',
    'Accueil poli, tête ailleurs. J’aurais dû demander ce qui se passait.',
    'La personne qui compte avait été appelée ailleurs. On a fait la conversation.',
    'Rien n’a bougé. J’ai trop parlé, je crois.',
    'Ils voulaient parler du dégât des eaux du mois dernier, et de rien d’autre.',
  ],
  complaintResolved: [
    'Réglé, rappelé pour vérifier : tout va bien.',
    'Excuses présentées et acceptées.',
    'Cause trouvée chez nous, ça ne se reproduira pas.',
    'La nouvelle date a été tenue.',
    'Passage sur place. Ils l’ont noté.',
  ],
  complaintOpen: [
    'Transmis, réponse promise pour vendredi.',
    'Remonté avec noms et photos.',
    'On attend encore une réponse de chez nous.',
  ],
  noShow: [
    'Vingt minutes dans la cour. L’accueil n’était au courant de rien.',
    'Un accident porte de Bagnolet, excuses par SMS.',
    'Pas de réponse, deux essais.',
    'Double rendez-vous de leur côté. Semaine prochaine.',
    'En arrêt, et personne ne nous avait prévenus.',
    'Portail fermé : inventaire.',
    'En réunion, « elle devait finir à dix heures ».',
    'Mauvais jour dans leur agenda. Café avec le dépôt à la place.',
    'Un chauffeur absent, le patron faisait la tournée.',
    'À l’accueil avec deux autres fournisseurs. Carte laissée.',
  ],
  nextAfterNoShow: [
    'Retrouver une date avec {first}',
    'Rappeler {first} pour recaler',
    'Proposer deux créneaux à {first}',
  ],
  nextAfterNotMet: [
    'Rappeler {first} en {month}',
    'Envoyer à {first} une page avec leurs propres chiffres',
    'Savoir qui d’autre doit être autour de la table',
    'Trouver une référence du même métier pour {first}',
    'Répondre à la question restée ouverte et demander dix minutes',
    'Voir avec {first} ce qui a changé depuis la dernière fois',
  ],
  corrections: [
    'Correction : c’était {n} véhicules, pas ce que j’avais noté. Vérifié dans mon carnet.',
    'Correction : le comité se réunit en {month}. J’ai confondu deux clients.',
  ],
};

export const leads: LanguageContent['leads'] = {
  notes: [
    'A téléchargé le guide ZFE, puis fait deux simulations avec {n} utilitaires.',
    'Passage sur le stand avec un collègue : la côte, l’assurance, le prix.',
    'Présence jusqu’au bout du webinaire. Question : qui dépanne le week-end ?',
    'Formulaire rempli à 23 h : « Sous quel délai pouvez-vous en livrer {n} ? »',
    'Recommandation d’un client du même métier. Attend un appel, pas un mail.',
    'A lu cinq fois la page du caisson réfrigéré en une semaine.',
    'A laissé sa carte. Les utilitaires repartent en {month}.',
    'A ouvert les quatre mails de la série et regardé le film d’hiver.',
    'Demande la fiche technique du {product}. Pas de numéro de téléphone.',
    'Demande d’essai commencée, abandonnée à la question du stationnement.',
    'Rencontre au petit-déjeuner des artisans ; {n} camionnettes sur un seul dépôt.',
    'Message : « Entre les PV et la ZFE, on n’en peut plus. Que proposez-vous ? »',
  ],
  dispositions: {
    attempted: [
      'Ça sonne dans le vide. Essayer avant huit heures.',
      'Le standard demande un mail d’abord.',
      'Message laissé, ton aimable.',
      'Occupé toute la matinée.',
    ],
    talking: [
      'Bon échange, veut en voir un.',
      'Connaît le coût des camionnettes à l’euro près.',
      'Demande une référence du même métier.',
      'Décide avec son frère.',
    ],
    recycled: [
      'Intérêt réel, mais pas avant {month}.',
      'Pas de budget avant {month}.',
      'Veut d’abord lire. Renvoyer le guide en {month}.',
    ],
  },
  reasons: {
    bad_data: [
      'Impossible de joindre qui que ce soit avec ça.',
      'Le numéro est celui d’une boulangerie, à vingt kilomètres.',
    ],
    duplicate: [
      'Doublon, on les connaît déjà.',
      'C’est la personne rencontrée au salon, elle est déjà dans la liste.',
    ],
    wrong_territory: ['Adresse hors de nos secteurs.'],
    no_consent: ['N’a pas accepté les appels.'],
    no_fit: [
      'Vend des vélos et voulait notre tarif.',
      'Un engin pour une famille de cinq. Des gens charmants, mais pas pour nous.',
    ],
    no_need: ['Pas de camionnettes, tout est sous-traité.', 'Mémoire de fin d’études.'],
    no_budget: ['Le budget est parti dans la toiture.'],
    timing: ['Le leasing des camionnettes court encore deux ans.'],
    competitor: [
      'A signé avec {rival} il y a trois semaines.',
      'Travaille avec {rival} depuis dix ans et n’en démord pas.',
    ],
    unreachable: ['N’est plus dans la société.', 'Six essais en trois semaines, personne ne décroche.'],
  },
};
