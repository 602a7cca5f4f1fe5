import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: {
    price: ['Hanno deciso i loro numeri.', 'L’amministrazione accetta il canone posticipato.'],
    timing: [
      'Si consegna nel loro mese tranquillo, bastava quello.',
      'Hanno calcolato quanto costa aspettare un mese.',
    ],
    authority: [
      'L’amministrazione ha visto la pagina e non ha altre domande.',
      'Il consiglio ha fatto un giro in sella e ha detto sì.',
    ],
    need: ['Le multe le hanno contate loro.', 'Gliel’ha chiesto un cliente. Al momento giusto.'],
    competitor: [
      'Hanno messo le due offerte una accanto all’altra e hanno richiamato.',
      'Hanno chiesto agli altri chi viene quando si ferma.',
    ],
    trust: [
      'Hanno chiamato il collega, ed è stata una telefonata lunga.',
      'Hanno parlato loro col nostro tecnico.',
    ],
    fit: [
      'Provato sul posto col loro carico: ci sta.',
      'Risolto con un secondo caricatore e un’altra serratura.',
    ],
    status_quo: [
      'Il più curioso ha provato, poi hanno chiesto gli altri.',
      'I furgoni restano per la cintura. Così va bene.',
    ],
    process: ['Messo nel contratto come chiedevano.', 'Siamo nell’albo fornitori.'],
    other: ['Riparlato davanti a un caffè, ed è passata.', 'Non ne ha più parlato nessuno.'],
  },
  parked: [
    'Se ne riparla quando si apre il budget.',
    'Prima vogliono vedere la prova.',
    'Non prima del trasloco.',
    'Si aspetta il rientro della collega.',
    'Chiedono all’assicurazione e ci fanno sapere.',
    'Vuole dormirci su. Detto due volte.',
    'In lista per la prossima riunione.',
  ],
  lost: [
    'Deciso più in alto, senza sentirci.',
    'Per questo due giri sono andati ad altri.',
    'Nessuna delle mie risposte ha fatto presa.',
    'Su questo hanno già deciso.',
    'Ci è costato mezzo ordine.',
  ],
  minimumMet: [
    'Non il sì che cercavo, ma sappiamo che cosa blocca.',
    'A {first} serve che lo dica qualcun altro. So chi.',
    'Un gradino, non tutta la scala. La prossima data c’è.',
    'Metà di quello che volevo, e di buonumore.',
  ],
  notMet: [
    'Dieci minuti invece di un’ora, e il telefono non ha mai smesso.',
    'Gentili, stanchi, altrove. Avrei dovuto chiedere che cosa succedeva.',
    'Chi conta era stato chiamato altrove. Abbiamo fatto conversazione.',
    'Non si è mosso niente. Ho parlato troppo, credo.',
    'Volevano parlare dell’allagamento del mese scorso e di nient’altro.',
  ],
  complaintResolved: [
    'Sistemato, richiamato per conferma: tutto a posto.',
    'Chiesto scusa, e l’hanno apprezzato.',
    'Trovata la causa da noi, non succederà più.',
    'La nuova data è stata rispettata.',
    'Passati di persona. L’hanno notato.',
  ],
  complaintOpen: [
    'Girato, risposta promessa per venerdì.',
    'Segnalato in sede con nomi e foto.',
    'Si aspetta ancora una risposta dai nostri.',
  ],
  noShow: [
    'Venti minuti in cortile. In portineria non sapevano niente.',
    'Incidente in tangenziale, scuse via messaggio.',
    'Nessuna risposta, due tentativi.',
    'Doppio appuntamento da parte loro. Settimana prossima.',
    'In malattia, e nessuno ci aveva avvisato.',
    'Cancello chiuso: inventario.',
    'In riunione, “doveva finire alle dieci”.',
    'Giorno sbagliato nella loro agenda. Caffè col magazzino.',
    'Mancava un autista, il giro lo faceva il capo.',
    'In portineria con altri due fornitori. Lasciato il biglietto.',
  ],
  nextAfterNoShow: [
    'Trovare un’altra data con {first}',
    'Richiamare {first} e rifissare',
    'Proporre due date a {first}',
  ],
  nextAfterNotMet: [
    'Richiamare {first} a {month}',
    'Mandare a {first} una pagina coi loro numeri',
    'Capire chi altro deve esserci',
    'Trovare una referenza dello stesso mestiere per {first}',
    'Rispondere alla domanda rimasta aperta e chiedere dieci minuti',
    'Sentire da {first} che cosa è cambiato dall’ultima volta',
  ],
  corrections: [
    'Correzione: i mezzi erano {n}, non quello che avevo scritto. Controllato sul quaderno.',
    'Correzione: il consiglio si riunisce a {month}. Avevo confuso due clienti.',
  ],
};

