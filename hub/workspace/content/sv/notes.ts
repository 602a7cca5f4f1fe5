import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: {
    price: ['Deras egna siffror avgjorde.', 'Ekonomi gick med på att leasingen börjar senare.'],
    timing: [
      'Vi levererar i deras lugna månad, mer behövdes inte.',
      'De räknade ut vad en månads väntan kostar.',
    ],
    authority: ['Ekonomi har sett sidan och har inga fler frågor.', 'Styrelsen fick provköra och sa ja.'],
    need: ['De räknade böterna själva.', 'En kund bad dem om det. Bra tajmat.'],
    competitor: [
      'De la offerterna bredvid varandra och ringde.',
      'De frågade de andra vem som kommer när den står.',
    ],
    trust: ['De ringde referensen, och det blev ett långt samtal.', 'De har pratat med vår tekniker själva.'],
    fit: ['Provat på plats med deras egen last: det går.', 'Löst med en laddare till och ett annat lås.'],
    status_quo: [
      'Den mest sugna provade, sedan ville de andra.',
      'Bilarna blir kvar på yttre turerna. Då var det bra.',
    ],
    process: ['Inskrivet i avtalet som de ville.', 'Vi är godkänd leverantör.'],
    other: [
      'Pratade om det en gång till över en kaffe, sedan var det borta.',
      'Ingen har tagit upp det igen.',
    ],
  },
  parked: [
    'Tas upp igen när budgeten öppnar.',
    'De vill se provet först.',
    'Inte förrän flytten är klar.',
    'Väntar på kollegan som var borta.',
    'De frågar försäkringsbolaget och återkommer.',
    'Vill sova på saken, sa det två gånger.',
    'Står på listan till nästa möte.',
  ],
  lost: [
    'Avgjordes högre upp utan att vi fick säga något.',
    'Två av turerna gick till någon annan för den sakens skull.',
    'Inget jag sa bet.',
    'Där har de bestämt sig.',
    'Det kostade oss halva ordern.',
  ],
  minimumMet: [
    'Inte det ja jag kom för, men vi vet vad som står i vägen.',
    '{first} behöver att någon annan säger det. Jag vet vem.',
    'Ett trappsteg, inte hela trappan. Nästa tid är bokad.',
    'Hälften av vad jag ville, och på gott humör.',
  ],
  notMet: [
    'Tio minuter i stället för en timme, och telefonen ringde hela tiden.',
    'Artigt, trött, någon annanstans. Jag borde ha frågat vad det var.',
    'Den det hänger på hade fått åka i väg. Vi småpratade.',
    'Inget rörde sig. Jag pratade för mycket, tror jag.',
    'De ville prata om förra månadens vattenskada och inget annat.',
  ],
  complaintResolved: [
    'Åtgärdat, ringde och kollade: allt bra.',
    'Bad om ursäkt, och den togs emot.',
    'Hittade orsaken hos oss, det händer inte igen.',
    'Det nya datumet höll.',
    'Åkte dit själv. Det märktes.',
  ],
  complaintOpen: [
    'Skickat vidare, svar lovat till fredag.',
    'Rapporterat hemåt med namn och bilder.',
    'Väntar fortfarande på svar inifrån.',
  ],
  noShow: [
    'Stod på gården i tjugo minuter. Receptionen visste ingenting.',
    'Olycka på Essingeleden, bad om ursäkt med sms.',
    'Inget svar, två försök.',
    'Dubbelbokat hos dem. Nästa vecka i stället.',
    'Sjuk, och ingen hade sagt till.',
    'Grinden stängd: inventering.',
    'Satt i ett möte som ”skulle ha slutat tio”.',
    'Fel dag i deras kalender. Kaffe med depån i stället.',
    'En förare borta, så chefen körde turen själv.',
    'I receptionen med två andra leverantörer. Lämnade kort.',
  ],
  nextAfterNoShow: [
    'Hitta ny tid med {first}',
    'Ring {first} och boka om',
    'Skicka två förslag på tid till {first}',
  ],
  nextAfterNotMet: [
    'Ring {first} igen i {month}',
    'Skicka en sida med deras egna siffror till {first}',
    'Ta reda på vem mer som måste vara med',
    'Hitta en referens i samma bransch åt {first}',
    'Svara på det som blev hängande och be om tio minuter',
    'Stäm av med {first} vad som ändrats sedan sist',
  ],
  corrections: [
    'Rättelse: det var {n} fordon, inte det jag skrev. Kollat i anteckningsboken.',
    'Rättelse: styrelsen sitter i {month}. Jag blandade ihop två kunder.',
  ],
};

export const leads: LanguageContent['leads'] = {
  notes: [
    'Laddade ner miljözonsguiden och räknade två gånger i kalkylatorn på {n} bilar.',
    'I montern med en kollega: backen, försäkringen, vintern. Vill ha priser.',
    'Satt kvar till slutet av webbinariet och frågade vem som servar på helgen.',
    'Formuläret ifyllt kl. 23: ”Hur snart kan ni leverera {n}?”',
    'Tips från en kund i samma bransch. Väntar på samtal, inte mejl.',
    'Läste sidan om kylboxen fem gånger på en vecka.',
    'Lämnade kort. Bilarna går tillbaka i {month}.',
    'Öppnade alla fyra utskicken och såg vinterfilmen.',
    'Vill ha databladet för {product}. Inget telefonnummer.',
    'Började på provansökan och stannade vid frågan om förvaring.',
    'Träffades på hantverksfrukosten; {n} bilar från en depå.',
    'Skrev: ”Trängselskatt på varje bil varje dag. Vad skulle ni göra?”',
  ],
  dispositions: {
    attempted: [
      'Signalerna går fram, inget svar. Prova före åtta.',
      'Växeln vill ha mejl först.',
      'Lämnat meddelande, lät positivt.',
      'Upptaget hela förmiddagen.',
    ],
    talking: [
      'Bra samtal, vill se en.',
      'Vet på kronan vad bilarna kostar.',
      'Bad om en referens i branschen.',
      'Bestämmer ihop med sin bror.',
    ],
    recycled: [
      'Intresserad, men först i {month}.',
      'Ingen budget före {month}.',
      'Vill läsa på först. Skicka guiden igen i {month}.',
    ],
  },
  reasons: {
    bad_data: ['Går inte att nå någon med det här.', 'Numret går till ett bageri två mil bort.'],
    duplicate: ['Dubblett, vi känner dem redan.', 'Samma person som från mässan.'],
    wrong_territory: ['Adressen ligger utanför våra distrikt.'],
    no_consent: ['Har inte godkänt att vi ringer.'],
    no_fit: [
      'Säljer cyklar själv och ville ha vår prislista.',
      'En cykel till en familj på fem. Trevliga, men fel dörr.',
    ],
    no_need: ['Inga egna bilar, allt läggs ut.', 'Student som skriver uppsats.'],
    no_budget: ['Pengarna gick till det nya taket.'],
    timing: ['Leasingen på bilarna löper i två år till.'],
    competitor: [
      'Skrev på med {rival} för tre veckor sedan.',
      'Har kört med {rival} i tio år och tänker fortsätta.',
    ],
    unreachable: ['Har slutat.', 'Sex försök på tre veckor, ingen svarar.'],
  },
};
