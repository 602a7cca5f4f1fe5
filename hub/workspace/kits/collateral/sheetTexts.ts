import type { Language } from '../../../../shared/domain/entities/account.ts';

export interface PriceText {
  readonly title: string;
  readonly lead: string;
  readonly columns: readonly [
    model: string,
    load: string,
    list: string,
    lease: string,
    service: string,
    insurance: string,
    month: string,
  ];
  readonly terms: string;
  readonly lines: readonly (readonly [head: string, body: string])[];
  readonly foot: string;
}

export interface TrialText {
  readonly title: string;
  readonly lead: string;
  readonly blanks: readonly string[];
  readonly columns: readonly [week: string, you: string, us: string];
  readonly weeks: readonly (readonly [you: string, us: string])[];
  readonly fair: string;
  readonly foot: string;
}

/** `{battery}` is the price of one. */
export const priceTexts: Readonly<Record<Language, PriceText>> = {
  en: {
    title: 'Prices and terms',
    lead: 'Per vehicle, without VAT. The lease runs over 48 months and begins after the four weeks’ trial.',
    columns: ['Model', 'Carries', 'List price', 'Lease', 'Service', 'Insurance', 'Per month, all in'],
    terms: 'What stands in the contract',
    lines: [
      [
        'First payment',
        'In the month you choose after the trial. Ten or twelve instalments a year, same sum.',
      ],
      ['Service', 'A technician at the kerb within 48 hours; a replacement on the third morning.'],
      ['On the road', '97 working days in 100. Below that we credit the days.'],
      ['Batteries', 'Below 70 per cent within 48 months: replaced. Afterwards {battery} each, fixed today.'],
      ['Buy-back', 'A quarter of the list price after four years.'],
      ['Law and data', 'English law. Positions belong to you and are deleted after 90 days.'],
    ],
    foot: 'Havrel. Terms as published with this kit; your offer is what counts.',
  },
  fr: {
    title: 'Tarifs et conditions',
    lead: 'Par véhicule, hors taxes. La location court sur 48 mois et démarre après les quatre semaines d’essai.',
    columns: [
      'Modèle',
      'Charge',
      'Prix catalogue',
      'Location',
      'Entretien',
      'Assurance',
      'Par mois, tout compris',
    ],
    terms: 'Ce qui est écrit au contrat',
    lines: [
      ['Premier loyer', 'Le mois de votre choix après l’essai. Dix ou douze échéances par an, même somme.'],
      ['Entretien', 'Un technicien sur place sous 48 heures ; sinon un remplacement le troisième matin.'],
      ['Disponibilité', '97 jours ouvrés sur 100. En dessous, nous créditons les jours.'],
      [
        'Batteries',
        'Sous 70 % dans les 48 mois : remplacées. Ensuite {battery} pièce, prix fixé aujourd’hui.',
      ],
      ['Reprise', 'Un quart du prix catalogue après quatre ans.'],
      ['Droit et données', 'Droit français. Les positions sont à vous et effacées après 90 jours.'],
    ],
    foot: 'Havrel. Conditions publiées avec ce kit ; seule votre offre fait foi.',
  },
  sv: {
    title: 'Priser och villkor',
    lead: 'Per fordon, exklusive moms. Leasingen löper på 48 månader och börjar efter de fyra veckornas prov.',
    columns: ['Modell', 'Last', 'Listpris', 'Leasing', 'Service', 'Försäkring', 'Per månad, allt inräknat'],
    terms: 'Det här står i avtalet',
    lines: [
      ['Första hyran', 'Den månad ni väljer efter provet. Tio eller tolv betalningar om året, samma summa.'],
      ['Service', 'En tekniker på plats inom 48 timmar, annars en ersättare tredje morgonen.'],
      ['I trafik', '97 arbetsdagar av 100. Under det krediterar vi dagarna.'],
      ['Batterier', 'Under 70 procent inom 48 månader: byts. Därefter {battery} styck, priset fast i dag.'],
      ['Återköp', 'En fjärdedel av listpriset efter fyra år.'],
      ['Lag och data', 'Svensk rätt. Positionerna är era och raderas efter 90 dagar.'],
    ],
    foot: 'Havrel. Villkor enligt detta kit; er offert gäller.',
  },
  it: {
    title: 'Prezzi e condizioni',
    lead: 'Per mezzo, IVA esclusa. Il noleggio dura 48 mesi e parte dopo le quattro settimane di prova.',
    columns: [
      'Modello',
      'Portata',
      'Listino',
      'Canone',
      'Assistenza',
      'Assicurazione',
      'Al mese, tutto compreso',
    ],
    terms: 'Che cosa sta nel contratto',
    lines: [
      ['Primo canone', 'Nel mese che scegliete dopo la prova. Dieci o dodici rate l’anno, stessa somma.'],
      ['Assistenza', 'Un tecnico sul posto entro 48 ore; altrimenti un sostitutivo il terzo mattino.'],
      ['In strada', '97 giorni lavorativi su 100. Sotto, accreditiamo i giorni.'],
      [
        'Batterie',
        'Sotto il 70 per cento entro 48 mesi: sostituite. Dopo, {battery} l’una, prezzo fissato oggi.',
      ],
      ['Riacquisto', 'Un quarto del listino dopo quattro anni.'],
      ['Legge e dati', 'Diritto italiano. Le posizioni sono vostre e si cancellano dopo 90 giorni.'],
    ],
    foot: 'Havrel. Condizioni pubblicate con questo kit; fa fede la vostra offerta.',
  },
};

