import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const french: TextsOf<typeof items, 'fr'> = {
  'chilled-door-message': {
    title: 'Le caisson s’ouvre huit secondes, pas tout l’arrêt',
    body: 'Avec une camionnette, le froid s’en va pendant qu’on cherche une place et qu’on revient à pied. Le Porter Cold s’arrête devant la cuisine : on ouvre, on sort le bac, on ferme. Il tient deux degrés pendant six heures, par trente dehors.',
  },
  'warmest-hour-question': {
    title: 'À quel arrêt votre relevé de température monte-t-il ?',
    listenFor:
      'Un restaurant où l’on ne peut pas s’arrêter, la fin de la tournée, un jour de juillet. C’est cet arrêt-là qu’on fait avec eux.',
  },
  'under-two-degrees': {
    title: 'Le poisson doit rester sous deux degrés pendant six heures. Pas quatre. Six',
    explore: [
      'En six heures, le caisson s’ouvre combien de fois ?',
      'Qui lit votre relevé, et tous les combien ?',
    ],
    response:
      'Six, c’est ce qu’on a mesuré : trois essais par trente degrés, toujours sous deux. Mais c’est votre relevé qui compte, pas le nôtre. On met deux de vos enregistreurs, un près de la porte, un au fond, et on fait votre tournée un jour de chaleur. Si l’un des deux dépasse, vous l’avez noir sur blanc.',
  },
  'six-hours-proof': {
    title: 'Six heures sous deux degrés, par trente dehors',
    body: 'Sur banc d’essai, le caisson du Porter Cold est resté sous deux degrés pendant six heures par trente degrés extérieurs, lors de trois essais.',
  },
  'fishmonger-story': {
    title: 'Pescheria Montanelli, à Milan : plus d’alarme sur les relevés',
    body: 'Vingt-deux restaurants dans l’Area C, et un relevé qui sonnait chaque semaine aux quatre mêmes arrêts. Le patron a mis ses propres enregistreurs dans le caisson et il est venu trois jours sur la tournée. Depuis, le poisson arrive à la porte de la cuisine et les quatre arrêts ne sonnent plus. « Je n’ai plus rien à expliquer », dit-il. La camionnette fait toujours le marché.',
  },
  'temperature-log': {
    title: 'Après la tournée au froid : leur relevé',
    subject: 'Votre relevé de température du jour',
    body: 'Bonjour {contact},\n\nVoici les deux courbes de vos propres enregistreurs, sans lissage, avec chaque ouverture du caisson. Le point le plus haut correspond à l’arrêt que vous aviez annoncé.\n\nEst-ce suffisant pour les contrôles chez {account} ? Sinon, dites-moi ce qu’il faut, et on refait la tournée.\n\nBien cordialement,\n\n{me}',
  },
};
