import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: [
    'Deras egna siffror avgjorde.',
    'Ringde tillbaka: referensen lugnade dem.',
    'Efter andra provturen var det ingen som tog upp det.',
    'Ekonomi gick med på att leasingen börjar senare.',
    'Mätt på plats, det går.',
    'Inskrivet i avtalet som de ville.',
    'Skyddsombudet har skrivit på riskbedömningen.',
  ],
  parked: [
    'Tas upp igen när budgeten öppnar.',
    'De vill se provet först.',
    'Inte förrän flytten är klar.',
    'Väntar på kollegan som var borta.',
    'De frågar försäkringsbolaget och återkommer.',
  ],
  lost: [
    'De skrev på med någon annan i tisdags.',
    'Bilarna förlängda i tre år.',
    'Styrelsen sa nej och tar inte upp det igen i år.',
    'Depån läggs ner, det finns inget att köra ifrån.',
  ],
  complaintResolved: [
    'Delen monterad, ringde och kollade: allt bra.',
    'Kreditfaktura skickad, ursäkten godtagen.',
    'Verkstaden hittade felet, hela serien byts.',
    'Nya datumet höll, och utbildningen gjordes om utan kostnad.',
    'Teknikern hade med sig en lånecykel. Det märktes.',
  ],
  complaintOpen: [
    'Hos verkstaden, svar lovat till fredag.',
    'Bilderna skickade till kvalitet.',
    'Väntar på delen från fabriken.',
  ],
  noShow: [
    'Stod på gården i tjugo minuter. Receptionen visste ingenting.',
    'Olycka på Essingeleden, bad om ursäkt med sms.',
    'Inget svar, två försök.',
    'Dubbelbokat hos dem. Nästa vecka i stället.',
    'Sjuk, och ingen hade sagt till.',
    'Grinden stängd: inventering.',
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
  dispositions: [
    'Signalerna går fram, inget svar. Prova före åtta.',
    'Växeln vill ha mejl först.',
    'Lämnat meddelande, lät positivt.',
    'Har slutat.',
    'Intresserad, men först i {month}.',
    'Student som skriver uppsats.',
  ],
};
