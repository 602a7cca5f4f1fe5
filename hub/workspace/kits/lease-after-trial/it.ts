import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const italian: TextsOf<typeof items, 'it'> = {
  'first-payment-message': {
    title: 'Il primo canone arriva in un mese in cui lavora già',
    body: 'Il canone parte dopo le quattro settimane di prova, non con l’ordine. Quando dal conto escono i primi 320 € per un Porter, assistenza e assicurazione comprese, il mezzo fa il vostro giro da un mese e sapete quanto rende.',
  },
  'tight-month-question': {
    title: 'Qual è il mese più stretto dell’anno, per voi?',
    listenFor: 'Gennaio, agosto, il mese delle assicurazioni. Il canone non si fa partire lì, e lo si dice.',
  },
  'finance-reads-question': {
    title: 'L’amministrazione che cosa guarda per prima: il mese, l’anno o la fine?',
    listenFor:
      'Il mese: il canone. L’anno: multe e assistenza. La fine: il valore di riacquisto. Metta quella riga in cima.',
  },
  'all-at-once': {
    title: 'Il canone va bene, ma a gennaio lo pago lo stesso',
    explore: ['Quali sono i mesi che tirano avanti gli altri?', 'A gennaio che altro scade?'],
    response:
      'E allora gennaio lo lasciamo stare. Il canone parte dopo la prova, nel mese che sceglie Lei, e può pagare dieci rate l’anno invece di dodici: niente nei due mesi fermi, un po’ di più negli altri. In quattro anni la somma è la stessa, senza interessi in più.',
  },
  'cheaper-hire': {
    title: 'Il noleggio mi dà il furgone a 430 tutto compreso',
    explore: [
      'Il parcheggio è compreso? E le multe chi le paga?',
      'Le ore in più, quando resta nel traffico, quanto costano?',
    ],
    response:
      'A 430 è un buon prezzo, per un furgone. In città si aggiungono parcheggi e multe, e quelli il noleggio non li paga. Abbiamo guardato i conti con trentotto clienti: il furgone in centro veniva 486 € al mese prima ancora di fare un chilometro. Un Porter viene 320 €, tutto compreso. Guardiamo i vostri conti per un mezzo, uno solo?',
  },
  'batteries-year-five': {
    title: 'E le batterie, fra cinque anni, le pago io?',
    explore: ['Di solito un mezzo quanto lo tenete?', 'L’ultimo furgone a quanto l’ha rivenduto?'],
    response:
      'Fino alla fine del quarto anno le paghiamo noi: sotto il settanta per cento si cambia, senza discutere. Dopo, una batteria costa 780 €, e il prezzo è nel contratto già oggi. Oppure ci restituisce il mezzo e noi lo riprendiamo a un quarto del listino. Anche questo è scritto.',
  },
  'budget-spent': {
    title: 'Il budget è chiuso, il prossimo si apre l’anno prossimo',
    explore: ['È rimasto qualcosa su un’altra voce?', 'Chi decide che cosa entra nel prossimo?'],
    response:
      'Allora non è il momento di ordinare, siamo d’accordo. Ma per il prossimo budget Le serve un numero, e uno vero vale più del mio. Quattro settimane di prova non costano niente, e il canone parte solo quando si apre il budget. Arriva coi Suoi numeri, non col mio dépliant.',
  },
  'finance-has-not-seen': {
    title: 'In amministrazione i suoi numeri non li hanno visti',
    explore: ['Di che cosa dubiteranno per prima?', 'Aiuta di più se ci sono, o se non ci sono?'],
    response:
      'Allora facciamo vedere i loro, non i miei. Preparo una pagina: i vostri giri, le vostre multe, il vostro noleggio, e in fondo tre righe per mese, anno e fine. La presenta Lei, io resto al telefono. Dove ho ipotizzato qualcosa, c’è scritto.',
  },
  'group-bank': {
    title: 'Il noleggio deve passare dalla banca del gruppo',
    explore: [
      'In banca chi se ne occupa, e l’ultima volta quanto c’è voluto?',
      'Delle nostre condizioni, che cosa vorranno cambiare?',
    ],
    response:
      'Va bene: noi vendiamo alla banca e la banca noleggia a voi. Quello che conta resta uguale: primo canone dopo la prova, riacquisto per iscritto, prezzo della batteria fissato. Mando io al loro referente i tre documenti che chiedono sempre, così Lei non fa da postino.',
  },
  'discount-note': {
    title: 'Fin dove arriviamo col prezzo',
    body: 'Da cinque mezzi il 4 per cento, da dieci il 7, e oltre niente senza Laurent o Ingrid. Prima di qualsiasi sconto, offra quello che a noi costa meno e a loro serve di più: la data del primo canone, le dieci rate, un’assistenza senza ciò che fa già la loro officina.\n\nIl venti per cento non è un prezzo, è una prova. Chieda che cosa si toglie.',
  },
  'van-books-proof': {
    title: '486 € al mese per un furgone in città',
    body: 'Nei conti di 38 clienti, un furgone che lavora in centro costa 486 € al mese: canone, assicurazione, parcheggi e multe, senza carburante e senza autista.',
  },
  'buy-back-proof': {
    title: 'Un quarto del listino dopo quattro anni',
    body: 'Il riacquisto al 25 per cento del listino è nel contratto. Finora 57 mezzi sono rientrati dopo quattro anni, tutti ripresi a quel prezzo.',
  },
  'laundry-story': {
    title: 'Blanchisserie Corvalan, Pantin: il primo canone era già guadagnato',
    body: 'Una lavanderia per alberghi con sei furgoni. I due Porter alla titolare piacevano, pagare prima della stagione no. Prova a marzo, canone da aprile, niente da pagare a gennaio e febbraio. Nei primi undici mesi ha pagato 6.900 € per tutti e due; i due furgoni le erano costati 9.700. “È il primo contratto in cui il calendario era mio”, dice.',
  },
  'figures-for-finance': {
    title: 'Una pagina per l’amministrazione',
    subject: 'La pagina per la vostra amministrazione',
    body: 'Buongiorno {contact},\n\necco la pagina di cui abbiamo parlato, coi numeri di {account} e nient’altro. Le righe che contano sono tre:\n\n– al mese: canone, assistenza e assicurazione, contro quello che costa oggi il furgone\n– all’anno: le multe e i parcheggi che spariscono\n– alla fine: quanto paghiamo per riprendere il mezzo\n\nDove ho dovuto ipotizzare qualcosa, è scritto a margine. Cancelli pure quello che non torna, preferisco saperlo adesso.\n\nCordiali saluti\n\n{me}',
  },
  'prices-it': {
    title: 'Prezzi e condizioni, Italia',
    description:
      'Una scheda in euro: listino, noleggio a 48 mesi, assistenza, assicurazione e quello che sta nel contratto. Si può lasciare al cliente.',
  },
};
