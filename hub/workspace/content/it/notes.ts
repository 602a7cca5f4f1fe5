import type { LanguageContent } from '../languageContent.ts';

export const notes: LanguageContent['notes'] = {
  resolved: [
    'Hanno deciso i loro numeri.',
    'Richiamato: il collega li ha tranquillizzati.',
    'Dopo la seconda prova non ne ha più parlato nessuno.',
    'L’amministrazione accetta il canone posticipato.',
    'Misurato sul posto, ci sta.',
    'Messo nel contratto come chiedevano.',
    'La RSU ha dato parere favorevole.',
  ],
  parked: [
    'Se ne riparla quando si apre il budget.',
    'Prima vogliono vedere la prova.',
    'Non prima del trasloco.',
    'Si aspetta il rientro della collega.',
    'Chiedono all’assicurazione e ci fanno sapere.',
  ],
  lost: [
    'Martedì hanno firmato con altri.',
    'Furgoni rinnovati per tre anni.',
    'Il consiglio ha detto no e per quest’anno non ne riparla.',
    'La sede chiude, non c’è più un magazzino.',
  ],
  complaintResolved: [
    'Pezzo montato, richiamato per conferma: tutto a posto.',
    'Nota di credito inviata, scuse accettate.',
    'L’officina ha trovato la causa, si cambia tutta la serie.',
    'Nuova data rispettata, corso rifatto a nostre spese.',
    'Il tecnico è arrivato con un mezzo sostitutivo. L’hanno notato.',
  ],
  complaintOpen: [
    'In officina, risposta promessa per venerdì.',
    'Foto girate alla qualità.',
    'Si aspetta il pezzo dalla fabbrica.',
  ],
  noShow: [
    'Venti minuti in cortile. In portineria non sapevano niente.',
    'Incidente in tangenziale, scuse via messaggio.',
    'Nessuna risposta, due tentativi.',
    'Doppio appuntamento da parte loro. Settimana prossima.',
    'In malattia, e nessuno ci aveva avvisato.',
    'Cancello chiuso: inventario.',
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
  dispositions: [
    'Suona a vuoto. Provare prima delle otto.',
    'Il centralino vuole prima una mail.',
    'Lasciato un messaggio, tono gentile.',
    'Non lavora più lì.',
    'Interesse vero, ma da {month}.',
    'Studente, tesi di laurea.',
  ],
};
