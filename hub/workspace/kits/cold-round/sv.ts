import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const swedish: TextsOf<typeof items, 'sv'> = {
  'chilled-door-message': {
    title: 'Lådan är öppen i åtta sekunder, inte hela stoppet',
    body: 'Med bil går kylan ut medan någon letar plats och går tillbaka. Porter Cold står vid köksdörren: upp med locket, ut med backen, igen. Den håller två grader i sex timmar när det är trettio ute.',
  },
  'warmest-hour-question': {
    title: 'Vid vilket stopp går er temperaturlogg upp?',
    listenFor:
      'En restaurang där man inte kan stanna, sista tredjedelen av turen, en dag i juli. Det är det stoppet man ska åka med på.',
  },
  'under-two-degrees': {
    title: 'Fisken ska ligga under två grader i sex timmar. Inte fyra. Sex',
    explore: ['Hur ofta öppnas lådan under de sex timmarna?', 'Vem läser loggen, och hur ofta?'],
    response:
      'Sex är vad vi har mätt: tre körningar med trettio grader ute, under två hela tiden. Men det är er logg som gäller, inte vår. Vi lägger i två av era egna loggrar, en vid dörren och en i botten, och kör er tur en varm dag. Går någon av dem över har ni det svart på vitt.',
  },
  'six-hours-proof': {
    title: 'Sex timmar under två grader med trettio ute',
    body: 'I provbänk höll sig lådan på Porter Cold under två grader i sex timmar med trettio grader ute, i tre körningar.',
  },
  'fishmonger-story': {
    title: 'Pescheria Montanelli i Milano: loggarna tystnade',
    body: 'Tjugotvå restauranger inne i Area C och en logg som pep vid samma fyra stopp varje vecka. Ägaren la sina egna loggrar i lådan och åkte själv med i tre dagar. Sedan dess går fisken till köksdörren och de fyra stoppen är tysta. ”Jag slipper förklara”, säger han. Bilen kör fortfarande till marknaden.',
  },
  'temperature-log': {
    title: 'Efter kylturen: deras logg',
    subject: 'Er temperaturlogg från i dag',
    body: 'Hej {contact}!\n\nHär är de två kurvorna från era egna loggrar, oputsade, med varje öppning markerad. Den högsta punkten ligger vid stoppet du nämnde i förväg.\n\nRäcker det för den som granskar {account}? Säg annars vad som behövs, så kör vi en gång till.\n\nHälsningar\n\n{me}',
  },
};
