import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const italian: TextsOf<typeof items, 'it'> = {
  'own-people-message': {
    title: 'Al secondo magazzino lo fanno vedere i vostri corrieri',
    body: 'Sulla salita di un altro magazzino nessuno crede a un commerciale. Quindi non ci andiamo. Uno dei vostri corrieri ci passa due giorni col suo mezzo, sul giro che fa più male. I due giorni li paghiamo noi, e veniamo solo se qualcuno ci chiama.',
  },
  'next-round-question': {
    title: 'Quale giro cambierebbero adesso i vostri?',
    listenFor: 'Un giro di un altro magazzino, e un nome lì. Chieda di essere presentato, non l’ordine.',
  },
  'another-world': {
    title: 'Il secondo magazzino è un altro mondo',
    explore: [
      'Che cosa cambia davvero: le strade, il carico o le persone?',
      'Il vostro responsabile chi chiamerebbe, laggiù?',
    ],
    response:
      'È probabile, e io non copierei niente. Su quarantuno clienti con più magazzini, ventotto sono passati al successivo, quasi tutti cambiando qualcosa: un altro cassone, altri orari. Ci mandi un Suo corriere due giorni e ci faccia dire che cosa è diverso. Poi sapremo che cosa proporre, o che non è il caso.',
  },
  'second-winter-first': {
    title: 'Prima vogliamo vedere un secondo inverno',
    explore: ['Il primo che cosa ha lasciato in sospeso?', 'Quale numero chiuderebbe la questione?'],
    response:
      'Allora facciamolo contare, questo secondo inverno. Decidiamo adesso che cosa volete vedere, giorni in strada e riparazioni per mezzo, e il primo di ogni mese glielo mando senza che me lo chieda. Se regge fino a marzo, l’altro magazzino parte ad aprile, al prezzo di oggi.',
  },
  'second-depot-proof': {
    title: '28 su 41 sono passati al magazzino successivo',
    body: 'Su 41 clienti con più di un magazzino, 28 ne hanno attrezzato un secondo entro tre anni dal primo ordine.',
  },
  'reference-visit': {
    title: 'Due giorni nell’altro magazzino',
    subject: 'Due giorni nel vostro altro magazzino',
    body: 'Buongiorno {contact},\n\ni vostri corrieri conoscono i nostri mezzi meglio di me. Ne presterebbe uno all’altro magazzino di {account} per due giorni, col suo mezzo? I due giorni li paghiamo noi, e il giro lo scelgono con chi è sul posto.\n\nIo non vengo. Se poi qualcuno vuole parlarmi, il mio numero lo avete.\n\nCordiali saluti\n\n{me}',
  },
};
