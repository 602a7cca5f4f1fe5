import type { LanguageContent } from '../languageContent.ts';

/** From the offer to the reference. */
export const customerScenes = {
  proposal: {
    aims: [
      ['Relire l’offre pour {n} et voir ce qui manque', 'Ce qu’il faut à {first} pour monter le dossier'],
      ['Conclure sur la location 48 mois', 'Un oui aux véhicules, quel que soit le financement'],
    ],
    met: [
      'Une heure, ligne par ligne. L’entretien reste, le marquage saute. {first} défend le dossier avec un avis favorable.',
      'Oui pour {n}. {first} veut deux livraisons, ça arrange aussi notre atelier.',
      'Au fond, c’était la valeur résiduelle. Une fois par écrit, {first} a dit d’accord.',
    ],
    minimumMet: [
      '{first} a besoin d’une page pour des gens qui n’ont jamais vu le dépôt. Je l’écris ce soir.',
      'Oui aux véhicules, non à la banque. On regarde l’achat.',
    ],
    notMet: [
      'On m’a demandé 20 % avant de s’asseoir. Pas un mot sur les tournées.',
      'Une autre offre était sur la table, bien en vue. Moins chère, et il y a moins dedans. {first} ne le voit pas encore.',
    ],
    next: ['Une page pour la direction, sans un seul sigle', 'Offre avec livraison en deux temps'],
  },
  financing: {
    aims: [
      ['Trancher location ou achat avec la finance', 'Les trois chiffres qu’il leur faut'],
      ['Faire signer le dossier de la banque', 'Le nom du signataire à la banque'],
    ],
    met: [
      'Location 48 mois, premier loyer après livraison. Vingt minutes, parce que c’étaient leurs chiffres.',
      'Ils voulaient acheter, on a comparé, ils louent. {first} respire.',
      'Dossier signé, il est à la banque.',
    ],
    minimumMet: [
      'Ils ont les trois chiffres et regardent. {first} n’attend pas de surprise.',
      'Pas tranché, mais on sait que tout tient à la valeur résiduelle.',
    ],
    notMet: [
      'Le groupe a sa propre banque, et {first} l’apprend en même temps que moi. On recommence.',
      'La finance n’est pas venue. On a parlé rugby.',
    ],
    next: ['Envoyer la valeur résiduelle par écrit à la finance', 'Relancer la banque, {first} en copie'],
  },
  contract: {
    aims: [
      ['Lever les deux dernières clauses et signer', 'La liste de ce que veut encore le juridique'],
      ['Fixer la livraison et les jours de formation', 'Le numéro de commande'],
    ],
    met: [
      'Signé. {first} l’a envoyé pendant qu’on était en ligne. Livraison sous trois semaines.',
      'Les deux clauses sont levées : droit français, et les données GPS restent chez eux. Le bon de commande est arrivé une heure après.',
      'C’est fait. {n} véhicules, formation sur deux matinées.',
    ],
    minimumMet: [
      'Reste une clause, sur les pneus. Le juridique m’appelle.',
      'Pas de signature, mais le numéro de commande est réservé.',
    ],
    notMet: [
      'Le juridique, c’est une personne, et elle est en congés.',
      'Ils veulent remettre la pénalité. Je dois voir chez nous.',
    ],
    next: ['Confirmer livraison et formation à {first}', 'Envoyer la clause sur les données au juridique'],
  },
  delivery: {
    aims: [
      ['Livrer, former et être là pour la première tournée', 'Tous les véhicules remis, procès-verbal signé'],
      ['Un premier jour sans appel au service', 'Que chacun sache qui appeler'],
    ],
    met: [
      'Les {n} dans la cour à neuf heures. Quelqu’un avait fait un gâteau. Première tournée sans un appel.',
      'Livré et formé. {first} a déjà collé les numéros sur les caissons.',
      'Sans accroc. Un livreur a réglé sa selle pendant vingt minutes, puis il a battu tout le monde.',
    ],
    minimumMet: [
      'Tous remis, un avec une rayure. Photo prise, on change le panneau.',
      'Livré, la moitié est formée, l’équipe du soir vient demain.',
    ],
    notMet: [
      'Camion bloqué à Senlis. Deux sur {n} sont arrivés. {first} l’a pris calmement, moi moins.',
      'Les prises n’étaient pas prêtes. Ils attendent.',
    ],
    next: ['Appeler {first} après la première semaine', 'Former l’équipe du soir'],
  },
  firstMonth: {
    aims: [
      ['Entendre ce qu’un mois leur a appris', 'Une chose à changer chez nous'],
      ['Vérifier qu’ils roulent tous les jours', 'Le taux d’usage par véhicule'],
    ],
    met: [
      'Ils roulent tous les jours, dit {first}. Un livreur a demandé à arrêter, deux à commencer.',
      'Ils ont refait la tournée eux-mêmes et gagné une demi-heure. À raconter ailleurs.',
      'Un mois sans histoires. {first} veut des crochets dans le caisson, et moi aussi maintenant.',
    ],
    minimumMet: [
      'Il y en a un qui reste au garage parce qu’il n’est à personne. {first} va lui donner un nom et un livreur.',
      'Ça tourne, mais le local de charge est un bazar. J’apporte des étiquettes.',
    ],
    notMet: [
      '{first} était en congés, personne d’autre ne savait.',
      'On n’a parlé que de la facture. Transmis.',
    ],
    next: ['Apporter les étiquettes pour le local de charge', 'Envoyer à {first} les crochets de l’atelier'],
  },
  serviceReview: {
    aims: [
      ['Revoir six mois d’entretien et remettre à plat', 'Ce qui les a le plus agacés'],
      [
        'Montrer la disponibilité et fixer les jours d’entretien',
        'Que {first} connaisse l’atelier par son nom',
      ],
    ],
    met: [
      'Quatre-vingt-dix-sept jours sur cent en service, et {first} se souvient des trois autres. On fixe un jour d’entretien.',
      'J’ai présenté nos excuses pour le levier de frein avant qu’on m’en parle. Après, une bonne heure.',
      'Repris chaque intervention. Surtout des crevaisons : on change de pneus.',
    ],
    minimumMet: [
      'Le pire, c’est le téléphone. Ils ont maintenant le direct de l’atelier.',
      '{first} aime le technicien, pas nos factures. On peut en garder un.',
    ],
    notMet: [
      'Coupé court par une livraison. La liste reste ouverte.',
      'Ils étaient furieux, à juste titre. J’ai écouté et je rapporte.',
    ],
    next: ['Confirmer par écrit le jour d’entretien à {first}', 'Monter les nouveaux pneus sur les {n}'],
  },
  expansion: {
    aims: [
      ['Faire entrer le deuxième dépôt : {n} de plus', 'Une visite du deuxième dépôt avec {first}'],
      ['Trouver la prochaine tournée qui fait mal', 'Une mise en relation avec l’autre responsable'],
    ],
    met: [
      'L’autre dépôt en a entendu parler et attend qu’on vienne. {first} m’y emmène.',
      '{n} de plus à partir de {month}. La tournée était prête avant que j’ouvre l’ordinateur.',
      'Ils veulent tester le réfrigéré pour les restaurants. Budget de l’an prochain, mais notre nom est en haut de la page.',
    ],
    minimumMet: [
      'Présentations faites par mail. Le deuxième dépôt, c’est un autre monde, dit {first}.',
      'La tournée existe, la place non.',
    ],
    notMet: [
      'Embauches gelées. Personne ne grandit ce semestre.',
      'Ils veulent d’abord voir un deuxième hiver.',
    ],
    next: ['Visiter le deuxième dépôt avec {first}', 'Chiffrer {n} de plus avec le jour d’entretien fixe'],
  },
  renewal: {
    aims: [
      ['Renouveler la location avant la fin en {month}', 'Ce qu’ils voudraient changer'],
      ['Remplacer les plus anciens, garder le reste', 'L’accord pour le contrôle des batteries'],
    ],
    met: [
      'Renouvelé. Ils gardent les caissons, batteries neuves, et {first} a son jour fixe.',
      'On en remplace {n}, le reste continue. Sans drame.',
      'Reparti pour trois ans. Ce qu’ils voulaient changer, c’était la facture ; elle tient maintenant sur une page.',
    ],
    minimumMet: [
      'Contrôle des batteries accepté. Ils décident après.',
      '{first} veut deux offres, la nôtre et une autre pour la forme.',
    ],
    notMet: [
      'Ils regardent ailleurs. {first} me l’a dit en face, j’apprécie.',
      'La nouvelle direction veut des utilitaires. Rien n’est joué.',
    ],
    next: ['Programmer le contrôle des batteries', 'Offre de renouvellement sur une page'],
  },
  reference: {
    aims: [
      [
        'Demander à {first} un témoignage avec noms et chiffres',
        'L’accord pour donner un numéro de téléphone',
      ],
      ['Amener chez eux un client qui hésite', 'Une date de visite'],
    ],
    met: [
      'Oui au témoignage, à condition que les livreurs soient sur la photo et pas le patron.',
      '{first} prendra l’appel de n’importe quel confrère. « Mais pas de baratin. »',
      'On peut amener du monde le jeudi. {first} y prend plus de plaisir que ça n’en a l’air.',
    ],
    minimumMet: [
      'Le téléphone oui, la photo non.',
      '{first} doit demander au groupe et pense que ça passera.',
    ],
    notMet: [
      'Le groupe ne donne pas de références. {first} regrette.',
      'Pas tant que l’histoire des freins n’est pas réglée. Normal.',
    ],
    next: [
      'Transmettre le témoignage au marketing avec les conditions de {first}',
      'Remercier {first} avec une carte de l’atelier',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
