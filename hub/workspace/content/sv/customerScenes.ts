import type { LanguageContent } from '../languageContent.ts';

/** From the offer to the reference. */
export const customerScenes = {
  proposal: {
    aims: [
      ['Gå igenom offerten på {n} och se vad som saknas', 'Vad {first} behöver för att ta det uppåt'],
      ['Avsluta på leasing i 48 månader', 'Ett ja till fordonen, hur de än finansieras'],
    ],
    met: [
      'Rad för rad, en timme. Servicen kvar, dekoren bort. {first} tar det till styrelsen med ett tillstyrkande.',
      'Ja till {n}. {first} vill ha leverans i två steg, vilket passar vår verkstad.',
      'Till slut var det restvärdet. När det stod på papper nickade {first}.',
    ],
    minimumMet: [
      '{first} behöver en sida för folk som aldrig sett depån. Jag skriver den i kväll.',
      'Ja till fordonen, nej till banken. Vi tittar på köp i stället.',
    ],
    notMet: [
      'De ville ha tjugo procent av innan vi satt ner. Turerna kom vi aldrig till.',
      'En annan offert låg framme, med rätt sida upp. Lägre, och det ingår mindre. {first} ser inte det än.',
    ],
    next: ['En sida till ledningen, utan en enda förkortning', 'Offert med leverans i två steg'],
  },
  financing: {
    aims: [
      ['Avgöra leasing eller köp med ekonomi', 'De tre siffror som ekonomi behöver'],
      ['Få bankens blankett påskriven', 'Namnet på den som skriver under hos banken'],
    ],
    met: [
      'Leasing i 48 månader, första betalningen efter leverans. Tjugo minuter, för det var deras siffror.',
      'Ekonomi ville köpa, vi jämförde, de leasar. {first} andades ut.',
      'Blanketten påskriven, den ligger hos banken.',
    ],
    minimumMet: [
      'De har sina tre siffror och ska räkna. {first} tror inte på något strul.',
      'Inte klart, men vi vet att det hänger på restvärdet.',
    ],
    notMet: [
      'Koncernen har egen bank och det visste inte {first} heller. Vi börjar om.',
      'Ekonomi dök inte upp. Vi pratade hockey.',
    ],
    next: ['Skicka restvärdet skriftligt till ekonomi', 'Ligga på banken, {first} på kopia'],
  },
  contract: {
    aims: [
      ['Klara de två sista punkterna och skriva på', 'En lista på vad juristen vill ha'],
      ['Bestämma leveransdag och utbildning', 'Ordernumret'],
    ],
    met: [
      'Påskrivet. {first} skickade det medan vi satt i telefon. Leverans inom tre veckor.',
      'Båda punkterna klara: positionerna stannar hos dem, vitet är borta. Ordernumret kom en timme senare.',
      'Klart. {n} fordon, utbildning två förmiddagar.',
    ],
    minimumMet: [
      'En punkt kvar, och den handlar om däck. Juristen ringer.',
      'Ingen underskrift, men ordernumret är reserverat.',
    ],
    notMet: [
      'Juristen är en person, och den personen har semester.',
      'De vill ha tillbaka vitet. Jag måste fråga hemma.',
    ],
    next: [
      'Bekräfta leverans och utbildning till {first}',
      'Skicka formuleringen om positionsdata till juristen',
    ],
  },
  delivery: {
    aims: [
      ['Leverera, utbilda och vara med på första turen', 'Alla fordon överlämnade och kvitterade'],
      ['En första dag utan samtal till servicen', 'Att alla vet vem man ringer'],
    ],
    met: [
      'Alla {n} på gården klockan nio. Någon hade bakat bullar. Första turen utan ett enda samtal.',
      'Levererat och utbildat. {first} har redan satt nummer på boxarna.',
      'Gick som smort. En förare ställde in sadeln i tjugo minuter och åkte sedan om alla.',
    ],
    minimumMet: [
      'Alla överlämnade, en med repa. {first} fotade, vi byter panelen.',
      'Levererat, hälften utbildade, kvällsskiftet kommer i morgon.',
    ],
    notMet: [
      'Lastbilen stod i Jönköping. Två av {n} kom fram. {first} tog det bättre än jag.',
      'Laddningen var inte klar, så de står.',
    ],
    next: ['Ringa {first} efter första veckan', 'Utbilda kvällsskiftet'],
  },
  firstMonth: {
    aims: [
      ['Höra vad en månad har lärt dem', 'En sak vi borde ändra'],
      ['Se till att de används varje dag', 'Nyttjandet per fordon'],
    ],
    met: [
      'De rullar varje dag, säger {first}. En förare vill slippa och två vill börja.',
      'De har ritat om turen själva och vunnit en halvtimme. Det borde fler få höra.',
      'En månad utan strul. {first} vill ha krokar i boxen, och nu vill jag också det.',
    ],
    minimumMet: [
      'En blir stående för att den inte är någons. {first} ger den ett namn och en förare.',
      'Funkar, men laddskåpet är ett elände. Jag tar med etiketter.',
    ],
    notMet: [
      '{first} hade semester och ingen annan visste något.',
      'Det blev bara prat om fakturan. Skickat vidare.',
    ],
    next: ['Ta med etiketter till laddskåpet', 'Skicka krokarna från verkstaden till {first}'],
  },
  serviceReview: {
    aims: [
      ['Gå igenom ett halvårs service och rätta till', 'Vad som har irriterat mest'],
      ['Visa tillgängligheten och bestämma servicedagar', 'Att {first} vet vad folk i verkstaden heter'],
    ],
    met: [
      'Nittiosju dagar av hundra i drift, och {first} minns de tre. Fast servicedag bestämd.',
      'Bad om ursäkt för bromshandtaget innan de hann säga något. Sedan blev det en bra timme.',
      'Gick igenom varje jobb. Mest punkteringar: nya däck från och med nu.',
    ],
    minimumMet: [
      'Värst är telefonen. De har fått verkstadens direktnummer.',
      '{first} gillar teknikern men inte våra fakturor. En av dem kan vi behålla.',
    ],
    notMet: [
      'Avbrutet av en leverans. Listan är öppen.',
      'De var arga, med rätta. Jag lyssnade och tar med det hem.',
    ],
    next: ['Bekräfta servicedagen skriftligt till {first}', 'Montera nya däck på alla {n}'],
  },
  expansion: {
    aims: [
      ['Få med andra depån: {n} till', 'Ett besök på andra depån med {first}'],
      ['Hitta nästa tur som gör ont', 'Bli presenterad för den andra chefen'],
    ],
    met: [
      'Den andra depån har hört talas om det och väntar på att bli tillfrågad. {first} tar med mig dit.',
      '{n} till från {month}. Turen låg klar innan jag hann öppna datorn.',
      'De vill prova kylboxen för restaurangerna. Nästa års budget, men överst på pappret står vi.',
    ],
    minimumMet: [
      'Presenterad på mejl, alla artiga. Andra depån är en annan värld, säger {first}.',
      'Turen finns, platsen gör det inte.',
    ],
    notMet: ['Anställningsstopp. Ingen växer det här halvåret.', 'De vill se en vinter till först.'],
    next: ['Besöka andra depån med {first}', 'Räkna på {n} till, med fast servicedag'],
  },
  renewal: {
    aims: [
      ['Förlänga leasingen innan den går ut i {month}', 'Vad de skulle vilja ha annorlunda'],
      ['Byta de äldsta och behålla resten', 'Ja till batterikontrollen'],
    ],
    met: [
      'Förlängt. De behåller boxarna, får nya batterier, och {first} fick sin fasta dag.',
      'Byter {n}, resten fortsätter. Inget drama.',
      'Tre år till. Det de ville ha annorlunda var fakturan, och nu är den en sida.',
    ],
    minimumMet: [
      'Batterikontroll bestämd. Sedan avgör de.',
      '{first} vill ha två offerter, vår och en för syns skull.',
    ],
    notMet: [
      'De ser sig om. {first} sa det rakt ut, det uppskattar jag.',
      'Nya chefen vill ha bilar. Det är tidigt än.',
    ],
    next: ['Boka batterikontrollen', 'Förlängningsoffert på en sida'],
  },
  reference: {
    aims: [
      ['Be {first} om en berättelse med namn och siffror', 'Lov att lämna ut ett telefonnummer'],
      ['Ta med en tveksam kund till deras depå', 'Ett datum för besöket'],
    ],
    met: [
      'Ja till berättelsen, så länge det är förarna på bilden och inte chefen.',
      '{first} tar samtal från vem som helst i branschen. ”Men inget säljsnack.”',
      'Vi får ta med folk på torsdagar. {first} tycker om det mer än som erkänns.',
    ],
    minimumMet: ['Telefonnummer ja, bild nej.', '{first} måste fråga koncernen och tror att det går.'],
    notMet: [
      'Koncernen ger inga referenser. {first} beklagar.',
      'Inte förrän bromsgrejen är löst. Förståeligt.',
    ],
    next: [
      'Lämna berättelsen till marknad med de villkor {first} satte',
      'Tacka {first} med ett kort från verkstaden',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
