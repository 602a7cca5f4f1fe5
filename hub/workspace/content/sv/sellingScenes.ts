import type { LanguageContent } from '../languageContent.ts';

/** From the first call to the end of the trial. */
export const sellingScenes = {
  introduction: {
    aims: [
      ['Få till ett depåbesök med {first}', 'Namnet på den som bestämmer om fordonen'],
      ['Förstå hur de kör i innerstan i dag', 'Lov att ringa igen med ett svar'],
    ],
    met: [
      'Kort och trevligt. {n} bilar genom tullarna varje dag och {first} är trött på det. Vi ses på depån.',
      'Fick tag på {first} mellan två körningar. Tre p-böter på skrivbordet, så ämnet gav sig självt. Besök bokat.',
      'Bra första samtal. {first} hade sett en av våra på Söder och trodde att det var kommunens. Vill se den på nära håll.',
    ],
    minimumMet: [
      '{first} bestämmer inte, men sa vem och när det går att ringa. Värt samtalet.',
      'Två minuter, artigt. Får ringa igen när jag vet vad trängselskatten kostar dem.',
    ],
    notMet: [
      'Dåligt läge, en förare hade just sjukanmält sig. ”Mejla”, alltså nej.',
      'Kom inte förbi växeln. De köper inget på telefon.',
    ],
    next: ['Bekräfta depåbesöket med {first}', 'Skicka zonkostnaden på en sida till {first}'],
  },
  leadFollowUp: {
    aims: [
      [
        'Förstå varför {first} tittade på oss just nu, och boka besök',
        'Veta om det finns ett datum bakom intresset',
      ],
      ['Kvalificera: turer, fordon, vem skriver under', 'Antalet bilar som kör in i stan'],
    ],
    met: [
      '{first} hade räknat innan jag ringde: {n} bilar, alla innanför tullarna. Besöket står i kalendern.',
      'Leasingen går ut i {month}, det är därför. {first} vill se en på sin egen tur innan något bestäms.',
      'På riktigt. De tappade ett avtal för att de inte kan leverera före åtta. Besök bokat med {first}.',
    ],
    minimumMet: [
      'Viljan finns, datumet inte. {first} kollar när bilarna går tillbaka.',
      '{first} samlade mest in, men det är {n} fordon. Vi håller kontakten.',
    ],
    notMet: [
      '{first} ville ha guiden och inget mer. Tillbaka till marknad, tror jag.',
      'Fel person och ingen lust att koppla vidare.',
    ],
    next: ['Skicka ett kundfall från samma bransch till {first} före besöket', 'Räkna på {n} bilar'],
  },
  discovery: {
    aims: [
      ['Se turerna och hitta den som gör ont', 'Siffrorna för en tur: stopp, mil, böter'],
      ['Komma överens om att klocka en tur', 'Träffa den som planerar turerna'],
    ],
    met: [
      'Två timmar på depån. Skolturen gör ont: {n} fordon köar till en lastplats. {first} vill klocka den med oss.',
      '{first} tog fram pärmen med böterna. Den är tjock. Vi valde turen med flest.',
      'Tittade på lastningen med {first}. Mest luft: smått, lätt, många stopp. Precis vårt fall.',
    ],
    minimumMet: [
      'Fick siffrorna för en tur, inte skälet att ändra den. {first} tänker högt och behöver tid.',
      'Tio minuter med planeraren. Skeptisk och noggrann, bra att ha.',
    ],
    notMet: [
      'En halvtimme kortare än tänkt, och den gick åt i telefon. Inga siffror.',
      'De kör pall. Inget för oss så länge de inte delar upp lasterna, och det blir inte i år.',
    ],
    next: ['Räkna på turen med deras siffror', 'Boka dagen i bilen med planeraren'],
  },
  rideAlong: {
    aims: [
      ['Åka med en tur och klocka varje stopp', 'Trettio stopp klockade och föraren på vår sida'],
      ['Visa vad en {product} hade gjort på samma tur', 'Enighet om siffrorna innan vi pratar pris'],
    ],
    met: [
      'Med från sex. Femtioett stopp, och på nitton av dem tog parkeringen längre tid än leveransen. {first} blev tyst när vi la ihop det.',
      'Föraren sålde åt mig: ”Det här hade jag gjort på cykel.” {first} hörde. Visning bokad.',
      'Allt klockat. En {product} gör turen med en omlastning, fyrtio minuter snabbare. {first} har räknat efter och håller med.',
    ],
    minimumMet: [
      'Trettio stopp, sedan behövdes bilen. Räcker för att visa mönstret.',
      'Bra siffror, men {first} vill ha dem för en regndag också. Rimligt.',
    ],
    notMet: [
      'Turen ställdes in på morgonen, två borta. Inget klockat.',
      'För mycket tungt på den här. Sa det själv, vilket {first} gillade. En annan tur en annan dag.',
    ],
    next: [
      'Skicka den klockade turen på en sida till {first}',
      'Ta med en {product} till visningen på samma tur',
    ],
  },
  demonstration: {
    aims: [
      [
        'Låta {first} och två förare köra en {product}, fullastad',
        'Att förarna säger inför {first} att det går',
      ],
      ['Visa backen, grinden och hissen med deras egen last', 'En lista på vad som måste lösas'],
    ],
    met: [
      'Lastad med deras backar, upp för rampen, runt kvarteret. {first} kom tillbaka med ett leende. Förarna vill ha större spegel, det var allt.',
      'Deras värsta last gick in på andra försöket. {first} frågade om prov innan jag hann.',
      'Det regnade, och det var det bästa som kunde hända. {first} körde och frågade sedan vad fyra veckor kostar.',
    ],
    minimumMet: [
      'Förarna är med, {first} inte än. Det är laddningen, vi behöver en elektrikers ord.',
      'Bra tur, lång lista: grinden, krokar, var nycklarna ska ligga. Allt går att lösa.',
    ],
    notMet: [
      'Boxen var för låg för burarna. Vi mätte, alla såg. De skulle behöva en Carrier.',
      'Bara vaktmästaren på plats. Fin tur, ingen som bestämmer.',
    ],
    next: ['Svara på listan från visningen, punkt för punkt', 'Skissa på de fyra veckorna med {first}'],
  },
  trialAgreement: {
    aims: [
      ['Komma överens om fyra veckors prov med två fordon', 'Ett datum med depåchefen'],
      ['Bestämma vad provet ska visa för att de ska köpa', 'Deras mått, skriftligt'],
    ],
    met: [
      'Fyra veckor, två fordon, start inom en månad. {first} skrev måttet på baksidan av offerten: stopp per timme, och vilka som vill fortsätta.',
      'Klart. {first} valde de två som klagar mest, och det tror jag är klokt.',
      'Prov bestämt, om vi ordnar laddningen. {first} drev igenom det medan jag satt där.',
    ],
    minimumMet: [
      '{first} vill, men råder inte över de två platserna. Depåchefen träffar vi nästa vecka.',
      'Vi har måttet men inte datumet. En bra halvtimme.',
    ],
    notMet: [
      'De vill ha gratis prov, gratis försäkring och utbildning på en söndag. Lämnade det där.',
      'Svalt sedan visningen. Någon annan har varit där.',
    ],
    next: ['Skicka provavtalet till {first}', 'Boka en halvtimme med depåchefen'],
  },
  ridersMeeting: {
    aims: [
      ['Låta förarna säga vad som oroar dem och svara på cykeln', 'Två som anmäler sig frivilligt'],
      ['Få skyddsombudet att vara med på utbildningen', 'Ingen öppen invändning om säkerheten'],
    ],
    met: [
      'Fjorton personer i fikarummet klockan sex. Först tyst, sedan regnkläder, bromsar, knän. Fem vill prova. {first} var förvånad, inte jag.',
      'Skyddsombudet ville se bromsprovet och fick det på fläcken, fullastat och blött. Det vände allt.',
      'Frågan var lönen, inte cykeln: blir vi av med förartillägget? {first} sa nej, högt. Sedan var det lätt.',
    ],
    minimumMet: [
      'Två frivilliga, tio med armarna i kors. Två räcker för ett prov.',
      'Inget om säkerheten, en del om stoltheten. Någon undrade om det finns ringklocka. Det gör det.',
    ],
    notMet: [
      'Mötet handlade om scheman och vi fick de sista fem minuterna. Ingen hade sovit.',
      '{first} presenterade oss som ”cykelfolket”. Det repade sig aldrig.',
    ],
    next: ['Boka utbildning för de frivilliga', 'Skicka bromsprovet till skyddsombudet'],
  },
  trialStart: {
    aims: [
      ['Lämna över två fordon och utbilda förarna', 'Båda ute på riktig tur före tolv'],
      ['Bestämma vem som räknar vad under fyra veckor', 'Ett namn för fredagssamtalet'],
    ],
    met: [
      'Båda ute klockan tio. {first} följde efter i bil och kom efter. Fredagssamtal bestämda.',
      'Utbildning på gården, sedan rakt ut på turen. Första dagen {n} stopp färre än med bil, som jag hade sagt.',
      'Överlämnat. Laddningen funkar, förarna har ställt om allt två gånger och {first} för bok. Gott tecken.',
    ],
    minimumMet: [
      'En ute före tolv, en står tills låset kommer. {first} tog det lugnt.',
      'Ute, men ingen som räknar än. {first} tar första veckan.',
    ],
    notMet: [
      'En av förarna kom inte. Överlämningen flyttad en vecka.',
      'Försäkringsbeviset saknas hos dem. Cyklarna står i ett hörn under en presenning.',
    ],
    next: ['Veckans avstämning med {first}', 'Ta med andra låset och regnskydden'],
  },
  trialReview: {
    aims: [
      ['Gå igenom fyra veckors siffror och be om ordern', 'Vilka turer de skulle ändra först'],
      ['Låta {first} visa resultatet, inte jag', 'Ett datum för offerten'],
    ],
    met: [
      '{first} drog siffrorna och jag höll tyst. Från tredje veckan fler stopp än bilen och inga böter. De vill ha offert på {n}.',
      'Bättre än måttet på tre av fyra. Lika på regndagar, och det stör ingen. Offert.',
      'Förarna har döpt dem. Det säger {first} mer än kalkylen. Nu offert.',
    ],
    minimumMet: [
      'Bra siffror, men vecka två fattas för att ingen skrev upp. {first} vill ha en vecka till.',
      'Två turer byts, den tredje inte. Färre fordon än jag hoppats, och ärligt.',
    ],
    notMet: [
      'Det enda de minns är punkteringen. Vi behöver någon som vill, och {first} slutar.',
      'Ekonomi kom in utan att ha läst. Tillbaka till vad det kostar.',
    ],
    next: ['Skriva offert på {n} fordon', 'Skicka de fyra veckorna på en sida till {first} för ledningen'],
  },
} satisfies Partial<LanguageContent['scenarios']>;
