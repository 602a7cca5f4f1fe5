import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const french: TextsOf<typeof items, 'fr'> = {
  'one-round-message': {
    title: 'Changer une tournée, pas tout le parc',
    body: 'Vous ne revendez aucune camionnette. Vous choisissez la tournée que personne ne veut faire. On monte à bord, on la chronomètre avec vous, puis on refait la même à vélo-cargo. Si vos propres chiffres ne sont pas meilleurs, on se serre la main et on en reste là.',
  },
  'kerb-message': {
    title: 'Ce qui coûte, ce n’est pas de rouler, c’est de se garer',
    body: 'Dans l’hypercentre, près d’une minute sur quatre d’une tournée passe à chercher où s’arrêter. Un vélo-cargo s’arrête devant la porte. Le temps perdu est là, et vos chauffeurs n’y peuvent rien.',
  },
  'worst-round-question': {
    title: 'Quelle tournée auriez-vous le moins envie de faire vous-même ?',
    listenFor:
      'Une rue, une heure, un nom. Notez-le mot pour mot : c’est cette tournée-là qu’on demande à chronométrer.',
  },
  'fines-question': {
    title: 'Les PV, ils atterrissent où, et qui fait l’addition ?',
    listenFor:
      'Le plus souvent, personne. Si un tiroir s’ouvre, comptez ensemble et laissez-les dire le total.',
  },
  'two-years-question': {
    title: 'Si rien ne change, cette tournée, elle ressemble à quoi dans deux ans ?',
    listenFor:
      'Des créneaux de livraison plus courts, une ZFE plus stricte, un chauffeur qui s’en va. Ce que coûte l’attente, avec leurs mots.',
  },
  'second-hand-van': {
    title: 'À ce prix-là, j’ai un utilitaire d’occasion',
    explore: [
      'Cet utilitaire, il vous revient à combien par mois, PV et stationnement compris ?',
      'C’est le montant qui gêne, ou le fait de tout payer d’un coup ?',
    ],
    response:
      'C’est vrai, et avec le chauffage. Mais en centre-ville, il passe près d’un quart de sa tournée à chercher une place, et c’est vous qui payez le chauffeur. Mettons d’un côté vos PV, le stationnement et ce quart de tournée, de l’autre un Porter à 320 € par mois, entretien et assurance compris. Si l’utilitaire gagne encore, gardez-le.',
  },
  'not-now': {
    title: 'Pas maintenant, on en reparle après les vacances',
    explore: [
      'Qu’est-ce qui aura changé d’ici là ?',
      'Dans l’année, quel est le mois où apprendre quelque chose gêne le moins ?',
    ],
    response:
      'Vous avez raison, on ne forme personne en plein pic. Profitons-en autrement : une matinée dans la camionnette maintenant, ça ne vous coûte rien, et la livraison dans votre mois creux. De toute façon, il faut mesurer un jour chargé, sinon ça ne prouve rien.',
  },
  'not-mine-to-decide': {
    title: 'Moi, je dis oui, mais ce n’est pas moi qui signe',
    explore: [
      'Qui doit être rassuré, et quelle sera sa première question ?',
      'La dernière fois que vous avez fait passer un dossier, qu’est-ce qui a marché ?',
    ],
    response:
      'Alors facilitons-vous la tâche. Une page, avec vos chiffres et sans un seul sigle, qu’on comprend en trois minutes sans avoir jamais vu le dépôt. Et si ça aide, je viens avec un vélo et je mets la personne qui signe en selle.',
  },
  'nothing-broken': {
    title: 'On fait déjà soixante-dix points par jour, il est où, le problème ?',
    explore: [
      'Sur ces soixante-dix, combien sont dans le centre ?',
      'Quand il y a du retard, c’est dans quelles rues ?',
    ],
    response:
      'Il n’y a pas de problème, soixante-dix points, c’est bien. Je ne regarderais que ceux du centre : sur les tournées qu’on a chronométrées, près d’un quart du temps part en stationnement, et là, même le meilleur chauffeur n’y peut rien. Laissez-moi monter une matinée. Si je ne trouve rien, vous aurez eu un passager discret.',
  },
  'others-offer-more': {
    title: 'Les autres portent plus et coûtent moins cher',
    explore: [
      'Qu’est-ce qui vous plaît le plus chez eux ?',
      'S’il s’arrête à huit heures et demie, vous appelez qui, et il se passe quoi ensuite ?',
    ],
    response:
      'C’est une bonne machine, et sur la fiche elle porte peut-être plus. Je poserais une seule question, à eux comme à nous : combien de jours sur cent a-t-elle roulé l’an dernier, et qui l’écrit noir sur blanc ? Chez nous, c’est quatre-vingt-dix-sept, et c’est dans le contrat. Mettez les deux côte à côte et prenez celui qui tient.',
  },
  'who-comes-out': {
    title: 'Et quand il tombe en panne, qui vient ?',
    explore: [
      'La dernière panne, comment ça s’est passé ?',
      'Cette tournée, elle peut s’arrêter combien de temps ?',
    ],
    response:
      'Un technicien, avec les pièces, sur le trottoir, sous 48 heures. L’an dernier, ça a été tenu 94 fois sur 100. Sinon, un véhicule de remplacement est chez vous le troisième matin, et vous ne payez pas les jours perdus. Ne me croyez pas sur parole : appelez un chef d’atelier qui en fait tourner depuis deux hivers, je vous donne son numéro.',
  },
  'does-not-fit': {
    title: 'Ça ne passera pas : la charge, le portail, la côte',
    explore: [
      'Vous me montrez ce que vous transportez de pire dans la semaine ?',
      'Ça coince où exactement : le portail, le monte-charge, la côte, la prise ?',
    ],
    response:
      'Peut-être, et dans ce cas je vous le dirai. Il y a des choses qu’on ne porte pas : les palettes complètes, tout ce qui dépasse 250 kg. Pour le reste, chargeons votre pire journée chez vous et montons votre côte. Ce qui ne va pas, on l’écrit sur une liste, et personne ne signe tant que la liste n’est pas vide.',
  },
  'vans-are-paid-for': {
    title: 'Les camionnettes sont payées, et tout le monde les connaît',
    explore: [
      'Quelles tournées doivent rester en camionnette, quoi qu’il arrive ?',
      'Dans l’équipe, qui essaierait le premier, par simple curiosité ?',
    ],
    response:
      'Alors gardez-les, elles sont très bien pour la banlieue. Je ne parle que des deux tournées du centre, là où une camionnette, même payée, ramasse des PV et perd près d’un quart de la matinée. Laissez le plus motivé commencer. Si les autres ne le demandent pas d’eux-mêmes, je le reprends.',
  },
  'forty-page-form': {
    title: 'D’abord l’appel d’offres, le juridique et un dossier de quarante pages',
    explore: [
      'Chez vous, qui doit donner son accord, et sur quoi ?',
      'Qu’est-ce qui peut se faire sous le seuil, pendant que le reste suit son cours ?',
    ],
    response:
      'C’est votre procédure, on la suit. Donnez-moi le dossier et un nom, je remplis notre partie cette semaine : contrat en français et de droit français, comptes en euros, et les données GPS restent chez vous. Un essai avec deux véhicules passe en général sous le seuil : vous aurez vos propres chiffres avant l’appel d’offres.',
  },
  'look-daft': {
    title: 'Ils ont peur d’avoir l’air ridicule',
    explore: [
      'Qui serait le plus gêné, et qui pas du tout ?',
      'Qu’est-ce qu’il faudrait pour que ça passe ?',
    ],
    response:
      'Avant le premier tour, je le penserais aussi. Donc on n’oblige personne. On vient à six heures avec deux vélos et du café, et qui veut fait un tour, caisson plein. Il y en a presque toujours un qui revient avec le sourire. On commence avec celui-là, et dans votre vert si vous voulez.',
  },
  'kerb-proof': {
    title: '23 minutes sur 100 passent à se garer',
    body: 'Sur 62 tournées en ville chronométrées à bord, soit 2 914 arrêts à Paris, Stockholm, Milan et Londres, 23 minutes sur 100 ont servi à trouver une place et à en revenir à pied.',
  },
  'road-proof': {
    title: '97 jours sur 100 en service',
    body: 'Sur douze mois, 412 véhicules sous contrat d’entretien ont été prêts à rouler 97 jours ouvrés sur 100, hiver compris. Le chiffre est dans le contrat ; en dessous, c’est nous qui payons.',
  },
  'service-proof': {
    title: '94 interventions sur 100 terminées sous 48 heures',
    body: 'Sur 1 912 interventions en douze mois, 1 797 étaient terminées dans les 48 heures après l’appel, quatre sur cinq directement sur le trottoir.',
  },
  'lift-story': {
    title: 'Hallam Lift Repairs, à Londres : un a essayé, neuf ont demandé',
    body: 'Onze ascensoristes, onze camionnettes, des dépannages entre London Bridge et Canary Wharf. Personne ne voulait pédaler. Le plus jeune a pris un Porter pendant un mois, avec ses caisses à outils, et il arrivait toujours le premier. La troisième semaine, les autres ont demandé. Aujourd’hui, neuf roulent à vélo-cargo et il reste quatre camionnettes pour les moteurs. « Je n’ai eu personne à convaincre », dit leur directeur.',
  },
  'lastara-card': {
    title: 'Lastara',
    snapshot:
      'Le plus gros, présent dans toutes nos villes. Loue au mois et vend la souplesse. Fort auprès des sièges, peu présent dans les dépôts.',
    theirStrengths: [
      'Location au mois, on rend quand on veut',
      'Cinquante kilos de plus sur la fiche technique',
    ],
    ourStrengths: [
      'Un technicien sur le trottoir sous 48 heures, par écrit',
      '97 jours sur 100 en service ; en dessous, on paie',
    ],
    landmineQuestions: [
      'Sur les deux ans où vous le garderez vraiment, la location au mois revient à combien ?',
      'Qui répare, et est-ce à vous de l’amener ?',
    ],
    likelyObjections: ['Chez Lastara, c’est sans engagement', 'Le leur porte plus'],
    recentIntelligence: [
      'Demande désormais deux mois de préavis dans les nouveaux contrats, contre un auparavant.',
    ],
  },
  'pelvento-card': {
    title: 'Pelvento',
    snapshot:
      'Français, beau matériel, un atelier à Montreuil dont on dit du bien. Vend par le style et par une appli qui montre tout le monde en direct.',
    theirStrengths: [
      'Un atelier près des clients, avec ses propres livreurs',
      'La meilleure appli : positions en direct',
    ],
    ourStrengths: [
      'On se déplace : quatre interventions sur cinq se font sur le trottoir',
      'La disponibilité est dans le contrat, pas dans la plaquette',
    ],
    landmineQuestions: [
      'L’hiver dernier, un des leurs a passé combien de jours à l’atelier ?',
      'Les positions en direct, vous en feriez quoi, et qu’en dit le CSE ?',
    ],
    likelyObjections: ['Leur atelier est à côté', 'Le leur est plus joli'],
    recentIntelligence: ['Les délais sont passés de quatre à neuf semaines, d’après deux clients de Pantin.'],
  },
  'norrhjul-card': {
    title: 'Norrhjul',
    snapshot:
      'Stockholm uniquement, atelier à Årsta, assurance dans le prix. Prête un véhicule trois mois et le laisse se vendre tout seul.',
    theirStrengths: ['Trois mois de prêt sans contrat', 'Assurance comprise, un prix facile à lire'],
    ourStrengths: [
      'Prêt à rouler 97 jours ouvrés sur 100, hiver compris',
      'Quatre semaines avec un critère fixé d’avance : un résultat, pas un prêt',
    ],
    landmineQuestions: [
      'Au bout des trois mois, on saura quoi au juste, et qui compte ?',
      'Que devient la franchise après le deuxième vol ?',
    ],
    likelyObjections: ['Ils nous en prêtent un trois mois', 'Moins cher par mois, assurance comprise'],
    recentIntelligence: ['Ne prête plus le grand modèle ; environ six semaines d’attente pour le petit.'],
  },
  'tricarro-card': {
    title: 'Tricarro',
    snapshot:
      'Milan, des trois-roues simples, le prix catalogue le plus bas. Atelier à Lambrate. Reprend les vieux triporteurs.',
    theirStrengths: ['Le moins cher à l’achat', 'Reprend les anciens'],
    ourStrengths: [
      'L’entretien vient avec les pièces : 94 interventions sur 100 sous 48 heures',
      'On part de la tournée, chronométrée sur place, avant de parler prix',
    ],
    landmineQuestions: [
      'L’entretien de la deuxième année, c’est combien, et qui fixe le prix ?',
      'Sur des rails de tram, sous la pluie, il porte combien ?',
    ],
    likelyObjections: ['Deux cents euros de moins par mois', 'Ils reprennent nos vieux triporteurs'],
    recentIntelligence: ['La reprise n’est plus proposée qu’à partir de trois véhicules achetés.'],
  },
  'drayline-card': {
    title: 'Drayline',
    snapshot:
      'Londres, fondé par d’anciens coursiers, aimé des livreurs. Vient avec un livreur, pas avec des diapositives. Reprend les vieux triporteurs.',
    theirStrengths: [
      'Les livreurs leur font confiance, ils parlent leur langue',
      'Un atelier à Bow, ouvert le samedi',
    ],
    ourStrengths: [
      'Intervention sur place six jours sur sept, remplacement le troisième matin',
      'La tournée du client chronométrée : la finance y voit ses propres chiffres',
    ],
    landmineQuestions: [
      'Qu’a dit la finance de leur offre ?',
      'Qui vient quand leurs deux techniciens sont déjà dehors ?',
    ],
    likelyObjections: [
      'Ils sont venus avec un livreur, vous avec un ordinateur',
      'Vous reprenez nos vieux triporteurs ?',
    ],
    recentIntelligence: [
      'Un second atelier est annoncé à Acton pour le printemps ; le bail ne serait pas signé.',
    ],
  },
  'after-first-visit': {
    title: 'Après la première visite : la matinée à bord',
    subject: 'La tournée dont nous avons parlé',
    body: 'Bonjour {contact},\n\nMerci de votre accueil. Vous m’avez cité une tournée que personne n’aime faire chez {account} : c’est celle-là que je voudrais chronométrer.\n\nCe qu’il faut : une place dans la camionnette, une matinée, un jour chargé comme un autre. Ce que vous en retirez : une page avec chaque arrêt, ce qu’il a coûté en minutes et ce qu’aurait fait un vélo-cargo. Elle est à vous, quoi que vous décidiez.\n\n{note}\n\nMardi ou jeudi de la semaine prochaine, cela vous irait ?\n\nBien cordialement,\n\n{me}',
  },
  'round-deck-fr': {
    title: 'Une tournée, chronométrée : le support',
    description:
      'Cinq pages à montrer à la première visite : où part le temps, ce qu’on mesure, la suite. Vous pouvez le laisser au client.',
  },
  'models-picture': {
    title: 'Les quatre modèles côte à côte',
    description:
      'Runner, Porter, Porter Cold et Carrier à la même échelle, à côté d’un adulte. Une image sans texte.',
  },
};
