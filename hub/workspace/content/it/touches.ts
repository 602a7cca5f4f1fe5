import type { LanguageContent } from '../languageContent.ts';

export const touches: LanguageContent['touches'] = {
  vanCost: 'Quanto costa davvero un furgone in città: il calcolo',
  zoneGuide: 'Guida alle zone a basse emissioni, con la mappa',
  winter: 'L’inverno su tre ruote',
  fair: 'Giornate della logistica urbana: visita al nostro stand',
  breakfast: 'Colazione con gli artigiani, con un giro di prova',
  quiet: 'Prima delle otto, senza rumore: consegnare nelle vie residenziali',
  cold: 'Freddo fino alla porta: il cassone refrigerato in giro',
  trial: 'Quattro settimane sul vostro giro: offerta di prova',
  customers: 'I clienti raccontano: un anno senza gasolio',
  service: 'Chi arriva quando si ferma: la nostra assistenza in cifre',
  website: 'Ha letto la pagina sul leasing',
};
