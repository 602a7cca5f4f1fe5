import type { LanguageContent } from '../languageContent.ts';

export const touches: LanguageContent['touches'] = {
  vanCost: 'Vad en skåpbil i stan egentligen kostar: kalkylen',
  zoneGuide: 'Guide till miljözonerna, med karta',
  winter: 'Vinter på tre hjul',
  fair: 'Citylogistikdagarna: besök i vår monter',
  breakfast: 'Hantverkarfrukost med provtur runt kvarteret',
  quiet: 'Före åtta, utan ett ljud: leveranser på bostadsgator',
  cold: 'Kallt ända fram till dörren: kylboxen på rundan',
  trial: 'Fyra veckor på er runda: erbjudande om provperiod',
  customers: 'Kunder berättar: ett år utan diesel',
  service: 'Vem kommer när det stannar: vår service i siffror',
  website: 'Läste sidan om leasing',
};
