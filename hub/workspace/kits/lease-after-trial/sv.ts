import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const swedish: TextsOf<typeof items, 'sv'> = {
  'first-payment-message': {
    title: 'Första hyran dras en månad när den redan kör',
    body: 'Leasingen börjar efter de fyra veckornas prov, inte vid beställningen. När de första 3 520 kronorna för en Porter dras från kontot, service och försäkring inräknade, har den kört er tur i en månad och ni vet vad den ger.',
  },
  'tight-month-question': {
    title: 'Vilken månad på året är tuffast för er?',
    listenFor: 'Januari, juli, månaden då försäkringarna dras. Starta inte leasingen då, och säg det.',
  },
  'finance-reads-question': {
    title: 'Vad tittar ekonomi på först: månaden, året eller slutet?',
    listenFor:
      'Månaden: leasingen. Året: böter och service. Slutet: restvärdet. Lägg den raden överst på sidan.',
  },
  'all-at-once': {
    title: 'Månadskostnaden går väl an, men jag betalar den i januari också',
    explore: ['Vilka månader bär de andra?', 'Vad mer ska betalas i januari?'],
    response:
      'Då lämnar vi januari i fred. Leasingen börjar efter provet, den månad du väljer, och ni kan betala tio gånger om året i stället för tolv: ingenting under era två lugna månader, lite mer de andra. Samma summa på fyra år, ingen ränta ovanpå.',
  },
  'cheaper-hire': {
    title: 'Hyrbilen kostar fyra och åtta i månaden, allt inräknat',
    explore: ['Är parkeringen med, och vem betalar böterna?', 'Vad kostar timmarna när den står i kö?'],
    response:
      'Fyra och åtta är ett bra pris för en bil. Det som kommer till inne i stan är parkering och böter, och det är inte hyrfirman som betalar. Vi har gått igenom böckerna med trettioåtta kunder: bilen inne i stan kostade dem 5 350 kr i månaden innan någon hade kört en meter. En Porter kostar 3 520 med allt. Ska vi titta på en bil hos er, bara en?',
  },
  'batteries-year-five': {
    title: 'Vem betalar batterierna år fem?',
    explore: ['Hur länge brukar ni behålla ett fordon?', 'Vad fick ni för den senaste bilen ni sålde?'],
    response:
      'Till och med år fyra gör vi det: hamnar ett under sjuttio procent byter vi det, utan diskussion. Sedan kostar ett batteri 8 580 kr, och det priset står i avtalet redan i dag. Eller så lämnar ni tillbaka fordonet och får en fjärdedel av listpriset. Det står också där.',
  },
  'budget-spent': {
    title: 'Budgeten är spikad, nästa öppnar nästa år',
    explore: ['Finns det något kvar på en annan rad?', 'Vem bestämmer vad som kommer med i nästa budget?'],
    response:
      'Då är det fel läge för en beställning, det håller jag med om. Men till nästa budget behöver du en siffra, och en riktig är bättre än min. Fyra veckors prov kostar ingenting, och leasingen börjar först när budgeten öppnar. Då går du in med egna siffror i stället för min broschyr.',
  },
  'finance-has-not-seen': {
    title: 'Ekonomi har inte sett dina siffror',
    explore: [
      'Vad skulle ekonomi tvivla på först?',
      'Hjälper det om jag är med, eller hjälper det om jag inte är det?',
    ],
    response:
      'Då ska de få se sina egna i stället för mina. Jag gör en sida: era turer, era böter, ert hyresavtal, och tre rader längst ner för månad, år och slut. Du drar den, jag finns på telefon. Där jag har antagit något står det.',
  },
  'group-bank': {
    title: 'Leasingen måste gå genom koncernens bank',
    explore: [
      'Vem på banken har hand om det, och hur lång tid tog det förra?',
      'Vilka av våra villkor vill de ändra?',
    ],
    response:
      'Det går bra: vi säljer till banken och banken leasar till er. Det som är viktigt ligger fast: första hyran efter provet, återköpet skriftligt, batteripriset bestämt. Jag skickar de tre papper banken brukar fråga efter direkt till dem, så slipper du springa emellan.',
  },
  'discount-note': {
    title: 'Hur långt vi går på priset',
    body: 'Från fem fordon 4 procent, från tio 7 procent, och inget därutöver utan Laurent eller Ingrid. Erbjud först det som kostar oss mindre och hjälper dem mer: när leasingen börjar, tio betalningar om året, ett serviceavtal utan det som deras egen verkstad gör.\n\nTjugo procent är inget pris, det är ett test. Fråga vad som i så fall ska bort.',
  },
  'van-books-proof': {
    title: '5 350 kr i månaden för en bil i stan',
    body: 'I böckerna hos 38 kunder kostade en bil som jobbar inne i stan 5 350 kr i månaden: leasing eller hyra, försäkring, parkering och böter, utan bränsle och förare.',
  },
  'buy-back-proof': {
    title: 'En fjärdedel av listpriset efter fyra år',
    body: 'Återköpet på 25 procent av listpriset står i avtalet. Hittills har 57 fordon kommit tillbaka efter fyra år, och alla köptes tillbaka till det priset.',
  },
  'laundry-story': {
    title: 'Blanchisserie Corvalan i Pantin: första hyran var redan intjänad',
    body: 'Ett hotelltvätteri med sex bilar. Ägaren gillade de två Porter men inte att betala före säsongen. Provet gick i mars, leasingen började i april, med noll att betala i januari och februari. De första elva månaderna kostade båda tillsammans 6 900 euro; de två bilarna hade kostat 9 700. ”Det var första avtalet där kalendern var min”, säger hon.',
  },
  'figures-for-finance': {
    title: 'En sida till ekonomi',
    subject: 'Sidan till er ekonomiavdelning',
    body: 'Hej {contact}!\n\nHär är sidan vi pratade om, med siffrorna från {account} och inget annat. Tre rader är viktiga:\n\n– per månad: leasing, service och försäkring, mot vad bilen kostar i dag\n– per år: böter och parkering som försvinner\n– i slutet: vad vi betalar för att ta tillbaka fordonet\n\nDär jag har fått anta något står det i marginalen. Stryk det som inte stämmer, jag hör det hellre nu.\n\nHälsningar\n\n{me}',
  },
  'prices-sv': {
    title: 'Priser och villkor, Sverige',
    description:
      'Ett blad i kronor: listpris, leasing på 48 månader, service, försäkring och vad som står i avtalet. Får lämnas kvar.',
  },
};
