import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const swedish: TextsOf<typeof items, 'sv'> = {
  'one-measure-message': {
    title: 'Fyra veckor, två fordon, ett mått på papper',
    body: 'Innan vi börjar skriver ni ner vad provet ska visa: stopp i timmen, böter, vem som vill behålla den. En rad räcker. Efter fyra veckor läser vi raden tillsammans. Håller den inte hämtar vi båda, och ni är inte skyldiga oss något.',
  },
  'cabinet-message': {
    title: 'Laddskåpet ingår i provet',
    body: 'Till alla prov som bestäms medan erbjudandet gäller tar vi med ett laddskåp: ett vanligt uttag, fyra batterier, låsbart, brandprovat i 90 minuter. Fortsätter ni så står det kvar. Annars tar vi med det hem.',
  },
  'what-must-it-prove': {
    title: 'Vad måste den visa på fyra veckor för att du ska vilja ha den?',
    listenFor:
      'En siffra, eller vad en viss person tycker. Säger tre personer tre saker, fråga vem av dem som skriver på.',
  },
  'stolen-in-a-week': {
    title: 'Den blir stulen inom en vecka',
    explore: ['Vad har försvunnit hittills, och var stod det?', 'Var skulle de stå på natten?'],
    response:
      'Cyklar blir stulna, det stämmer. Våra väger över hundra kilo, motorn låser sig när föraren kliver av och de skickar sin position i tre månader även utan batteri. Av 412 stals sju på två år, och fem kom tillbaka. Stöld är försäkrat från provets första dag, och självrisken tar vi.',
  },
  'battery-in-the-basement': {
    title: 'Litium i källaren under ett dagis?',
    explore: [
      'Vem måste säga ja: försäkringen, hyresvärden, brandskyddet?',
      'Vad mer laddas där nere i dag?',
    ],
    response:
      'Ett löst batteri hade jag inte heller velat ha där. Det laddas i ett stålskåp som håller en brand i 90 minuter och bryter strömmen vid 60 grader. Jag tar med provningsintyget och går igenom det på plats med er brandskyddsansvarige. Blir det nej laddar vi på gården, eller så gör vi det inte.',
  },
  'snow-and-slush': {
    title: 'Minus femton och två decimeter snö, har ni kört i det?',
    explore: [
      'Hur många dagar per vinter blir bilarna stående?',
      'Vilken backe eller vilken korsning oroar dig?',
    ],
    response:
      'Ja, och inte bara pratat om det. Trettiofyra av våra har gått två vintrar i Stockholm, ner till minus femton, på dubbdäck. Vädret tog fyra arbetsdagar av hundra. Räckvidden sjunker med ungefär en fjärdedel i kyla, så på långa turer räknar vi med ett extra batteri. Kör provet när det är som sämst ute, då lär ni er mest.',
  },
  'one-socket': {
    title: 'Vi har inget uttag, det är ett bergrum med en lampa',
    explore: ['Vad mer sitter på den säkringen?', 'Kör ni ett skift eller två?'],
    response:
      'Ett uttag räcker. Skåpet drar som ett kylskåp och laddar fyra batterier över natten. Kör ni två skift byter ni batteri vid lunch, det tar trettio sekunder. Vår elektriker tittar på säkringen innan något levereras, det ingår.',
  },
  'penalty-clause': {
    title: 'Ett provavtal med vite skriver vi inte på',
    explore: ['Vilken mening är det juristen fastnar på?', 'Vad skulle ni kunna skriva på?'],
    response:
      'Då stryker vi det. Provavtalet är en sida: två fordon, fyra veckor, ert mått, försäkringen tar vi. Ni kan avbryta vilken dag som helst, det räcker att ringa. Det som står kvar är att de ska köras och att någon räknar, annars lär sig varken du eller jag något.',
  },
  'three-months-free': {
    title: 'Av de andra får vi låna en i tre månader',
    explore: [
      'Vad vill ni veta efteråt som ni inte vet i dag?',
      'Vem skulle ta hand om den under de tre månaderna?',
    ],
    response:
      'Det är generöst. Vill ni ha en cykel, så tacka ja. Vill ni ha ett svar räcker fyra veckor: utbildning första dagen, ett samtal varje fredag och siffror från er egen tur vecka fyra. Tre månader utan att någon räknar brukar sluta i ett hörn. Fråga dem vem som räknar.',
  },
  'theft-proof': {
    title: '7 av 412 stulna på två år, 5 hittade',
    body: 'På tjugofyra månader stals 7 av 412 fordon. Fem hittades tack vare positionen, alla inom sex dagar.',
  },
  'winter-proof': {
    title: 'Två vintrar i Stockholm: 4 dagar av 100 förlorade',
    body: '34 fordon på dubbdäck gick två Stockholmsvintrar, ner till –15 grader. De stod stilla 4 arbetsdagar av 100 på grund av vädret. Räckvidden var ungefär en fjärdedel lägre.',
  },
  'bakery-story': {
    title: 'Sjölunda Hembageri i Nacka: provet i februari',
    body: 'Systrarna ville bevisa för oss att det inte gick och valde tredje veckan i februari. Bröd till nitton kaféer, före sju, i slask. Första veckan kom båda hem för sent. Andra veckan vände förarna på turen och tog backen sist, tomma. Från tredje veckan var de elva minuter snabbare än bilen, och systrarna behöll båda. ”Vi förlorade vadet”, säger de, ”och fick en timmes sömn till.”',
  },
  'friday-call': {
    title: 'Provet: fredagssamtalet, skriftligt',
    subject: 'Provet den här veckan: tre frågor',
    body: 'Hej {contact}!\n\nSom vi sa, tre frågor inför fredag:\n\n– Hur många dagar har var och en av de två kört?\n– Vad har någon stört sig på? Småsaker också.\n– Var ligger {account} mot raden ni skrev i början?\n\nTio minuter på telefon räcker, jag ringer klockan 15. Passar det bättre, så skriv en rad.\n\nHälsningar\n\n{me}',
  },
  'trial-sheet-sv': {
    title: 'De fyra veckorna på en sida',
    description:
      'Vecka för vecka, vem som gör vad, och raden för måttet. Fylls i tillsammans och lämnas kvar.',
  },
};
