import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const french: TextsOf<typeof items, 'fr'> = {
  'one-measure-message': {
    title: 'Quatre semaines, deux véhicules, un critère par écrit',
    body: 'Avant de commencer, vous écrivez ce que l’essai doit prouver : livraisons à l’heure, PV, qui veut le garder. Une ligne suffit. Au bout de quatre semaines, on relit cette ligne ensemble. Si elle n’est pas tenue, on reprend les deux véhicules et vous ne nous devez rien.',
  },
  'cabinet-message': {
    title: 'L’armoire de charge est comprise dans l’essai',
    body: 'Pour tout essai décidé pendant l’offre, nous apportons une armoire de charge : une prise ordinaire, quatre batteries, fermée à clé, testée au feu pendant 90 minutes. Si vous continuez, elle reste. Sinon, elle repart avec nous.',
  },
  'what-must-it-prove': {
    title: 'En quatre semaines, qu’est-ce qu’il devrait vous montrer pour que vous le gardiez ?',
    listenFor:
      'Un chiffre, ou l’avis d’une personne. Si trois personnes citent trois choses, demandez laquelle signe.',
  },
  'stolen-in-a-week': {
    title: 'Il va se faire voler dans la semaine',
    explore: ['Qu’est-ce qu’on vous a déjà pris, et c’était garé où ?', 'La nuit, ils seraient où ?'],
    response:
      'Les vélos se volent, c’est vrai. Les nôtres pèsent plus de cent kilos, le moteur se bloque dès que le livreur descend, et ils donnent leur position pendant trois mois même sans batterie. Sur 412, sept ont été volés en deux ans et cinq sont revenus. Le vol est assuré dès le premier jour de l’essai, et la franchise est pour nous.',
  },
  'battery-in-the-basement': {
    title: 'Du lithium au sous-sol, sous une crèche ?',
    explore: [
      'Qui doit être d’accord : l’assureur, le bailleur, les pompiers ?',
      'Aujourd’hui, qu’est-ce qui charge déjà en bas ?',
    ],
    response:
      'Une batterie nue, moi non plus, je n’en voudrais pas là. Elle charge dans une armoire en acier qui contient un feu pendant 90 minutes et coupe le courant à 60 °C. Je viens avec le certificat et on le regarde sur place avec votre responsable sécurité. Si c’est non, elle charge dans la cour, ou on ne le fait pas.',
  },
  'snow-and-slush': {
    title: 'En juillet, d’accord. Et quand il gèle ?',
    explore: [
      'L’hiver, vos camionnettes restent combien de jours au dépôt ?',
      'Quelle côte, quel carrefour vous inquiète ?',
    ],
    response:
      'Bonne question, beaucoup se contentent d’en parler. Trente-quatre des nôtres ont fait deux hivers à Stockholm, jusqu’à moins quinze, en pneus cloutés. La météo leur a coûté quatre jours ouvrés sur cent. Au froid, l’autonomie baisse d’un quart : on prévoit une deuxième batterie pour les longues tournées. Faites l’essai par mauvais temps, vous en saurez plus.',
  },
  'one-socket': {
    title: 'On n’a pas de prises, c’est une cave voûtée',
    explore: ['Qu’y a-t-il d’autre sur ce disjoncteur ?', 'Vous tournez en une équipe ou en deux ?'],
    response:
      'Une seule prise suffit. L’armoire tire autant qu’un réfrigérateur et charge quatre batteries dans la nuit. Si vous tournez en deux équipes, on change la batterie à midi : trente secondes. Notre électricien passe voir votre tableau avant la livraison, c’est compris.',
  },
  'penalty-clause': {
    title: 'Un essai avec une clause de pénalité, on ne signe pas',
    explore: ['Quelle phrase gêne le juridique, précisément ?', 'Qu’est-ce que vous pourriez signer ?'],
    response:
      'Alors on l’enlève. La convention d’essai tient sur une page : deux véhicules, quatre semaines, votre critère, l’assurance à notre charge. Vous arrêtez quand vous voulez, d’un coup de fil. Ce qui reste dedans, c’est qu’ils roulent et que quelqu’un compte, sinon ni vous ni moi n’apprenons rien.',
  },
  'three-months-free': {
    title: 'Les autres nous en prêtent un trois mois',
    explore: [
      'À la fin, qu’est-ce que vous voulez savoir que vous ne savez pas aujourd’hui ?',
      'Pendant ces trois mois, qui s’en occuperait ?',
    ],
    response:
      'C’est généreux. Si vous voulez un vélo, prenez-le. Si vous voulez une réponse, quatre semaines suffisent : la formation le premier jour, un appel chaque vendredi, et la quatrième semaine, les chiffres de votre tournée. Trois mois sans que personne compte, en général, ça finit dans un coin. Demandez-leur qui compte.',
  },
  'theft-proof': {
    title: '7 volés sur 412 en deux ans, 5 retrouvés',
    body: 'En vingt-quatre mois, 7 véhicules sur 412 ont été volés. Cinq ont été retrouvés grâce à leur position, tous en moins de six jours.',
  },
  'winter-proof': {
    title: 'Deux hivers à Stockholm : 4 jours perdus sur 100',
    body: '34 véhicules en pneus cloutés ont roulé deux hivers à Stockholm, jusqu’à –15 °C. La météo les a arrêtés 4 jours ouvrés sur 100. L’autonomie baissait d’environ un quart.',
  },
  'bakery-story': {
    title: 'Sjölunda Hembageri, près de Stockholm : l’essai en février',
    body: 'Les deux sœurs voulaient nous prouver que c’était impossible et ont choisi la troisième semaine de février. Du pain pour dix-neuf cafés, avant sept heures, dans la neige fondue. La première semaine, les deux vélos sont rentrés en retard. La deuxième, les livreurs ont inversé la tournée et gardé la côte pour la fin, à vide. Dès la troisième, ils allaient onze minutes plus vite que la camionnette. « On a perdu le pari et gagné une heure de sommeil », disent-elles. Elles ont gardé les deux.',
  },
  'friday-call': {
    title: 'Essai : l’appel du vendredi, par écrit',
    subject: 'L’essai cette semaine : trois questions',
    body: 'Bonjour {contact},\n\nComme convenu, mes trois questions pour vendredi :\n\n– Chacun des deux a roulé combien de jours ?\n– Qu’est-ce qui a agacé quelqu’un ? Même une bricole.\n– Où en est {account} par rapport à la ligne écrite au départ ?\n\nDix minutes au téléphone suffisent, je vous appelle à 15 h. Si vous préférez, répondez-moi en une ligne.\n\nBien cordialement,\n\n{me}',
  },
  'trial-sheet-fr': {
    title: 'Les quatre semaines sur une page',
    description:
      'Semaine par semaine, qui fait quoi, et la ligne pour le critère. À remplir ensemble et à laisser au client.',
  },
};
