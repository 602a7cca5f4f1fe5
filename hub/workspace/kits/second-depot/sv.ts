import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const swedish: TextsOf<typeof items, 'sv'> = {
  'own-people-message': {
    title: 'Låt era egna förare visa den andra depån',
    body: 'Ingen tror på en säljare när det gäller en annan depås backe. Så vi åker inte dit. En av era förare kör där i två dagar med sitt eget fordon, på turen som gör mest ont. Vi betalar dagarna och håller oss borta tills någon frågar efter oss.',
  },
  'next-round-question': {
    title: 'Vilken tur skulle era egna förare byta härnäst?',
    listenFor: 'En tur på en annan depå och ett namn där. Be om den kontakten, inte om en order.',
  },
  'another-world': {
    title: 'Den andra depån är en annan värld',
    explore: ['Vad är det som skiljer: gatorna, lasten eller folket?', 'Vem där skulle er depåchef ringa?'],
    response:
      'Det är den säkert, och jag skulle inte kopiera något. Av fyrtioen kunder med flera depåer har tjugoåtta gått vidare till nästa, och nästan alla ändrade något på vägen: en annan box, andra tider. Låt er förare vara där i två dagar och berätta vad som skiljer. Sedan vet vi vad vi ska erbjuda, eller att vi ska låta bli.',
  },
  'second-winter-first': {
    title: 'Vi vill se en andra vinter först',
    explore: ['Vad gav den första inget svar på?', 'Vilken siffra skulle avgöra det?'],
    response:
      'Då låter vi den andra vintern räknas. Vi bestämmer nu vad ni vill se, dagar i trafik och reparationer per fordon, och jag skickar det den första i varje månad utan att du behöver fråga. Håller det till mars startar den andra depån i april, till dagens pris.',
  },
  'second-depot-proof': {
    title: '28 av 41 gick vidare till nästa depå',
    body: 'Av 41 kunder med mer än en depå utrustade 28 en andra inom tre år från den första beställningen.',
  },
  'reference-visit': {
    title: 'Två dagar på den andra depån',
    subject: 'Två dagar på er andra depå',
    body: 'Hej {contact}!\n\nEra förare kan våra fordon bättre än jag. Skulle du kunna låna ut en av dem till den andra depån på {account} i två dagar, med sitt eget fordon? Vi betalar dagarna, och turen väljer de tillsammans med folket på plats.\n\nJag följer inte med. Vill någon prata med mig efteråt så har du mitt nummer.\n\nHälsningar\n\n{me}',
  },
};
