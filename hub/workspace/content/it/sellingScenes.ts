import type { LanguageContent } from '../languageContent.ts';

/** From the first call to the end of the trial. */
export const sellingScenes = {
  introduction: {
    aims: [
      ['Ottenere una visita in magazzino con {first}', 'Il nome di chi decide sui mezzi'],
      ['Capire come consegnano oggi in centro', 'Il permesso di richiamare con una risposta'],
    ],
    met: [
      'Breve e cordiale. {n} furgoni in Area C ogni giorno, e {first} non ne può più. Ci vediamo in magazzino.',
      'Trovato un momento con {first} fra due consegne. Tre multe sulla scrivania: l’argomento era lì. Visita fissata.',
      'Buon primo contatto. {first} ne aveva visto uno in corso Buenos Aires e pensava fosse del Comune. Vuole vederlo da vicino.',
    ],
    minimumMet: [
      '{first} non decide, ma mi ha detto chi e a che ora chiamare. Ne valeva la pena.',
      'Due minuti, con garbo. Posso richiamare quando so quanto costa loro l’Area C.',
    ],
    notMet: [
      'Momento sbagliato, un autista aveva appena dato malattia. “Mandi una mail”, cioè no.',
      'Fermi al centralino. Per telefono non comprano niente.',
    ],
    next: [
      'Confermare la visita in magazzino a {first}',
      'Mandare a {first} il costo dell’Area C su una pagina',
    ],
  },
  leadFollowUp: {
    aims: [
      [
        'Capire perché {first} ci ha guardato proprio adesso, e fissare una visita',
        'Sapere se dietro c’è una data',
      ],
      ['Qualificare: giri, mezzi, chi firma', 'Quanti furgoni entrano in centro'],
    ],
    met: [
      '{first} aveva già fatto i conti: {n} furgoni, tutti dentro. La visita è in agenda.',
      'Il noleggio scade a {month}, ecco perché. {first} vuole vederne uno sul suo giro prima di tutto.',
      'Interesse serio: hanno perso una fornitura perché non consegnano prima delle otto. Visita fissata con {first}.',
    ],
    minimumMet: [
      'La voglia c’è, la data no. {first} verifica quando scadono i noleggi.',
      '{first} stava solo guardando in giro, ma i mezzi sono {n}. Restiamo in contatto.',
    ],
    notMet: [
      '{first} voleva la guida e basta. Da ridare al marketing, direi.',
      'Persona sbagliata, e nessuna voglia di passarmi quella giusta.',
    ],
    next: [
      'Mandare a {first} un caso dello stesso mestiere prima della visita',
      'Preparare i conti su {n} furgoni',
    ],
  },
  discovery: {
    aims: [
      ['Vedere i giri e trovare quello che fa male', 'I numeri di un giro: fermate, chilometri, multe'],
      ['Accordarsi per cronometrare un giro', 'Conoscere chi pianifica i giri'],
    ],
    met: [
      'Due ore in magazzino. Fa male il giro delle scuole: {n} mezzi per una piazzola. {first} vuole cronometrarlo con noi.',
      '{first} ha tirato fuori la cartellina delle multe. È spessa. Abbiamo scelto il giro che ne ha di più.',
      'Guardato il carico con {first}. Quasi tutta aria: piccolo, leggero, tante fermate. Esattamente il nostro caso.',
    ],
    minimumMet: [
      'Ho i numeri di un giro, non ancora il motivo per cambiarlo. {first} ragiona ad alta voce, serve tempo.',
      'Dieci minuti con la pianificazione. Scettici e precisi: torneranno utili.',
    ],
    notMet: [
      'Mezz’ora in meno del previsto, e passata al telefono. Niente numeri.',
      'Consegnano bancali. Per noi nulla finché non dividono i carichi, e quest’anno no.',
    ],
    next: ['Fare i conti del giro coi loro numeri', 'Fissare la giornata in furgone con la pianificazione'],
  },
  rideAlong: {
    aims: [
      ['Fare un giro e cronometrare ogni fermata', 'Trenta fermate misurate e l’autista dalla nostra parte'],
      [
        'Far vedere che cosa avrebbe fatto un {product} sullo stesso giro',
        'L’accordo sui numeri prima di parlare di prezzo',
      ],
    ],
    met: [
      'Su dalle sei. Cinquantuno fermate; diciannove volte il parcheggio è durato più della consegna. Davanti al totale {first} non ha detto più niente.',
      'Ha venduto l’autista: “Questo lo faccio in bici.” {first} ha sentito. Prova fissata.',
      'Misurato tutto. Un {product} fa il giro con una ricarica di merce sola, quaranta minuti in meno. {first} ha controllato ed è d’accordo.',
    ],
    minimumMet: [
      'Trenta fermate, poi il furgone serviva altrove. Basta per far vedere l’andamento.',
      'Buoni numeri, ma {first} li vuole anche in un giorno di pioggia. Giusto.',
    ],
    notMet: [
      'Giro annullato la mattina stessa, due assenti. Niente misure.',
      'Troppa roba pesante su questo. L’ho detto io, e {first} ha apprezzato. Un altro giro, un altro giorno.',
    ],
    next: [
      'Mandare a {first} il giro misurato su una pagina',
      'Portare un {product} alla prova sullo stesso giro',
    ],
  },
  demonstration: {
    aims: [
      [
        'Mettere in sella {first} e due corrieri, a pieno carico',
        'Che i corrieri dicano davanti a {first} che si può fare',
      ],
      ['Mostrare rampa, portone e montacarichi con la loro merce', 'L’elenco di quello che va risolto'],
    ],
    met: [
      'Caricato con le loro cassette, su per la rampa, giro dell’isolato. {first} al ritorno sorrideva; i corrieri vogliono lo specchietto più grande, tutto qui.',
      'Il loro carico peggiore è entrato al secondo tentativo. {first} ha parlato di prova prima di me.',
      'Pioveva: il meglio che potesse capitare. Un giro, e {first} chiedeva quanto costano quattro settimane.',
    ],
    minimumMet: [
      'Corrieri conquistati, {first} non ancora. È la ricarica: serve il parere di un elettricista.',
      'Bella prova, elenco lungo: portone, ganci, le chiavi. Si risolve tutto.',
    ],
    notMet: [
      'Cassone troppo basso per i roll. Misurato davanti a tutti. Ci vorrebbe il Carrier.',
      'C’era solo il custode. Bella pedalata, nessuno che decide.',
    ],
    next: [
      'Rispondere punto per punto all’elenco della prova',
      'Buttare giù le quattro settimane con {first}',
    ],
  },
  trialAgreement: {
    aims: [
      ['Chiudere una prova di quattro settimane con due mezzi', 'Una data col responsabile del magazzino'],
      ['Stabilire che cosa deve dimostrare la prova perché comprino', 'Il loro criterio, per iscritto'],
    ],
    met: [
      'Quattro settimane, due mezzi, si parte entro il mese. {first} ha scritto il criterio sul retro dell’offerta: consegne all’ora, e chi vuole continuare.',
      'D’accordo. {first} ha scelto i due che brontolano di più, e secondo me fa bene.',
      'Prova ottenuta, se portiamo noi la ricarica. {first} ha spinto davanti a me.',
    ],
    minimumMet: [
      '{first} vuole, ma i due posti non dipendono dalla logistica. Settimana prossima vediamo il magazzino.',
      'Abbiamo il criterio, non la data. Mezz’ora spesa bene.',
    ],
    notMet: [
      'Vogliono gratis la prova, gratis l’assicurazione e il corso di domenica. Ci siamo fermati lì.',
      'Dopo la dimostrazione, il gelo. È passato qualcun altro.',
    ],
    next: ['Mandare a {first} l’accordo di prova', 'Fissare mezz’ora col responsabile del magazzino'],
  },
  ridersMeeting: {
    aims: [
      ['Far dire ai corrieri cosa li preoccupa e rispondere in sella', 'Due volontari'],
      ['Portare la RSU a vedere il corso', 'Nessuna riserva aperta sulla sicurezza'],
    ],
    met: [
      'In quattordici in mensa alle sei. Prima silenzio, poi la pioggia, i freni, le ginocchia. Cinque vogliono provare. {first} non ci credeva, io sì.',
      'La RSU voleva vedere la frenata: fatta sul momento, a pieno carico, sul bagnato. Lì è girato tutto.',
      'La domanda vera era la paga: perdiamo l’indennità di guida? {first} ha detto no, a voce alta. Dopo, tutto facile.',
    ],
    minimumMet: [
      'Due volontari, dieci a braccia conserte. Per una prova due bastano.',
      'Niente sulla sicurezza, molto sull’orgoglio. Uno ha chiesto se c’è il campanello. C’è.',
    ],
    notMet: [
      'Riunione sui turni, a noi gli ultimi cinque minuti. Dormivano tutti.',
      '{first} ci ha annunciati come “quelli delle biciclette”. Non ci siamo più ripresi.',
    ],
    next: ['Fissare il corso per i volontari', 'Mandare la prova di frenata alla RSU'],
  },
  trialStart: {
    aims: [
      ['Consegnare due mezzi e fare il corso', 'Tutti e due in giro prima di mezzogiorno'],
      ['Decidere chi conta che cosa nelle quattro settimane', 'Un nome per la telefonata del venerdì'],
    ],
    met: [
      'Fuori tutti e due alle dieci. {first} ne ha seguito uno in macchina e ci ha messo di più. Telefonate del venerdì fissate.',
      'Corso in cortile e poi subito sul giro. Primo giorno: {n} consegne in meno del furgone, come avevo detto.',
      'Consegnati. La ricarica va, le selle sono state regolate due volte, {first} segna tutto su un quaderno. Buon segno.',
    ],
    minimumMet: [
      'Uno fuori prima di mezzogiorno, l’altro aspetta il lucchetto. {first} l’ha presa bene.',
      'In strada, ma nessuno che conti. La prima settimana ci pensa {first}.',
    ],
    notMet: [
      'Uno dei due corrieri non si è presentato. Rimandato di una settimana.',
      'Manca l’assicurazione da parte loro. I mezzi sono in un angolo sotto un telo.',
    ],
    next: ['Telefonata della settimana con {first}', 'Portare il secondo lucchetto e le mantelle'],
  },
  trialReview: {
    aims: [
      ['Ripassare i numeri delle quattro settimane e chiedere l’ordine', 'I giri da cambiare per primi'],
      ['Far presentare il risultato a {first}, non a me', 'Una data per l’offerta'],
    ],
    met: [
      'Ha presentato {first}, io in silenzio. Dalla terza settimana più consegne del furgone e zero multe. Vogliono l’offerta per {n}.',
      'Meglio del criterio su tre punti su quattro. Coi giorni di pioggia si pareggia, e va bene a tutti. Si passa all’offerta.',
      'I corrieri hanno dato un nome ai mezzi. A {first} dice più del foglio. Ora l’offerta.',
    ],
    minimumMet: [
      'Bei numeri, ma manca la seconda settimana: non li ha segnati nessuno. {first} vuole una settimana in più.',
      'Due giri cambiano, il terzo no. Meno mezzi di quanto speravo, ma è onesto.',
    ],
    notMet: [
      'Si ricordano solo della foratura. Ci serve qualcuno che ci creda, e {first} va via.',
      'L’amministrazione è arrivata senza aver letto niente. Di nuovo al prezzo.',
    ],
    next: [
      'Scrivere l’offerta per {n} mezzi',
      'Mandare a {first} le quattro settimane su una pagina per la direzione',
    ],
  },
} satisfies Partial<LanguageContent['scenarios']>;
