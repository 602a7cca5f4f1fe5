import type { LanguageContent } from '../languageContent.ts';

export const replies: LanguageContent['replies'] = {
  price: [
    'Frågade vad en bil kostar i månaden på riktigt, med böter. Deras egna siffror hamnade över leasingen.',
    'Föreslog att leasingen börjar efter provet, så att första månaden redan är en månad med jobb.',
    'Gick igenom serviceavtalet rad för rad och tog bort det som deras egen verkstad gör.',
  ],
  timing: [
    'Föreslog att vi skriver nu och levererar i deras lugna månad.',
    'Frågade vad som är annorlunda om ett halvår. Svaret blev: inte så mycket, egentligen.',
  ],
  authority: [
    'Frågade vad ekonomi behöver se och lovade en sida, ingen presentation.',
    'Föreslog att vi bjuder styrelsen till depån och sätter upp en av dem på sadeln.',
  ],
  need: [
    'Frågade vem som betalar p-böterna. Tyst en stund, sedan öppnades en låda.',
    'Lät ”varför byta” vara och frågade vilken tur ingen vill köra.',
  ],
  competitor: [
    'Sa att det är en bra maskin och frågade vem de ringer när den står.',
    'Frågade vad de gillar mest med den, och vad de skulle sakna med vår.',
  ],
  trust: [
    'Gav numret till en verkstadschef som har kört våra i två vintrar.',
    'Ringde vår tekniker på högtalare och lät honom svara.',
  ],
  fit: [
    'Skrev upp det på listan över vad som ska vara löst innan någon skriver på.',
    'Erbjöd oss att lasta deras värsta tur på visningen, inte vår bästa.',
    'Bad att få se det på plats med deras egen last och svara före fredag.',
  ],
  status_quo: [
    'Höll med om att bilarna ska vara kvar på yttre turerna. Pratade bara om de två i stan.',
    'Frågade vad som skulle få förarna att vilja, och föreslog att den mest sugna börjar.',
  ],
  process: [
    'Frågade vem hos dem som måste vara nöjd och ringde den personen samma eftermiddag.',
    'Erbjöd oss att göra pappren ihop, en halvtimme på telefon.',
  ],
  other: [
    'Skrattade med, och frågade vem som skulle våga först.',
    'Frågade vad som skulle krävas för att det skulle kännas bra.',
  ],
};

export const complaints: LanguageContent['complaints'] = [
  'Åtta dagar för ett bromshandtag. Ni lovade två.',
  'Displayen slocknar när det är minus och då vet ingen vad som är kvar i batteriet.',
  {
    text: 'Boxen läcker vid gångjärnet. Fyrtio prinsesstårtor, rakt i soporna.',
    segments: ['Food and drink', 'Hotels and catering'],
  },
  'Fakturan gäller tre cyklar. Vi har två.',
  'Teknikern var jättetrevlig men hade inte delen med sig. Två gånger.',
  'Sadelstolparna sjunker, på varenda en, så fort någon väger över nittio.',
  'Jag ringde servicen fyra gånger och fick telefonsvararen tre.',
  'Andra batteriet är nere på hälften efter tio månader. Så står det inte i avtalet.',
  'Någon flyttade leveransen utan att säga till. Jag hade sex förare som stod och väntade.',
  'Nyckeln till boxen går av. Vi är på vår tredje.',
  'Utbildningen tog en timme och halva gick åt till att skriva namn.',
  'Enligt er karta ligger två av cyklarna i Riddarfjärden.',
  'Kedjeskyddet sliter sönder byxorna, de tejpar.',
  'Backpipet låter så att kaféet ber oss komma efter nio.',
];

export const praise: LanguageContent['praise'] = [
  'De bråkar om vem som ska få den. Det har aldrig hänt med en bil.',
  'Inte en p-bot sedan i maj. Chefen har ramat in den sista.',
  {
    text: 'Sjukhusturen går på halva tiden, och avdelningarna har märkt det.',
    segments: ['Health and home care', 'Hotels and catering'],
  },
  'Er tekniker lagade den i regnet på trottoaren och gjorde ren kedjan på köpet.',
  'Folk vinkar åt oss. I Stockholm!',
  'Den klarade vintern bättre än jag.',
  'Jag trodde inte på backen. Jag hade fel om backen.',
  'Vi har lämnat tillbaka en bil och jag saknar den inte.',
  'En kund frågade efter ”dem med cyklarna”. Det var vi.',
  'Ni ringde varje fredag under provet. Det är det ingen som gör.',
  'Ryggen är bättre. Jag är femtiosex, skriv upp det.',
  'Mötet med ekonomi tog tio minuter. Tio! För att det var våra siffror på pappret.',
  'Vi kommer in på gårdarna där bilarna inte får stå, och det har gett oss två restauranger.',
  'Du sa vad den inte klarar innan jag hann fråga. Det var därför vi köpte.',
  'Klockan fem på morgonen och ingen vaknar. Grannen skrev en lapp.',
  'Dottern tycker att jag äntligen har ett riktigt jobb.',
];

export const prospectComplaints: LanguageContent['prospectComplaints'] = [
  'Jag bad om pris i ett formulär och fick ett nyhetsbrev.',
  'Tre av era har ringt mig den här månaden och ingen visste om de andra.',
  'I broschyren är provet fyra veckor, på hemsidan två. Vilket är det?',
  'Jag blev lovad bromsprovet skriftligt. Jag väntar fortfarande.',
  'Ni mejlade en som slutade för två år sedan.',
  'Jag stod tio minuter i er monter och de pratade med varandra.',
];

export const prospectPraise: LanguageContent['prospectPraise'] = [
  'Du är den första som ville se turen innan vi pratade pengar.',
  'Ingen har åkt med oss klockan sex på morgonen förut. Det kommer jag ihåg.',
  'Det var våra siffror på pappret, inte era. Ekonomichefen läste det två gånger.',
  'Jag gillade att du sa nej till pallturen. De andra säger ja till allt.',
  'Det är roligare än jag vill erkänna.',
  'Kalkylatorn är ärlig. Jag la in våra riktiga siffror och den smickrade inte.',
];
