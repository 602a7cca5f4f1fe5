import type { LanguageContent } from '../languageContent.ts';

/** From the first call to the end of the trial. */
export const sellingScenes = {
  introduction: {
    aims: [
      ['Obtenir une visite du dépôt avec {first}', 'Le nom de qui décide pour les véhicules'],
      ['Savoir comment ils livrent le centre aujourd’hui', 'L’accord pour rappeler avec une réponse'],
    ],
    met: [
      'Court et sympathique. {n} camionnettes dans Paris tous les jours, {first} en a assez des PV. On se voit au dépôt.',
      'Joint {first} entre deux livraisons. Trois contraventions sur le bureau : le sujet était là. Visite calée.',
      'Bon premier contact. {first} avait vu un des nôtres rue Montorgueil et croyait que c’était la mairie. Veut le voir de près.',
    ],
    minimumMet: [
      '{first} ne décide pas mais m’a dit qui, et à quelle heure appeler. Ça valait le coup.',
      'Deux minutes, aimables. Je peux rappeler quand je saurai ce que la ZFE leur coûte.',
    ],
    notMet: [
      'Mauvais moment, un chauffeur venait de se porter malade. « Envoyez un mail », autrement dit non.',
      'Barrage du standard. Ils n’achètent rien par téléphone.',
    ],
    next: ['Confirmer la visite du dépôt à {first}', 'Envoyer à {first} le coût de la ZFE sur une page'],
  },
  leadFollowUp: {
    aims: [
      [
        'Comprendre pourquoi {first} nous a regardés maintenant, et fixer une visite',
        'Savoir s’il y a une date derrière l’intérêt',
      ],
      ['Qualifier : tournées, véhicules, signataire', 'Le nombre d’utilitaires qui entrent dans le centre'],
    ],
    met: [
      '{first} avait fait ses calculs avant mon appel : {n} utilitaires, tous dans la zone. Visite à l’agenda.',
      'Les contrats se terminent en {month}, voilà la raison. {first} veut en voir un sur sa tournée avant tout.',
      'Intérêt sérieux : un marché perdu faute de pouvoir livrer avant huit heures. Visite fixée avec {first}.',
    ],
    minimumMet: [
      'L’envie y est, pas la date. {first} se renseigne sur la fin des contrats.',
      '{first} ne faisait que comparer, mais le parc compte {n} véhicules. On garde le contact.',
    ],
    notMet: [
      '{first} voulait le guide, rien d’autre. À rendre au marketing, je pense.',
      'Pas la bonne personne, et aucune envie de me passer la bonne.',
    ],
    next: [
      'Envoyer à {first} un cas du même métier avant la visite',
      'Préparer le calcul sur {n} utilitaires',
    ],
  },
  discovery: {
    aims: [
      [
        'Voir les tournées et trouver celle qui fait mal',
        'Les chiffres d’une tournée : points, kilomètres, PV',
      ],
      ['Se mettre d’accord pour chronométrer une tournée', 'Rencontrer la personne qui planifie'],
    ],
    met: [
      'Deux heures au dépôt. C’est la tournée des écoles qui fait mal : {n} véhicules pour une place de livraison. {first} veut la chronométrer avec nous.',
      '{first} m’a sorti la chemise des PV. Elle est épaisse. On a pris la tournée qui en a le plus.',
      'Regardé le chargement avec {first}. Surtout de l’air : petit, léger, beaucoup de points. Exactement pour nous.',
    ],
    minimumMet: [
      'J’ai les chiffres d’une tournée, pas encore la raison d’en changer. {first} réfléchit tout haut, il faut du temps.',
      'Dix minutes avec le planning. Sceptique et précis : utile.',
    ],
    notMet: [
      'Une demi-heure de moins que prévu, et au téléphone. Aucun chiffre.',
      'Ils livrent des palettes. Rien pour nous tant qu’ils n’éclatent pas les charges.',
    ],
    next: [
      'Calculer la tournée avec les chiffres du dépôt',
      'Caler la journée en camionnette avec le planning',
    ],
  },
  rideAlong: {
    aims: [
      [
        'Faire une tournée et chronométrer chaque arrêt',
        'Trente arrêts mesurés, et le chauffeur de notre côté',
      ],
      [
        'Montrer ce qu’un {product} aurait fait sur la même tournée',
        'L’accord sur les chiffres avant de parler prix',
      ],
    ],
    met: [
      'Départ à six heures. Cinquante et un arrêts ; dix-neuf fois, se garer a pris plus de temps que livrer. {first} n’a plus rien dit en voyant le total.',
      'C’est le chauffeur qui a vendu : « Ça, je le fais à vélo. » {first} a entendu. Démo calée.',
      'Tout mesuré. Un {product} fait la tournée avec un seul rechargement, quarante minutes de moins. {first} a vérifié et valide.',
    ],
    minimumMet: [
      'Trente arrêts, puis la camionnette a été réquisitionnée. Assez pour montrer la tendance.',
      'Bons chiffres, mais {first} les veut aussi un jour de pluie. Normal.',
    ],
    notMet: [
      'Tournée annulée le matin même, deux absents. Rien mesuré.',
      'Trop de lourd sur celle-ci. Je l’ai dit moi-même, {first} a apprécié. Une autre fois, une autre tournée.',
    ],
    next: [
      'Envoyer à {first} la tournée mesurée, sur une page',
      'Amener un {product} pour la démo sur la même tournée',
    ],
  },
  demonstration: {
    aims: [
      [
        'Mettre {first} et deux livreurs en selle, à pleine charge',
        'Que les livreurs disent devant {first} que c’est faisable',
      ],
      [
        'Montrer la côte, le portail et le monte-charge avec leur marchandise',
        'La liste de ce qu’il faut régler',
      ],
    ],
    met: [
      'Chargé avec leurs caisses, la rampe, le tour du pâté de maisons. {first} avait le sourire au retour ; les livreurs veulent un rétro plus grand, c’est tout.',
      'Leur pire chargement est entré au deuxième essai. {first} a parlé d’essai avant moi.',
      'Il a plu, c’est ce qui pouvait arriver de mieux. Un tour, et {first} demandait le prix de quatre semaines.',
    ],
    minimumMet: [
      'Livreurs conquis, {first} pas encore. C’est la recharge : il nous faut l’avis d’un électricien.',
      'Bel essai, longue liste : portail, crochets, les clés. Tout se règle.',
    ],
    notMet: [
      'Caisson trop bas pour leurs rolls. On a mesuré, tout le monde a vu. Il leur faudrait le Carrier.',
      'Seul le gardien était là. Belle balade, personne pour décider.',
    ],
    next: ['Répondre point par point à la liste de la démo', 'Préparer les quatre semaines avec {first}'],
  },
  trialAgreement: {
    aims: [
      ['Signer un essai de quatre semaines avec deux véhicules', 'Une date avec le chef de dépôt'],
      ['Fixer ce que l’essai doit prouver pour qu’ils achètent', 'Leur critère de réussite, par écrit'],
    ],
    met: [
      'Quatre semaines, deux véhicules, départ dans le mois. {first} a écrit le critère au dos de l’offre : points par heure, et qui veut continuer.',
      'D’accord. {first} a choisi les deux plus râleurs, et je trouve ça malin.',
      'Essai obtenu, à condition d’amener la recharge. {first} a poussé le dossier devant moi.',
    ],
    minimumMet: [
      '{first} veut, mais les deux places ne dépendent pas de l’exploitation. On voit le chef de dépôt la semaine prochaine.',
      'On a le critère, pas la date. Une demi-heure bien employée.',
    ],
    notMet: [
      'Ils veulent l’essai gratuit, l’assurance gratuite et la formation un dimanche. On en est restés là.',
      'Nettement plus froid depuis la démo. Quelqu’un d’autre est passé.',
    ],
    next: ['Envoyer la convention d’essai à {first}', 'Bloquer une demi-heure avec le chef de dépôt'],
  },
  ridersMeeting: {
    aims: [
      ['Laisser les livreurs dire ce qui les inquiète et répondre sur le vélo', 'Deux volontaires'],
      ['Faire venir les élus du CSE à la formation', 'Plus de réserve sur la sécurité'],
    ],
    met: [
      'Quatorze personnes à la cantine à six heures. D’abord le silence, puis la pluie, les freins, les genoux. Cinq veulent essayer. {first} n’en revenait pas.',
      'L’élu voulait voir le freinage : fait sur place, à pleine charge, sol mouillé. C’est ce qui a tout changé.',
      'La vraie question, c’était la paie : est-ce qu’on perd la prime de conduite ? {first} a dit non, à voix haute. Après, c’était facile.',
    ],
    minimumMet: [
      'Deux volontaires, dix paires de bras croisés. Deux suffisent pour un essai.',
      'Rien contre la sécurité, plutôt la fierté. On m’a demandé s’il y avait une sonnette. Il y en a une.',
    ],
    notMet: [
      'Réunion sur les plannings, on a eu les cinq dernières minutes. Tout le monde dormait.',
      'Annonce de {first} : « les gens des vélos sont là ». On ne s’en est pas remis.',
    ],
    next: ['Caler la formation des volontaires', 'Envoyer l’essai de freinage aux élus'],
  },
  trialStart: {
    aims: [
      ['Remettre deux véhicules et former les livreurs', 'Les deux en tournée avant midi'],
      ['Décider qui compte quoi pendant quatre semaines', 'Un nom pour l’appel du vendredi'],
    ],
    met: [
      'Les deux dehors à dix heures. {first} en a suivi un en voiture et arrivait après. Appels du vendredi calés.',
      'Formation dans la cour puis direct en tournée. Premier jour : {n} points de moins qu’en camionnette, comme annoncé.',
      'Remis. La recharge marche, les selles sont réglées et re-réglées, {first} compte dans un cahier. Bon signe.',
    ],
    minimumMet: [
      'Un parti avant midi, l’autre attend son antivol. {first} le prend bien.',
      'En route, mais personne pour compter. {first} s’en charge la première semaine.',
    ],
    notMet: [
      'Un des deux livreurs n’est pas venu. Décalé d’une semaine.',
      'Il manque l’attestation d’assurance chez eux. Les vélos sont dans un coin sous une bâche.',
    ],
    next: ['Point de la semaine avec {first}', 'Apporter le deuxième antivol et les capes de pluie'],
  },
  trialReview: {
    aims: [
      ['Passer les quatre semaines en revue et demander la commande', 'Les tournées à changer en premier'],
      ['Que {first} présente le résultat, pas moi', 'Une date pour l’offre'],
    ],
    met: [
      '{first} a présenté, je n’ai rien dit. À partir de la troisième semaine, plus de points qu’en camionnette et zéro PV. Offre demandée pour {n}.',
      'Mieux que le critère sur trois points sur quatre. Égalité les jours de pluie, personne ne s’en plaint. Ils veulent l’offre.',
      'Les livreurs leur ont donné des prénoms. Ça en dit plus à {first} que le tableau. Place à l’offre.',
    ],
    minimumMet: [
      'Bons chiffres, mais la semaine 2 manque : personne n’a noté. {first} veut une semaine de plus.',
      'Deux tournées changent, pas la troisième. Moins de véhicules qu’espéré, mais c’est honnête.',
    ],
    notMet: [
      'Ils ne retiennent que la crevaison. Il nous faut quelqu’un qui y croie, et {first} s’en va.',
      'La finance est arrivée sans avoir rien lu. Retour au prix.',
    ],
    next: [
      'Rédiger l’offre pour {n} véhicules',
      'Envoyer à {first} les quatre semaines sur une page pour la direction',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
