import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: [
    'Ce sont leurs propres chiffres qui ont tranché.',
    'Rappel : le confrère les a rassurés.',
    'Après le deuxième essai, plus personne n’en a parlé.',
    'La finance accepte le loyer décalé.',
    'Mesuré sur place : ça passe.',
    'Ajouté au contrat, comme demandé.',
    'Avis favorable du CSE.',
  ],
  parked: [
    'À reprendre à l’ouverture du budget.',
    'Ils veulent d’abord voir l’essai.',
    'Pas avant le déménagement.',
    'On attend le retour de la collègue.',
    'Ils interrogent leur assureur et reviennent vers nous.',
  ],
  lost: [
    'Signé ailleurs mardi.',
    'Utilitaires renouvelés pour trois ans.',
    'Le comité a dit non et ne rouvre pas le dossier cette année.',
    'Le site ferme, il n’y a plus de dépôt.',
  ],
  complaintResolved: [
    'Pièce montée, rappelé pour vérifier : tout va bien.',
    'Avoir envoyé, excuses acceptées.',
    'L’atelier a trouvé la cause, toute la série est remplacée.',
    'Nouvelle date tenue, formation refaite à nos frais.',
    'Le technicien est venu avec un vélo de prêt. Ils l’ont noté.',
  ],
  complaintOpen: [
    'À l’atelier, réponse promise pour vendredi.',
    'Photos transmises à la qualité.',
    'Pièce attendue de l’usine.',
  ],
  noShow: [
    'Vingt minutes dans la cour. L’accueil n’était au courant de rien.',
    'Un accident porte de Bagnolet, excuses par SMS.',
    'Pas de réponse, deux essais.',
    'Double rendez-vous de leur côté. Semaine prochaine.',
    'En arrêt, et personne ne nous avait prévenus.',
    'Portail fermé : inventaire.',
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
  dispositions: [
    'Ça sonne dans le vide. Essayer avant huit heures.',
    'Le standard demande un mail d’abord.',
    'Message laissé, ton aimable.',
    'N’est plus dans la société.',
    'Intérêt réel, mais pas avant {month}.',
    'Mémoire de fin d’études.',
  ],
};
