import type { Language } from '../../../../shared/domain/entities/account.ts';

export interface DeckText {
  readonly title: string;
  readonly lead: string;
  readonly morning: {
    readonly title: string;
    readonly parts: readonly [riding: string, handing: string, parking: string, rest: string];
    readonly source: string;
  };
  readonly measure: {
    readonly title: string;
    readonly steps: readonly (readonly [head: string, body: string])[];
  };
  readonly twoWays: {
    readonly title: string;
    readonly van: string;
    readonly rows: readonly (readonly [what: string, van: string, porter: string])[];
    readonly note: string;
  };
  readonly next: {
    readonly title: string;
    readonly steps: readonly (readonly [head: string, body: string])[];
    readonly close: string;
  };
}

export const deckTexts: Readonly<Record<Language, DeckText>> = {
  en: {
    title: 'One round, measured',
    lead: 'Where the morning goes in the middle of town, and what a cargo cycle would do with it.',
    morning: {
      title: 'Of a hundred minutes, 23 go on parking',
      parts: ['Riding', 'Handing over', 'Finding a space and walking back', 'Everything else'],
      source: '62 rounds timed from the passenger seat, 2,914 stops, in Paris, Stockholm, Milan and London.',
    },
    measure: {
      title: 'What we do on your round',
      steps: [
        ['We sit in', 'One seat, one morning, an ordinary busy day. The driver drives as always.'],
        ['We time each stop', 'Finding a space, walking, handing over. Nobody is hurried, nobody is named.'],
        ['You get the page', 'Every stop with its minutes. It is yours, whatever you decide.'],
      ],
    },
    twoWays: {
      title: 'The same round, two ways',
      van: 'Van',
      rows: [
        ['Stops', '51', '51'],
        ['Parking and walking', '1 h 32', '0 h 21'],
        ['Riding', '2 h 04', '2 h 35'],
        ['Whole round', '6 h 40', '6 h 00'],
        ['Tickets that day', '1', '0'],
      ],
      note: 'A round in London with parcels and groceries, one reload for the Porter. Yours will look different: that is why we time it.',
    },
    next: {
      title: 'What happens next',
      steps: [
        ['A morning', 'in the van, on a day you choose'],
        ['One page', 'within three working days'],
        ['One ride', 'on the same round, with your load'],
        ['Four weeks', 'with two vehicles and one measure on paper'],
      ],
      close: 'If it doesn’t come out ahead in your own figures, we shake hands and that’s the end of it.',
    },
  },
  fr: {
    title: 'Une tournée, chronométrée',
    lead: 'Où part la matinée en centre-ville, et ce qu’un vélo-cargo en ferait.',
    morning: {
      title: 'Sur cent minutes, 23 passent à se garer',
      parts: ['Rouler', 'Remettre', 'Trouver une place et revenir à pied', 'Tout le reste'],
      source: '62 tournées chronométrées à bord, 2 914 arrêts, à Paris, Stockholm, Milan et Londres.',
    },
    measure: {
      title: 'Ce que nous faisons sur votre tournée',
      steps: [
        [
          'On monte à bord',
          'Une place, une matinée, un jour chargé ordinaire. Le chauffeur roule comme d’habitude.',
        ],
        [
          'On chronomètre',
          'La place, la marche, la remise, arrêt par arrêt. On ne presse personne, on ne nomme personne.',
        ],
        ['Vous avez la page', 'Chaque arrêt avec ses minutes. Elle est à vous, quoi que vous décidiez.'],
      ],
    },
    twoWays: {
      title: 'La même tournée, de deux façons',
      van: 'Utilitaire',
      rows: [
        ['Arrêts', '51', '51'],
        ['Se garer et marcher', '1 h 32', '0 h 21'],
        ['Rouler', '2 h 04', '2 h 35'],
        ['Tournée complète', '6 h 40', '6 h 00'],
        ['PV ce jour-là', '1', '0'],
      ],
      note: 'Une tournée à Londres, colis et épicerie, un rechargement pour le Porter. La vôtre sera différente : c’est pour cela qu’on la chronomètre.',
    },
    next: {
      title: 'La suite',
      steps: [
        ['Une matinée', 'à bord, le jour de votre choix'],
        ['Une page', 'sous trois jours ouvrés'],
        ['Un essai', 'sur la même tournée, avec votre chargement'],
        ['Quatre semaines', 'avec deux véhicules et un critère par écrit'],
      ],
      close: 'Si vos propres chiffres ne sont pas meilleurs, on se serre la main et on en reste là.',
    },
  },
  sv: {
    title: 'En tur, klockad',
    lead: 'Vart förmiddagen tar vägen inne i stan, och vad en lastcykel hade gjort av den.',
    morning: {
      title: 'Av hundra minuter går 23 till att parkera',
      parts: ['Köra', 'Lämna över', 'Hitta plats och gå tillbaka', 'Allt annat'],
      source: '62 turer klockade från passagerarsätet, 2 914 stopp, i Paris, Stockholm, Milano och London.',
    },
    measure: {
      title: 'Det här gör vi på er tur',
      steps: [
        ['Vi åker med', 'En plats, en förmiddag, en vanlig dag med mycket att göra. Föraren kör som alltid.'],
        ['Vi klockar varje stopp', 'Hitta plats, gå, lämna över. Ingen stressas och ingen nämns vid namn.'],
        ['Ni får sidan', 'Varje stopp med sina minuter. Den är er, vad ni än bestämmer.'],
      ],
    },
    twoWays: {
      title: 'Samma tur på två sätt',
      van: 'Skåpbil',
      rows: [
        ['Stopp', '51', '51'],
        ['Parkera och gå', '1 h 32', '0 h 21'],
        ['Köra', '2 h 04', '2 h 35'],
        ['Hela turen', '6 h 40', '6 h 00'],
        ['Böter den dagen', '1', '0'],
      ],
      note: 'En tur i London med paket och matvaror, en omlastning för Porter. Er ser annorlunda ut: det är därför vi klockar den.',
    },
    next: {
      title: 'Vad som händer sedan',
      steps: [
        ['En förmiddag', 'i bilen, en dag ni väljer'],
        ['En sida', 'inom tre arbetsdagar'],
        ['En provtur', 'på samma tur, med er last'],
        ['Fyra veckor', 'med två fordon och ett mått på papper'],
      ],
      close: 'Blir det inte bättre i era egna siffror tackar vi för oss.',
    },
  },
  it: {
    title: 'Un giro, cronometrato',
    lead: 'Dove va la mattina in centro, e che cosa ne farebbe una cargo bike.',
    morning: {
      title: 'Su cento minuti, 23 se ne vanno per parcheggiare',
      parts: ['Guidare', 'Consegnare', 'Trovare posto e tornare a piedi', 'Tutto il resto'],
      source: '62 giri cronometrati a bordo, 2.914 fermate, a Parigi, Stoccolma, Milano e Londra.',
    },
    measure: {
      title: 'Che cosa facciamo sul vostro giro',
      steps: [
        [
          'Saliamo a bordo',
          'Un posto, una mattina, un giorno pieno come gli altri. L’autista guida come sempre.',
        ],
        ['Si cronometra', 'Posto, cammino, consegna, fermata per fermata. Nessuna fretta, nessun nome.'],
        ['La pagina è vostra', 'Ogni fermata coi suoi minuti. Resta a voi, qualunque cosa decidiate.'],
      ],
    },
    twoWays: {
      title: 'Lo stesso giro, in due modi',
      van: 'Furgone',
      rows: [
        ['Fermate', '51', '51'],
        ['Parcheggiare e camminare', '1 h 32', '0 h 21'],
        ['Guidare', '2 h 04', '2 h 35'],
        ['Giro intero', '6 h 40', '6 h 00'],
        ['Multe quel giorno', '1', '0'],
      ],
      note: 'Un giro a Londra, pacchi e spesa, una ricarica di merce per il Porter. Il vostro sarà diverso: per questo lo cronometriamo.',
    },
    next: {
      title: 'Come si continua',
      steps: [
        ['Una mattina', 'a bordo, nel giorno che scegliete'],
        ['Una pagina', 'entro tre giorni lavorativi'],
        ['Una prova', 'sullo stesso giro, col vostro carico'],
        ['Quattro settimane', 'con due mezzi e un criterio per iscritto'],
      ],
      close: 'Se coi vostri numeri non conviene, una stretta di mano e finisce lì.',
    },
  },
};
