import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const french: TextsOf<typeof items, 'fr'> = {
  'first-payment-message': {
    title: 'Le premier loyer tombe un mois où il roule déjà',
    body: 'Le loyer démarre après les quatre semaines d’essai, pas à la commande. Quand les premiers 320 € d’un Porter partent de votre compte, entretien et assurance compris, il fait votre tournée depuis un mois et vous savez ce qu’il rapporte.',
  },
  'tight-month-question': {
    title: 'Dans l’année, quel est votre mois le plus serré ?',
    listenFor: 'Janvier, août, le mois des assurances. On ne démarre pas le loyer ce mois-là, et on le dit.',
  },
  'finance-reads-question': {
    title: 'Votre DAF regarde quoi en premier : le mois, l’année ou la fin de contrat ?',
    listenFor:
      'Le mois : le loyer. L’année : les PV et l’entretien. La fin : la valeur de reprise. Mettez cette ligne en haut de la page.',
  },
  'all-at-once': {
    title: 'Le loyer, ça va, mais je le paie aussi en janvier',
    explore: ['Quels sont les mois qui portent les autres ?', 'Qu’est-ce qui tombe encore en janvier ?'],
    response:
      'Alors on laisse janvier tranquille. Le loyer démarre après l’essai, le mois que vous choisissez, et vous pouvez payer dix échéances par an au lieu de douze : rien dans vos deux mois creux, un peu plus les autres. La somme sur quatre ans ne bouge pas, il n’y a pas d’intérêts en plus.',
  },
  'cheaper-hire': {
    title: 'Mon loueur me fait l’utilitaire à 420 tout compris',
    explore: [
      'Le stationnement est dedans ? Et les PV, c’est pour qui ?',
      'Et les heures en plus, quand il est coincé, elles coûtent combien ?',
    ],
    response:
      'À 420, c’est un bon prix pour un utilitaire. Ce qui s’ajoute en ville, ce sont le stationnement et les PV, et ça, ce n’est pas le loueur qui paie. On a ouvert les comptes avec trente-huit clients : leur utilitaire en ville revenait à 486 € par mois avant le premier kilomètre. Un Porter, c’est 320 €, tout compris. On regarde vos comptes pour un seul véhicule ?',
  },
  'batteries-year-five': {
    title: 'Et les batteries, dans cinq ans, c’est pour qui ?',
    explore: [
      'D’habitude, vous gardez un véhicule combien de temps ?',
      'Le dernier utilitaire, vous l’avez revendu combien ?',
    ],
    response:
      'Jusqu’à la fin de la quatrième année, c’est pour nous : en dessous de 70 %, on remplace, sans discussion. Ensuite, une batterie coûte 780 €, et ce prix est dans le contrat dès aujourd’hui. Ou vous nous rendez le véhicule et on vous le reprend au quart du prix catalogue. C’est écrit aussi.',
  },
  'budget-spent': {
    title: 'Le budget est bouclé, le prochain s’ouvre l’an prochain',
    explore: [
      'Il reste quelque chose sur une autre ligne ?',
      'Qui décide de ce qui entre dans le prochain budget ?',
    ],
    response:
      'Alors ce n’est pas le moment de commander, on est d’accord. Mais pour le prochain budget, il vous faudra un chiffre, et un vrai vaut mieux que le mien. Les quatre semaines d’essai ne coûtent rien, et le loyer ne démarre qu’à l’ouverture du budget. Vous arrivez avec vos chiffres, pas avec ma plaquette.',
  },
  'finance-has-not-seen': {
    title: 'La DAF n’a pas vu vos chiffres',
    explore: [
      'Qu’est-ce qu’elle mettra en doute en premier ?',
      'Ça vous aide que je sois là, ou plutôt que je n’y sois pas ?',
    ],
    response:
      'Alors montrons-lui les siens plutôt que les miens. Je prépare une page : vos tournées, vos PV, votre contrat de location, et trois lignes en bas, le mois, l’année, la fin. C’est vous qui présentez, je reste au téléphone. Là où j’ai fait une hypothèse, c’est marqué.',
  },
  'group-bank': {
    title: 'La location doit passer par la banque du groupe',
    explore: [
      'Qui suit le dossier à la banque, et le dernier a pris combien de temps ?',
      'Dans nos conditions, que voudront-ils changer ?',
    ],
    response:
      'Pas de souci : on vend à la banque, et la banque vous loue. L’essentiel ne change pas : premier loyer après l’essai, reprise par écrit, prix de la batterie fixé. J’envoie à votre interlocuteur les trois pièces qu’ils demandent toujours, et vous n’avez rien à transmettre.',
  },
  'discount-note': {
    title: 'Jusqu’où on va sur le prix',
    body: 'À partir de cinq véhicules, 4 %. À partir de dix, 7 %. Au-delà, rien sans Laurent ou Ingrid. Avant toute remise, proposez ce qui nous coûte moins et les aide plus : la date du premier loyer, les dix échéances, un entretien sans ce que leur atelier fait déjà.\n\nUne remise de 20 %, ce n’est pas un prix, c’est un test. Demandez ce qu’il faudrait enlever.',
  },
  'van-books-proof': {
    title: '486 € par mois pour un utilitaire en ville',
    body: 'Dans les comptes de 38 clients, un utilitaire qui travaille en centre-ville revient à 486 € par mois : loyer, assurance, stationnement et PV, sans carburant ni chauffeur.',
  },
  'buy-back-proof': {
    title: 'Un quart du prix catalogue après quatre ans',
    body: 'La reprise à 25 % du prix catalogue est dans le contrat. À ce jour, 57 véhicules sont revenus après quatre ans ; tous ont été repris à ce prix.',
  },
  'laundry-story': {
    title: 'Blanchisserie Corvalan, à Pantin : le premier loyer était déjà gagné',
    body: 'Une blanchisserie hôtelière, six utilitaires. Les deux Porter plaisaient à la patronne, payer avant la saison beaucoup moins. L’essai s’est fait en mars, le loyer a démarré en avril, sans rien à payer en janvier ni en février. Les onze premiers mois lui ont coûté 6 900 € pour les deux, contre 9 700 € avant pour les deux utilitaires. « C’est le premier contrat où le calendrier était le mien », dit-elle.',
  },
  'figures-for-finance': {
    title: 'Une page pour la DAF',
    subject: 'La page pour votre direction financière',
    body: 'Bonjour {contact},\n\nVoici la page dont nous avons parlé, avec les chiffres de {account} et rien d’autre. Trois lignes comptent :\n\n– par mois : loyer, entretien et assurance, face à ce que coûte l’utilitaire aujourd’hui\n– par an : les PV et le stationnement en moins\n– à la fin : ce que nous payons pour reprendre le véhicule\n\nLà où j’ai dû faire une hypothèse, c’est indiqué en marge. Barrez ce qui ne tient pas, je préfère le savoir maintenant.\n\nBien cordialement,\n\n{me}',
  },
  'prices-fr': {
    title: 'Tarifs et conditions, France',
    description:
      'Une fiche en euros : prix catalogue, location 48 mois, entretien, assurance, et ce qui est écrit au contrat. Vous pouvez la laisser au client.',
  },
};