export const leads: LanguageContent['leads'] = {
  notes: [
    'Ha scaricato la guida sull’Area C e fatto due simulazioni con {n} furgoni.',
    'Allo stand con un collega: il pavé, l’assicurazione, i prezzi.',
    'Webinar seguito fino alla fine. Domanda: chi ripara nel fine settimana?',
    'Modulo compilato alle 23: «In quanto tempo ne consegnate {n}?»',
    'Consiglio di un cliente dello stesso mestiere. Aspetta una telefonata, non una mail.',
    'Ha letto cinque volte in una settimana la pagina del cassone refrigerato.',
    'Ha lasciato il biglietto. I furgoni tornano al noleggio a {month}.',
    'Ha aperto tutte e quattro le mail e guardato il filmato sulla sicurezza.',
    'Chiede la scheda tecnica del {product}. Nessun telefono.',
    'Richiesta di prova iniziata, interrotta alla domanda sul ricovero.',
    'Incontro alla colazione degli artigiani; {n} furgoni da un magazzino solo.',
    'Scrive: «Paghiamo l’ingresso per ogni furgone, ogni giorno. Voi cosa fareste?»',
  ],
  dispositions: {
    attempted: [
      'Suona a vuoto. Provare prima delle otto.',
      'Il centralino vuole prima una mail.',
      'Lasciato un messaggio, tono gentile.',
      'Occupato tutta la mattina.',
    ],
    talking: [
      'Bella chiacchierata, vuole vederne uno.',
      'Sa al centesimo quanto costano i furgoni.',
      'Chiede una referenza dello stesso mestiere.',
      'Decide insieme al fratello.',
    ],
    recycled: [
      'Interesse vero, ma da {month}.',
      'Niente budget prima di {month}.',
      'Prima vuole leggere. Rimandare la guida a {month}.',
    ],
  },
  reasons: {
    bad_data: [
      'Con questi dati non si raggiunge nessuno.',
      'Il numero è di un panificio a venti chilometri.',
    ],
    duplicate: ['Doppione, li conosciamo già.', 'È la stessa persona della fiera.'],
    wrong_territory: ['Indirizzo fuori dalle nostre zone.'],
    no_consent: ['Non ha dato il consenso alle chiamate.'],
    no_fit: [
      'Vende biciclette e voleva il nostro listino.',
      'Un mezzo per una famiglia di cinque. Gentilissimi, ma non fa per noi.',
    ],
    no_need: ['Niente furgoni, è tutto in appalto.', 'Studente, tesi di laurea.'],
    no_budget: ['I soldi sono finiti nel tetto nuovo.'],
    timing: ['Il leasing dei furgoni dura altri due anni.'],
    competitor: [
      'Ha firmato con {rival} tre settimane fa.',
      'Lavora con {rival} da dieci anni e non ci pensa a cambiare.',
    ],
    unreachable: ['Non lavora più lì.', 'Sei tentativi in tre settimane, non risponde nessuno.'],
  },
};