export const trialTexts: Readonly<Record<Language, TrialText>> = {
  en: {
    title: 'Four weeks, two vehicles, one measure',
    lead: 'We fill in this page together before the first day and read it together after the last.',
    blanks: ['What the trial has to prove', 'Who counts', 'Two riders', 'Friday call with'],
    columns: ['Week', 'You', 'Havrel'],
    weeks: [
      [
        'Two riders who want to, and a place for the cabinet',
        'Delivery, training in the yard, first round ridden along',
      ],
      ['The round as it is; note what annoys', 'Saddles, locks and mirrors set right; call on Friday'],
      ['Change the order of the stops if it helps', 'Route looked at with your planner; call on Friday'],
      [
        'Add up: drops an hour, tickets, who wants to keep it',
        'One page with your figures, presented by you',
      ],
    ],
    fair: 'If the measure isn’t met, we collect both vehicles and you owe us nothing. You may stop on any day by telephone.',
    foot: 'Havrel. Insurance and service are ours during the trial.',
  },
  fr: {
    title: 'Quatre semaines, deux véhicules, un critère',
    lead: 'Nous remplissons cette page ensemble avant le premier jour et la relisons ensemble après le dernier.',
    blanks: ['Ce que l’essai doit prouver', 'Qui compte', 'Deux livreurs', 'Appel du vendredi avec'],
    columns: ['Semaine', 'Vous', 'Havrel'],
    weeks: [
      [
        'Deux livreurs volontaires et une place pour l’armoire',
        'Livraison, formation dans la cour, première tournée accompagnée',
      ],
      [
        'La tournée telle quelle ; noter ce qui agace',
        'Selles, antivols et rétroviseurs réglés ; appel le vendredi',
      ],
      ['Changer l’ordre des arrêts si ça aide', 'Parcours revu avec votre planning ; appel le vendredi'],
      [
        'Faire le compte : livraisons à l’heure, PV, qui veut le garder',
        'Une page avec vos chiffres, présentée par vous',
      ],
    ],
    fair: 'Si le critère n’est pas tenu, nous reprenons les deux véhicules et vous ne nous devez rien. Vous arrêtez quand vous voulez, d’un coup de fil.',
    foot: 'Havrel. Assurance et entretien à notre charge pendant l’essai.',
  },
  sv: {
    title: 'Fyra veckor, två fordon, ett mått',
    lead: 'Vi fyller i sidan tillsammans före första dagen och läser den tillsammans efter den sista.',
    blanks: ['Det här ska provet visa', 'Vem som räknar', 'Två förare', 'Fredagssamtal med'],
    columns: ['Vecka', 'Ni', 'Havrel'],
    weeks: [
      [
        'Två förare som vill, och en plats för skåpet',
        'Leverans, utbildning på gården, första turen kör vi med',
      ],
      ['Turen som den är; skriv upp det som stör', 'Sadlar, lås och speglar rättas till; samtal på fredagen'],
      ['Ändra ordningen på stoppen om det hjälper', 'Rutten gås igenom med er planerare; samtal på fredagen'],
      [
        'Räkna ihop: stopp i timmen, böter, vem som vill behålla den',
        'En sida med era siffror, som ni själva drar',
      ],
    ],
    fair: 'Håller inte måttet hämtar vi båda fordonen och ni är inte skyldiga oss något. Ni kan avbryta vilken dag som helst, det räcker att ringa.',
    foot: 'Havrel. Försäkring och service står vi för under provet.',
  },
  it: {
    title: 'Quattro settimane, due mezzi, un criterio',
    lead: 'Compiliamo questa pagina insieme prima del primo giorno e la rileggiamo insieme dopo l’ultimo.',
    blanks: ['Che cosa deve dimostrare la prova', 'Chi conta', 'Due corrieri', 'Telefonata del venerdì con'],
    columns: ['Settimana', 'Voi', 'Havrel'],
    weeks: [
      [
        'Due corrieri che ne hanno voglia e un posto per l’armadio',
        'Consegna, corso in cortile, primo giro accompagnato',
      ],
      [
        'Il giro così com’è; segnare che cosa dà fastidio',
        'Selle, lucchetti e specchietti a posto; telefonata il venerdì',
      ],
      [
        'Cambiare l’ordine delle fermate, se aiuta',
        'Percorso rivisto con chi pianifica; telefonata il venerdì',
      ],
      [
        'Si fa il conto: consegne all’ora, multe, chi lo vuole tenere',
        'Una pagina coi vostri numeri, presentata da voi',
      ],
    ],
    fair: 'Se il criterio non è rispettato, ritiriamo i due mezzi e non ci dovete niente. Potete smettere quando volete, basta una telefonata.',
    foot: 'Havrel. Assicurazione e assistenza a carico nostro durante la prova.',
  },
};
