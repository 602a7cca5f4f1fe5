import type { LanguageContent } from '../languageContent.ts';

/** From the offer to the reference. */
export const customerScenes = {
  proposal: {
    aims: [
      ['Rivedere l’offerta per {n} e capire che cosa manca', 'Che cosa serve a {first} per portarla su'],
      ['Chiudere sul noleggio a 48 mesi', 'Un sì ai mezzi, comunque li si paghi'],
    ],
    met: [
      'Un’ora, riga per riga. L’assistenza resta, le scritte saltano. {first} la porta in consiglio con parere favorevole.',
      'Sì a {n}. {first} vuole due consegne, e va bene anche alla nostra officina.',
      'Alla fine era il valore residuo. Messo per iscritto, {first} ha detto di sì.',
    ],
    minimumMet: [
      'A {first} serve una pagina per chi il magazzino non l’ha mai visto. La scrivo stasera.',
      'Sì ai mezzi, no alla banca. Vediamo l’acquisto.',
    ],
    notMet: [
      'Volevano il venti per cento prima ancora di sedersi. Dei giri non si è parlato.',
      'Sul tavolo c’era un’altra offerta, bene in vista. Più bassa, e dentro c’è meno. {first} ancora non lo vede.',
    ],
    next: ['Una pagina per la direzione, senza nemmeno una sigla', 'Offerta con consegna in due tempi'],
  },
  financing: {
    aims: [
      ['Decidere noleggio o acquisto con l’amministrazione', 'I tre numeri che servono all’amministrazione'],
      ['Far firmare il modulo della banca', 'Il nome di chi firma in banca'],
    ],
    met: [
      'Noleggio a 48 mesi, primo canone dopo la consegna. Venti minuti, perché i numeri erano i loro.',
      'Volevano comprare, abbiamo confrontato, noleggiano. {first} ha tirato un sospiro.',
      'Modulo firmato, è in banca.',
    ],
    minimumMet: [
      'Hanno i tre numeri e ci pensano. {first} non prevede sorprese.',
      'Non è chiuso, ma sappiamo che dipende dal valore residuo.',
    ],
    notMet: [
      'Il gruppo ha una sua banca, e {first} l’ha saputo con me. Si ricomincia.',
      'L’amministrazione non è venuta. Abbiamo parlato di calcio.',
    ],
    next: [
      'Mandare il valore residuo per iscritto all’amministrazione',
      'Sollecitare la banca, {first} in copia',
    ],
  },
  contract: {
    aims: [
      ['Chiudere le ultime due clausole e firmare', 'L’elenco di quello che vuole ancora il legale'],
      ['Fissare consegna e giornate di corso', 'Il numero d’ordine'],
    ],
    met: [
      'Firmato. {first} l’ha mandato mentre eravamo in linea. Consegna entro tre settimane.',
      'Chiuse tutte e due: foro di Milano, e i dati del GPS restano a loro. L’ordine è arrivato dopo un’ora.',
      'Fatto. {n} mezzi, corso in due mattine.',
    ],
    minimumMet: [
      'Resta una clausola, sugli pneumatici. Il legale mi chiama.',
      'Niente firma, ma il numero d’ordine è prenotato.',
    ],
    notMet: ['Il legale è una persona sola, ed è in ferie.', 'Rivogliono la penale. Devo chiedere in sede.'],
    next: ['Confermare a {first} consegna e corso', 'Mandare al legale la clausola sui dati'],
  },
  delivery: {
    aims: [
      ['Consegnare, fare il corso ed esserci al primo giro', 'Tutti i mezzi consegnati e firmati'],
      ['Un primo giorno senza chiamate all’assistenza', 'Che tutti sappiano chi chiamare'],
    ],
    met: [
      'Tutti e {n} in cortile alle nove. Qualcuno aveva portato le brioche. Primo giro senza una chiamata.',
      'Consegnato e spiegato. {first} ha già attaccato i numeri ai cassoni.',
      'Liscio. Un corriere ha regolato la sella per venti minuti e poi ha battuto tutti.',
    ],
    minimumMet: [
      'Consegnati tutti, uno con un graffio. Foto fatta, si cambia il pannello.',
      'Consegnati, metà ha fatto il corso, il turno di sera viene domani.',
    ],
    notMet: [
      'Il camion era fermo al Brennero. Ne sono arrivati due su {n}. {first} l’ha presa meglio di me.',
      'Le prese non erano pronte. Stanno fermi.',
    ],
    next: ['Chiamare {first} dopo la prima settimana', 'Fare il corso al turno di sera'],
  },
  firstMonth: {
    aims: [
      ['Sentire che cosa ha insegnato un mese', 'Una cosa che dovremmo cambiare'],
      ['Verificare che girino tutti i giorni', 'L’uso per mezzo'],
    ],
    met: [
      'Girano tutti i giorni, dice {first}. Uno ha chiesto di smettere e due di cominciare.',
      'Si sono ridisegnati il giro da soli e hanno guadagnato mezz’ora. Da raccontare agli altri.',
      'Un mese senza storie. {first} vuole i ganci nel cassone, e adesso li voglio anch’io.',
    ],
    minimumMet: [
      'Uno resta fermo perché non è di nessuno. {first} gli trova un nome e un corriere.',
      'Funziona, ma il locale di ricarica è un caos. Porto le etichette.',
    ],
    notMet: [
      '{first} in ferie, e gli altri non sapevano niente.',
      'Si è parlato solo della fattura. Girata a chi di dovere.',
    ],
    next: ['Portare le etichette per il locale di ricarica', 'Mandare a {first} i ganci dall’officina'],
  },
  serviceReview: {
    aims: [
      ['Ripassare sei mesi di assistenza e rimettere a posto', 'Che cosa li ha infastiditi di più'],
      [
        'Far vedere la disponibilità e fissare i giorni di manutenzione',
        'Che {first} conosca l’officina per nome',
      ],
    ],
    met: [
      'Novantasette giorni su cento in strada, e {first} si ricorda gli altri tre. Fissato un giorno di manutenzione.',
      'Ho chiesto scusa per la leva del freno prima che la tirassero fuori. Poi una bella ora.',
      'Ripassato ogni intervento. Soprattutto forature: si cambiano le gomme.',
    ],
    minimumMet: [
      'Il peggio è il telefono. Ora hanno il diretto dell’officina.',
      'A {first} piace il tecnico e non piacciono le fatture. Uno dei due ce lo teniamo.',
    ],
    notMet: [
      'Interrotti da una consegna. L’elenco resta aperto.',
      'Erano arrabbiati, e a ragione. Ho ascoltato e porto a casa.',
    ],
    next: [
      'Confermare per iscritto a {first} il giorno di manutenzione',
      'Montare le gomme nuove su tutti e {n}',
    ],
  },
  expansion: {
    aims: [
      ['Portare dentro il secondo magazzino: altri {n}', 'Una visita al secondo magazzino con {first}'],
      ['Trovare il prossimo giro che fa male', 'Farmi presentare all’altro responsabile'],
    ],
    met: [
      'L’altro magazzino ne ha sentito parlare e aspetta che glielo si chieda. {first} mi ci porta.',
      'Altri {n} da {month}. Il giro era pronto prima che aprissi il computer.',
      'Vogliono provare il refrigerato per i ristoranti. Budget dell’anno prossimo, ma in cima al foglio ci siamo noi.',
    ],
    minimumMet: [
      'Presentazioni fatte per mail. Il secondo magazzino è un altro mondo, dice {first}.',
      'Il giro c’è, il posto no.',
    ],
    notMet: [
      'Assunzioni bloccate. In questo semestre non cresce nessuno.',
      'Prima vogliono vedere un secondo inverno.',
    ],
    next: [
      'Visitare il secondo magazzino con {first}',
      'Conti per altri {n}, col giorno fisso di manutenzione',
    ],
  },
  renewal: {
    aims: [
      ['Rinnovare il noleggio prima della scadenza di {month}', 'Che cosa vorrebbero diverso'],
      ['Cambiare i più vecchi e tenere gli altri', 'Il via libera al controllo batterie'],
    ],
    met: [
      'Rinnovato. Tengono i cassoni, batterie nuove, e {first} ha il suo giorno fisso.',
      'Se ne cambiano {n}, gli altri restano. Nessun dramma.',
      'Altri tre anni. Volevano diversa la fattura, e ora sta in una pagina.',
    ],
    minimumMet: [
      'Controllo batterie concordato. Poi decidono.',
      '{first} vuole due offerte, la nostra e una per la forma.',
    ],
    notMet: [
      'Si guardano intorno. {first} me l’ha detto in faccia, lo apprezzo.',
      'La nuova direzione vuole i furgoni. È ancora presto.',
    ],
    next: ['Fissare il controllo batterie', 'Offerta di rinnovo su una pagina'],
  },
  reference: {
    aims: [
      ['Chiedere a {first} una testimonianza con nomi e numeri', 'Il permesso di dare un numero di telefono'],
      ['Portare da loro un cliente indeciso', 'Una data per la visita'],
    ],
    met: [
      'Sì alla testimonianza, purché in foto ci siano i corrieri e non il capo.',
      '{first} risponde a chiunque del mestiere. “Ma niente chiacchiere.”',
      'Il giovedì possiamo portare gente. {first} si diverte più di quanto ammetta.',
    ],
    minimumMet: ['Il telefono sì, la foto no.', '{first} deve chiedere al gruppo e pensa che passi.'],
    notMet: [
      'Il gruppo non dà referenze. {first} si scusa.',
      'Non finché la storia dei freni non è risolta. Giusto.',
    ],
    next: [
      'Passare al marketing la testimonianza con le condizioni di {first}',
      'Ringraziare {first} con un biglietto dall’officina',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
