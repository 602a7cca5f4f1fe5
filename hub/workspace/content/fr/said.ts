import type { LanguageContent } from '../languageContent.ts';

export const replies: LanguageContent['replies'] = {
  price: [
    'Demandé ce que coûte vraiment une camionnette par mois, PV compris. Leurs propres chiffres dépassaient le loyer.',
    'Proposé de démarrer le loyer après l’essai : le premier mois payé est un mois où le vélo travaille déjà.',
    'Repris l’entretien ligne par ligne et enlevé ce que leur atelier fait déjà.',
  ],
  timing: [
    'Proposé de régler les papiers maintenant et de livrer dans leur mois creux.',
    'Demandé ce qui aura changé dans six mois. Réponse : pas grand-chose, en fait.',
  ],
  authority: [
    'Demandé ce que la DAF a besoin de voir, et promis une page, pas une présentation.',
    'Proposé de faire venir le comité au dépôt et d’en mettre un en selle.',
  ],
  need: [
    'Demandé qui paie les PV. Un silence, puis un tiroir s’est ouvert.',
    'Laissé le « pourquoi changer » de côté, demandé quelle tournée personne ne veut faire.',
  ],
  competitor: [
    'Dit que c’est une bonne machine, puis demandé qui ils appellent quand elle s’arrête.',
    'Demandé ce qu’ils préfèrent chez eux, et ce qui leur manquerait chez nous.',
  ],
  trust: [
    'Donné le numéro d’un chef d’atelier qui en fait tourner depuis deux hivers.',
    'Appelé notre technicien en haut-parleur et laissé répondre.',
  ],
  fit: [
    'Mis sur la liste de ce qui doit être réglé avant toute signature.',
    'Proposé de charger leur pire tournée à la démo, pas la nôtre.',
  ],
  status_quo: [
    'D’accord pour garder les camionnettes en banlieue. Parlé seulement des deux tournées du centre.',
    'Demandé ce qu’il faudrait pour que les chauffeurs en aient envie, et proposé de commencer par le plus motivé.',
  ],
  process: [
    'Demandé qui doit être d’accord chez eux, et appelé cette personne l’après-midi même.',
    'Proposé de faire le dossier ensemble, une demi-heure au téléphone.',
  ],
  other: [
    'Ri avec eux, puis demandé qui l’essaierait en premier.',
    'Demandé ce qu’il faudrait pour que ce soit acceptable.',
  ],
};

export const complaints: LanguageContent['complaints'] = [
  'Huit jours pour un levier de frein. Vous aviez dit 48 heures.',
  'L’écran s’éteint dès qu’il gèle, et là, plus personne ne sait ce qui reste.',
  {
    text: 'Le caisson prend l’eau à la charnière. Quarante fraisiers à la poubelle.',
    segments: ['Food and drink', 'Hotels and catering'],
  },
  'Vous nous facturez trois vélos, on en a deux.',
  'Le technicien est charmant, mais il vient sans la pièce. Deux fois de suite.',
  'Les tiges de selle descendent, surtout avec les grands gabarits.',
  'J’ai appelé quatre fois le service, je suis tombée trois fois sur un répondeur.',
  'La deuxième batterie ne tient plus que la moitié au bout de dix mois. Ce n’est pas ce qui est écrit.',
  'La date de livraison a changé et personne ne nous a prévenus. J’avais six personnes qui attendaient.',
  'La clé du caisson casse. On en est à la troisième.',
  'La formation a duré une heure, dont une demi-heure d’émargement.',
  'D’après votre GPS, deux de nos vélos sont dans la Seine.',
  'Le carter de chaîne déchire les pantalons, ils mettent du scotch.',
  'Le bip de recul fait un tel bruit que le café nous demande de passer après neuf heures.',
];

export const praise: LanguageContent['praise'] = [
  'Ils se disputent pour l’avoir. Avec une camionnette, je n’ai jamais vu ça.',
  'Plus un seul PV depuis mai. Le dernier, le patron l’a encadré.',
  {
    text: 'La tournée de l’hôpital prend moitié moins de temps, et les services l’ont remarqué.',
    segments: ['Health and home care', 'Hotels and catering'],
  },
  'Votre technicien l’a réparé sous la pluie, sur le trottoir, et il a nettoyé la chaîne en prime.',
  'Les gens nous sourient. À Paris !',
  'Il a passé l’hiver mieux que moi.',
  'J’avais des doutes sur la côte. Je me trompais sur la côte.',
  'On a rendu une camionnette et elle ne me manque pas.',
  'Un client a demandé « ceux qui viennent à vélo ». C’était nous.',
  'Pendant l’essai, vous avez appelé tous les vendredis. Personne ne fait ça.',
  'J’ai moins mal au dos. À cinquante-six ans, notez-le.',
  'La réunion avec la finance a duré dix minutes, parce que c’étaient nos chiffres sur votre feuille.',
  'On entre dans les cours où les utilitaires ne passent pas, ça nous a ramené deux restaurants.',
  'Vous m’avez dit ce qu’il ne savait pas faire avant que je demande. C’est pour ça qu’on a signé.',
  'Livrer à six heures sans réveiller l’immeuble, la voisine nous a laissé un mot.',
  'Ma fille trouve que j’ai enfin un vrai métier.',
];

export const prospectComplaints: LanguageContent['prospectComplaints'] = [
  'J’ai demandé un prix par formulaire, j’ai reçu une newsletter.',
  'Trois personnes de chez vous m’ont appelé ce mois-ci, aucune ne savait pour les autres.',
  'La plaquette dit quatre semaines d’essai, le site dit deux. C’est quoi ?',
  'On m’avait promis l’essai de freinage par écrit. J’attends toujours.',
  'Vous avez écrit à quelqu’un qui a quitté la maison il y a deux ans.',
  'Dix minutes sur votre stand, et ils parlaient entre eux.',
];

export const prospectPraise: LanguageContent['prospectPraise'] = [
  'Vous êtes les premiers à vouloir voir la tournée avant de parler d’argent.',
  'Personne n’était jamais monté avec nous à six heures du matin. Je m’en souviendrai.',
  'Sur votre feuille, c’étaient nos chiffres, pas les vôtres. La DAF l’a lue deux fois.',
  'J’ai aimé que vous disiez non pour les palettes. Les autres disent oui à tout.',
  'C’est plus amusant que je ne veux bien l’avouer.',
  'Le simulateur est honnête. J’ai mis nos vrais chiffres, il ne nous a pas fait de cadeau.',
];
