import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const french: TextsOf<typeof items, 'fr'> = {
  'own-people-message': {
    title: 'Que vos livreurs montrent eux-mêmes au deuxième dépôt',
    body: 'Sur la côte d’un autre dépôt, personne ne croit un commercial. Donc on n’y va pas. Un de vos livreurs y passe deux jours avec son propre véhicule, sur la tournée qui fait le plus mal. On paie les deux jours et on ne vient que si on nous appelle.',
  },
  'next-round-question': {
    title: 'Quelle tournée vos équipes changeraient-elles ensuite ?',
    listenFor:
      'Une tournée d’un autre dépôt, et un nom là-bas. Demandez la mise en relation, pas la commande.',
  },
  'another-world': {
    title: 'Le deuxième dépôt, c’est un autre monde',
    explore: [
      'Qu’est-ce qui change vraiment : les rues, la charge ou les gens ?',
      'Votre chef de dépôt, il appellerait qui, là-bas ?',
    ],
    response:
      'Sans doute, et je ne recopierais rien. Sur quarante et un clients qui ont plusieurs dépôts, vingt-huit ont équipé le suivant, presque tous en changeant quelque chose : un autre caisson, d’autres horaires. Laissez votre livreur y passer deux jours et nous dire ce qui change. Ensuite, on saura quoi proposer, ou qu’il ne faut rien proposer.',
  },
  'second-winter-first': {
    title: 'On veut d’abord voir un deuxième hiver',
    explore: ['Qu’est-ce que le premier n’a pas tranché ?', 'Quel chiffre réglerait la question ?'],
    response:
      'Alors faisons-le compter, ce deuxième hiver. On décide maintenant de ce que vous voulez voir, les jours en service et les réparations par véhicule, et je vous l’envoie le premier de chaque mois sans que vous le demandiez. Si ça tient jusqu’en mars, l’autre dépôt démarre en avril, au prix d’aujourd’hui.',
  },
  'second-depot-proof': {
    title: '28 sur 41 ont équipé le dépôt suivant',
    body: 'Sur 41 clients ayant plusieurs dépôts, 28 en ont équipé un deuxième dans les trois ans après la première commande.',
  },
  'reference-visit': {
    title: 'Deux jours dans l’autre dépôt',
    subject: 'Deux jours dans votre autre dépôt',
    body: 'Bonjour {contact},\n\nVos livreurs connaissent nos véhicules mieux que moi. Accepteriez-vous d’en prêter un à l’autre dépôt de {account} pendant deux jours, avec son véhicule ? Nous payons les deux jours, et la tournée se choisit avec ceux qui sont sur place.\n\nJe ne viendrai pas. Si quelqu’un souhaite me parler ensuite, vous avez mon numéro.\n\nBien cordialement,\n\n{me}',
  },
};
