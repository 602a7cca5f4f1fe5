import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const swedish: TextsOf<typeof items, 'sv'> = {
  'one-round-message': {
    title: 'Byt en tur, inte hela fordonsparken',
    body: 'Ingen behöver sälja en bil. Välj den tur som ingen vill köra. Vi åker med och klockar den tillsammans, sedan kör vi samma tur på cykel. Blir det inte bättre i era egna siffror tackar vi för oss.',
  },
  'kerb-message': {
    title: 'Det som kostar är inte att köra, det är att stanna',
    body: 'Inne i stan går nästan var fjärde minut av en tur åt till att hitta någonstans att ställa sig. En lastcykel stannar vid porten. Det är där tiden finns, och det har ingenting med dina förare att göra.',
  },
  'worst-round-question': {
    title: 'Vilken tur skulle du själv minst av allt vilja köra?',
    listenFor:
      'En gata, ett klockslag, ett namn. Skriv upp det precis som det sägs: det är den turen vi ber att få klocka.',
  },
  'fines-question': {
    title: 'Var hamnar p-böterna, och vem räknar ihop dem?',
    listenFor: 'Oftast ingen. Öppnas en låda, så räkna tillsammans och låt dem säga summan.',
  },
  'two-years-question': {
    title: 'Om ingenting ändras, hur ser den här turen ut om två år?',
    listenFor:
      'Färre lastzoner, dyrare trängselskatt, en förare som slutar. Vad det kostar att vänta, med deras egna ord.',
  },
  'second-hand-van': {
    title: 'För de pengarna får jag en begagnad skåpbil',
    explore: [
      'Vad kostar den bilen i månaden när böter och parkering är med?',
      'Är det summan som är för hög, eller att allt kommer på en gång?',
    ],
    response:
      'Det får du, med värme dessutom. Men inne i stan letar den bilen plats nästan en fjärdedel av turen, och under tiden betalar du en förare. Vi lägger böterna, parkeringen och den fjärdedelen på ena sidan, och en Porter för 3 520 kr i månaden med service och försäkring på den andra. Vinner bilen ändå, så behåll bilen.',
  },
  'not-now': {
    title: 'Inte nu, ring efter ledigheterna',
    explore: ['Vad är annorlunda då?', 'Vilken månad på året gör det minst ont att lära sig något nytt?'],
    response:
      'Det förstår jag, ingen ska lära sig något nytt under högsäsong. Men då använder vi tiden: en förmiddag i bilen nu, som inte kostar dig något, och leverans i er lugna månad. Mäta måste vi ändå göra en dag när det är fullt upp, annars bevisar det ingenting.',
  },
  'not-mine-to-decide': {
    title: 'Jag säger ja, men det är inte jag som skriver under',
    explore: [
      'Vem behöver känna sig trygg med det, och vad frågar den personen först?',
      'Sist du fick igenom något däruppe, vad var det som fungerade?',
    ],
    response:
      'Då gör vi det lätt för dig. En sida, era siffror, inga förkortningar, så att den som aldrig har sett depån förstår på tre minuter. Och hjälper det, så kommer jag förbi med en cykel och sätter den som skriver under på sadeln.',
  },
  'nothing-broken': {
    title: 'Vi gör sextio stopp om dagen, vad är problemet?',
    explore: ['Hur många av de sextio ligger inne i stan?', 'När någon blir sen, på vilka gator händer det?'],
    response:
      'Det är inget fel, sextio stopp är bra. Jag skulle bara titta på dem inne i stan: på turerna vi har klockat gick nästan en fjärdedel av tiden till att parkera, och den tiden kan ingen förare köra in. Låt mig åka med en förmiddag. Hittar jag ingenting har du haft en tyst passagerare.',
  },
  'others-offer-more': {
    title: 'De andra lastar mer och kostar mindre',
    explore: [
      'Vad gillar du mest med deras?',
      'Om den stannar halv nio, vem ringer du och vad händer sedan?',
    ],
    response:
      'Det är en bra maskin, och enligt databladet lastar den säkert mer. Jag skulle fråga en sak, av dem och av oss: hur många dagar av hundra gick den förra året, och vem skriver på det? Hos oss är det nittiosju, och det står i avtalet. Lägg dem bredvid varandra och ta den som håller.',
  },
  'who-comes-out': {
    title: 'Och vem kommer när den stannar?',
    explore: ['Vad hände sist något stannade för er?', 'Hur länge kan den turen stå stilla?'],
    response:
      'En tekniker med delarna, ute på gatan, inom fyrtioåtta timmar. Det höll i nittiofyra fall av hundra förra året. Gör det inte det står det en ersättare hos er tredje morgonen, och dagarna betalar ni inte för. Ta det inte från mig: ring en verkstadschef som har kört våra i två vintrar. Du får numret.',
  },
  'does-not-fit': {
    title: 'Det går inte in: lasten, grinden, backen',
    explore: [
      'Kan du visa mig det värsta ni kör en vanlig vecka?',
      'Var är det egentligen trångt: grinden, hissen, backen, uttaget?',
    ],
    response:
      'Det kan stämma, och då säger jag det. Vissa laster kör vi inte: hela pallar, allt över tvåhundrafemtio kilo. Resten provar vi hos er: vi lastar er värsta dag och tar den uppför er backe, gärna i slask. Det som inte fungerar skriver vi upp, och ingen skriver på förrän listan är tom.',
  },
  'vans-are-paid-for': {
    title: 'Bilarna är betalda, och alla kan dem',
    explore: [
      'Vilka turer ska bilarna ha kvar, vad som än händer?',
      'Vem i gänget skulle prova först, av ren nyfikenhet?',
    ],
    response:
      'Behåll dem då, de är rätt på ytterturerna. Jag pratar bara om de två turerna inne i stan, där även en betald bil samlar böter och tappar nästan en fjärdedel av förmiddagen. Låt den mest sugna börja. Frågar inte de andra av sig själva tar jag tillbaka den.',
  },
  'forty-page-form': {
    title: 'Först upphandling, jurist och en blankett på fyrtio sidor',
    explore: [
      'Vem hos er måste vara nöjd, och med vad?',
      'Vad kan göras under gränsen medan resten har sin gång?',
    ],
    response:
      'Det är er ordning och den följer vi. Ge mig blanketten och ett namn, så fyller jag i vår del den här veckan: svensk rätt, kreditbetyg bifogat, och positionerna stannar hos er. Ett prov med två fordon brukar rymmas under direktupphandlingsgränsen, så då har ni egna siffror när det går ut på anbud.',
  },
  'look-daft': {
    title: 'De tycker att de ser löjliga ut',
    explore: [
      'Vem skulle tycka sämst om det, och vem skulle inte bry sig?',
      'Vad skulle krävas för att det skulle kännas bra?',
    ],
    response:
      'Det hade jag också tyckt före första turen. Så ingen tvingas. Vi kommer till depån klockan sex med två cyklar och kaffe, och den som vill tar en sväng med full låda. Nästan alltid kommer någon tillbaka med ett leende. Börja med den, i er egen gröna om ni vill.',
  },
  'kerb-proof': {
    title: '23 minuter av 100 går till att parkera',
    body: 'På 62 turer i stan som vi klockade från passagerarsätet, med 2 914 stopp i Paris, Stockholm, Milano och London, gick 23 minuter av 100 åt till att hitta en plats och gå därifrån.',
  },
  'road-proof': {
    title: '97 dagar av 100 i trafik',
    body: 'Under tolv månader var 412 fordon med serviceavtal körklara 97 arbetsdagar av 100, vintern inräknad. Siffran står i avtalet, och hamnar vi under den betalar vi.',
  },
  'service-proof': {
    title: '94 jobb av 100 klara inom 48 timmar',
    body: 'Av 1 912 servicejobb på tolv månader var 1 797 klara inom 48 timmar från samtalet, fyra av fem ute på gatan.',
  },
  'lift-story': {
    title: 'Hallam Lift Repairs i London: en provade, nio frågade',
    body: 'Elva hissmontörer, elva bilar och utryckningar mellan London Bridge och Canary Wharf. Ingen ville trampa. Den yngsta tog en Porter i en månad med verktygslådorna i och var först vid porten varje gång. Tredje veckan började de andra fråga. I dag kör nio på lastcykel och fyra bilar är kvar för motorerna. ”Jag behövde aldrig övertala någon”, säger deras vd.',
  },
  'lastara-card': {
    title: 'Lastara',
    snapshot:
      'Störst, finns i alla våra städer. Hyr ut månadsvis och säljer frihet. Starka hos huvudkontoren, sällan ute på depåerna.',
    theirStrengths: ['Månadshyra, lämnas tillbaka när man vill', 'Femtio kilo mer enligt databladet'],
    ourStrengths: [
      'En tekniker ute på gatan inom 48 timmar, skriftligt',
      '97 dagar av 100 i trafik, och därunder betalar vi',
    ],
    landmineQuestions: [
      'Vad blir månadshyran på de två år ni faktiskt skulle ha den?',
      'Vem lagar den, och är det ni som kör dit den?',
    ],
    likelyObjections: ['Hos Lastara hyr jag månad för månad', 'Den tar mer last'],
    recentIntelligence: ['Har två månaders uppsägning i nya avtal; förut var det en.'],
  },
  'pelvento-card': {
    title: 'Pelvento',
    snapshot:
      'Franska, snygga, med en verkstad i Montreuil som folk berömmer. Säljer på utseende och på en app som visar alla i realtid.',
    theirStrengths: ['Verkstad nära kunderna, med egna förare', 'Bättre app: positioner i realtid'],
    ourStrengths: [
      'Vi kommer till kunden: fyra jobb av fem görs på gatan',
      'Tillgängligheten står i avtalet, inte i broschyren',
    ],
    landmineQuestions: [
      'Hur många dagar stod en av deras på verkstad i vintras?',
      'Vad skulle ni använda positionerna till, och vad säger skyddsombudet?',
    ],
    likelyObjections: ['Deras verkstad ligger runt hörnet', 'Deras är snyggare'],
    recentIntelligence: ['Leveranstiden har gått från fyra till nio veckor, säger två kunder i Pantin.'],
  },
  'norrhjul-card': {
    title: 'Norrhjul',
    snapshot:
      'Bara Stockholm, verkstad i Årsta, försäkring i priset. Lånar ut ett fordon i tre månader och låter det sälja sig självt.',
    theirStrengths: ['Tre månaders lån utan avtal', 'Försäkring ingår, ett pris som är lätt att förstå'],
    ourStrengths: [
      'Körklar 97 arbetsdagar av 100, vintern inräknad',
      'Fyra veckor med ett mått som är bestämt i förväg: ett resultat, inte ett lån',
    ],
    landmineQuestions: [
      'Vad har de tre månaderna egentligen visat när de är slut, och vem räknar?',
      'Vad händer med självrisken efter andra stölden?',
    ],
    likelyObjections: ['Av dem får vi låna en i tre månader', 'Två tusen lägre i månaden, med försäkring'],
    recentIntelligence: ['Lånar inte längre ut den stora; ungefär sex veckors kö till den lilla.'],
  },
  'tricarro-card': {
    title: 'Tricarro',
    snapshot:
      'Milano, enkla trehjulingar, lägst listpris. Verkstad i Lambrate. Tar gamla trehjulingar i inbyte.',
    theirStrengths: ['Billigast att köpa', 'Tar de gamla i inbyte'],
    ourStrengths: [
      'Service med delarna i bilen: 94 jobb av 100 inom 48 timmar',
      'Vi börjar med turen, klockad på plats, innan någon nämner ett pris',
    ],
    landmineQuestions: [
      'Vad kostar servicen år två, och vem bestämmer priset?',
      'Hur mycket tar den på spårvagnsräls i regn?',
    ],
    likelyObjections: ['Lägre månadskostnad', 'De tar våra gamla trehjulingar i inbyte'],
    recentIntelligence: ['Inbyte erbjuds numera bara den som köper minst tre.'],
  },
  'drayline-card': {
    title: 'Drayline',
    snapshot:
      'London, drivs av gamla cykelbud och är omtyckta av förarna. Kommer med en förare, inte med bilder. Tar trehjulingar i inbyte.',
    theirStrengths: ['Förarna litar på dem, de talar samma språk', 'Verkstad i Bow, öppen på lördagar'],
    ourStrengths: [
      'Service på plats sex dagar i veckan, ersättare tredje morgonen',
      'Kundens egen tur klockad, så att ekonomi ser sina egna siffror',
    ],
    landmineQuestions: ['Vad sa ekonomi om deras offert?', 'Vem kommer när båda teknikerna redan är ute?'],
    likelyObjections: ['De kom med en förare, ni med en dator', 'Tar ni våra gamla i inbyte?'],
    recentIntelligence: ['En andra verkstad i Acton är utlovad till våren; hyresavtalet är nog inte klart.'],
  },
  'after-first-visit': {
    title: 'Efter första besöket: förmiddagen i bilen',
    subject: 'Turen vi pratade om',
    body: 'Hej {contact}!\n\nTack för i dag. Du nämnde en tur som ingen på {account} gillar att köra. Det är den jag skulle vilja klocka.\n\nDet som behövs: en plats i bilen, en förmiddag, en helt vanlig dag med mycket att göra. Det ni får: en sida med varje stopp, vad det kostade i minuter och vad en lastcykel hade gjort. Den är er, vad ni än bestämmer.\n\n{note}\n\nPassar tisdag eller torsdag nästa vecka?\n\nHälsningar\n\n{me}',
  },
  'round-deck-sv': {
    title: 'En tur, klockad: bilderna',
    description:
      'Fem sidor att visa vid första besöket: vart tiden tar vägen, vad vi mäter, vad som händer sedan. Får lämnas kvar.',
  },
  'models-picture': {
    title: 'De fyra modellerna bredvid varandra',
    description:
      'Runner, Porter, Porter Cold och Carrier i samma skala, bredvid en vuxen. En bild utan text.',
  },
};
