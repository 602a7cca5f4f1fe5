import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const italian: TextsOf<typeof items, 'it'> = {
  'one-round-message': {
    title: 'Si cambia un giro, non tutto il parco mezzi',
    body: 'Lei non vende nessun furgone. Sceglie il giro che nessuno vuole fare. Saliamo a bordo e lo cronometriamo insieme, poi rifacciamo lo stesso giro in cargo bike. Se coi Suoi numeri non conviene, una stretta di mano e finisce lì.',
  },
  'kerb-message': {
    title: 'Non costa la strada, costa fermarsi',
    body: 'In centro quasi un minuto su quattro di un giro se ne va a cercare dove fermarsi. Una cargo bike si ferma davanti al portone. Il tempo è lì, e i Suoi autisti non c’entrano.',
  },
  'worst-round-question': {
    title: 'Qual è il giro che Lei stesso farebbe meno volentieri?',
    listenFor: 'Una via, un orario, un nome. Lo scriva come lo dicono: è quello il giro da cronometrare.',
  },
  'fines-question': {
    title: 'Le multe dove finiscono, e chi fa la somma?',
    listenFor: 'Di solito nessuno. Se si apre un cassetto, contatele insieme e lasci dire a loro il totale.',
  },
  'two-years-question': {
    title: 'Se non cambia niente, questo giro fra due anni com’è?',
    listenFor:
      'Orari di carico più stretti, Area C più cara, un autista che se ne va. Quanto costa aspettare, con parole loro.',
  },
  'second-hand-van': {
    title: 'Con quei soldi mi compro un furgone usato',
    explore: [
      'Quel furgone quanto Le costa al mese, con multe e parcheggi?',
      'È la cifra che pesa, o doverla tirar fuori tutta insieme?',
    ],
    response:
      'È vero, e col riscaldamento. Però in centro quel furgone passa quasi un quarto del giro a cercare posto, e intanto l’autista lo paga Lei. Mettiamo da una parte multe, parcheggi e quel quarto di giro, dall’altra un Porter a 320 € al mese con assistenza e assicurazione. Se vince ancora il furgone, si tenga il furgone.',
  },
  'not-now': {
    title: 'Adesso no, ci risentiamo dopo le feste',
    explore: [
      'Che cosa cambia da qui ad allora?',
      'In che mese dell’anno pesa meno imparare una cosa nuova?',
    ],
    response:
      'Ha ragione, in piena stagione non si fanno corsi. Allora usiamo il tempo: una mattina sul furgone adesso, che non Le costa niente, e la consegna nel Suo mese tranquillo. Tanto misurare bisogna in un giorno pieno, altrimenti non dimostra niente.',
  },
  'not-mine-to-decide': {
    title: 'Per me si fa, ma non firmo io',
    explore: [
      'Chi dev’essere convinto, e che cosa chiederà per prima cosa?',
      'L’ultima volta che ha fatto passare una proposta, che cosa ha funzionato?',
    ],
    response:
      'Allora Le rendo la cosa semplice. Una pagina, coi vostri numeri e senza sigle: chi non ha mai visto il magazzino la capisce in tre minuti. E se serve, vengo sotto l’ufficio con un mezzo e metto in sella chi firma.',
  },
  'nothing-broken': {
    title: 'Facciamo sessanta consegne al giorno, dov’è il problema?',
    explore: ['Di quelle sessanta, quante sono in centro?', 'Quando qualcuno ritarda, in quali vie succede?'],
    response:
      'Nessun problema, sessanta consegne sono tante. Io guarderei solo quelle del centro: nei giri che abbiamo cronometrato quasi un quarto del tempo se ne va in parcheggio, e lì neanche il miglior autista può farci niente. Mi faccia salire una mattina. Se non trovo nulla, avrà avuto un passeggero silenzioso.',
  },
  'others-offer-more': {
    title: 'Gli altri portano di più e costano meno',
    explore: [
      'Del loro, che cosa Le piace di più?',
      'Se si ferma alle otto e mezza, chi chiama, e poi che cosa succede?',
    ],
    response:
      'È una buona macchina, e sulla scheda magari porta di più. Io farei una domanda sola, a loro e a noi: l’anno scorso quanti giorni su cento ha lavorato, e chi lo mette per iscritto? Da noi sono novantasette, ed è nel contratto. Li metta uno accanto all’altro e prenda quello che regge.',
  },
  'who-comes-out': {
    title: 'E quando si ferma, chi viene?',
    explore: [
      'L’ultima volta che si è fermato un mezzo, com’è andata?',
      'Quel giro quanto può restare fermo?',
    ],
    response:
      'Un tecnico coi ricambi, sul posto, entro quarantotto ore. L’anno scorso è andata così novantaquattro volte su cento. Le altre, il terzo mattino ha un mezzo sostitutivo in cortile, e i giorni fermi non li paga. Non si fidi di me: chiami un capofficina che li fa girare da due inverni, Le do il numero.',
  },
  'does-not-fit': {
    title: 'Non ci sta: il carico, il portone, la salita',
    explore: [
      'Mi fa vedere la cosa peggiore che caricate in una settimana?',
      'Dove si stringe, di preciso: portone, montacarichi, salita, presa?',
    ],
    response:
      'Può darsi, e in quel caso glielo dico io. Certe cose non le portiamo: bancali interi, tutto quello che passa i duecentocinquanta chili. Il resto lo proviamo da Lei: si carica la giornata peggiore e si fa il Suo giro, pavé e binari compresi. Quello che non va finisce in un elenco, e nessuno firma finché l’elenco non è vuoto.',
  },
  'vans-are-paid-for': {
    title: 'I furgoni sono pagati e li conoscono tutti',
    explore: [
      'Quali giri devono restare ai furgoni, comunque vada?',
      'In squadra chi proverebbe per primo, anche solo per curiosità?',
    ],
    response:
      'E allora li tenga, per la cintura vanno benissimo. Parlo solo dei due giri del centro, dove anche un furgone pagato prende multe e perde quasi un quarto della mattina. Faccia cominciare il più curioso. Se gli altri non lo chiedono da soli, me lo riporto via.',
  },
  'forty-page-form': {
    title: 'Prima la gara, il legale e la qualifica di quaranta pagine',
    explore: [
      'Da voi chi deve dare il benestare, e su che cosa?',
      'Che cosa si può fare sotto soglia, mentre il resto segue il suo corso?',
    ],
    response:
      'La procedura è la vostra e la seguiamo. Mi dia il modulo e un nome, la nostra parte la compilo questa settimana: contratto in italiano e di diritto italiano, bilanci in euro, e i dati del GPS restano a voi. Una prova con due mezzi di solito sta sotto soglia: alla gara arrivate coi vostri numeri.',
  },
  'look-daft': {
    title: 'Dicono che ci fanno una brutta figura',
    explore: [
      'A chi darebbe più fastidio, e a chi per niente?',
      'Che cosa dovrebbe succedere perché vada bene?',
    ],
    response:
      'Prima del primo giro lo direi anch’io. Quindi non si obbliga nessuno. Veniamo alle sei con due mezzi e il caffè, e chi vuole fa un giro a cassone pieno. Quasi sempre ce n’è uno che torna col sorriso. Si comincia da lui, e col vostro verde, se volete.',
  },
  'kerb-proof': {
    title: '23 minuti su 100 se ne vanno per parcheggiare',
    body: 'In 62 giri di città cronometrati a bordo, con 2.914 fermate a Parigi, Stoccolma, Milano e Londra, 23 minuti su 100 sono serviti a trovare posto e a tornare a piedi.',
  },
  'road-proof': {
    title: '97 giorni su 100 in strada',
    body: 'In dodici mesi, 412 mezzi con piano di assistenza sono stati pronti a partire 97 giorni lavorativi su 100, inverno compreso. Il numero è nel contratto, e sotto quello paghiamo noi.',
  },
  'service-proof': {
    title: '94 interventi su 100 chiusi entro 48 ore',
    body: 'Su 1.912 interventi in dodici mesi, 1.797 si sono chiusi entro 48 ore dalla chiamata, quattro su cinque direttamente in strada.',
  },
  'lift-story': {
    title: 'Hallam Lift Repairs, Londra: uno ha provato, in nove l’hanno chiesto',
    body: 'Undici ascensoristi, undici furgoni, chiamate fra London Bridge e Canary Wharf. Pedalare non voleva nessuno. Il più giovane ha preso un Porter per un mese, con le cassette degli attrezzi, ed era sempre il primo al portone. La terza settimana gli altri hanno cominciato a chiedere. Oggi in nove girano in cargo bike e i furgoni rimasti sono quattro, per i motori. “Non ho dovuto convincere nessuno”, dice il titolare.',
  },
  'lastara-card': {
    title: 'Lastara',
    snapshot:
      'Il più grande, presente in tutte le nostre città. Noleggia al mese e vende libertà. Forte nelle sedi centrali, poco presente nei magazzini.',
    theirStrengths: [
      'Noleggio mensile, si restituisce quando si vuole',
      'Cinquanta chili in più sulla scheda tecnica',
    ],
    ourStrengths: [
      'Un tecnico sul posto entro 48 ore, per iscritto',
      '97 giorni su 100 in strada, e sotto quello paghiamo noi',
    ],
    landmineQuestions: [
      'Sui due anni in cui lo terrà davvero, il noleggio mensile quanto fa?',
      'Chi lo ripara, e ce lo deve portare Lei?',
    ],
    likelyObjections: ['Lastara me lo noleggia mese per mese', 'Il loro porta di più'],
    recentIntelligence: ['Nei contratti nuovi il preavviso è di due mesi; prima era di uno.'],
  },
  'pelvento-card': {
    title: 'Pelvento',
    snapshot:
      'Francesi, belli, con un’officina a Montreuil di cui si parla bene. Vendono con l’estetica e con un’app che mostra tutti in tempo reale.',
    theirStrengths: [
      'Officina vicina ai clienti, con corrieri propri',
      'App migliore: posizioni in tempo reale',
    ],
    ourStrengths: [
      'Andiamo noi dal cliente: quattro interventi su cinque in strada',
      'La disponibilità è nel contratto, non nel dépliant',
    ],
    landmineQuestions: [
      'L’inverno scorso uno dei loro quanti giorni è stato in officina?',
      'Con le posizioni in tempo reale che cosa ci farebbe, e la RSU che cosa dice?',
    ],
    likelyObjections: ['La loro officina è vicina', 'Il loro è più bello'],
    recentIntelligence: [
      'Le consegne sono passate da quattro a nove settimane, dicono due clienti di Pantin.',
    ],
  },
  'norrhjul-card': {
    title: 'Norrhjul',
    snapshot:
      'Solo Stoccolma, officina ad Årsta, assicurazione nel prezzo. Presta un mezzo per tre mesi e lascia che si venda da solo.',
    theirStrengths: [
      'Tre mesi di prestito senza contratto',
      'Assicurazione compresa, un prezzo facile da capire',
    ],
    ourStrengths: [
      'Pronto a partire 97 giorni lavorativi su 100, inverno compreso',
      'Quattro settimane con un criterio deciso prima: un risultato, non un prestito',
    ],
    landmineQuestions: [
      'Alla fine dei tre mesi che cosa si saprà, e chi conta?',
      'Che cosa succede alla franchigia dopo il secondo furto?',
    ],
    likelyObjections: ['Ce ne lasciano uno tre mesi', 'Costano meno al mese, assicurazione compresa'],
    recentIntelligence: [
      'Non presta più il modello grande; per il piccolo si aspettano circa sei settimane.',
    ],
  },
  'tricarro-card': {
    title: 'Tricarro',
    snapshot:
      'Milano, tricicli semplici, il listino più basso. Officina a Lambrate. Ritira i tricicli vecchi.',
    theirStrengths: ['Il più economico da comprare', 'Ritira l’usato'],
    ourStrengths: [
      'L’assistenza arriva coi ricambi: 94 interventi su 100 entro 48 ore',
      'Si parte dal giro, cronometrato sul posto, prima di parlare di prezzo',
    ],
    landmineQuestions: [
      'Il secondo anno l’assistenza quanto costa, e chi decide il prezzo?',
      'Sui binari del tram, con la pioggia, quanto porta?',
    ],
    likelyObjections: ['Duecento euro al mese in meno', 'Ci ritirano i tricicli vecchi'],
    recentIntelligence: ['Il ritiro dell’usato adesso vale solo da tre mezzi in su.'],
  },
  'drayline-card': {
    title: 'Drayline',
    snapshot:
      'Londra, fondata da ex corrieri e amata da chi pedala. Arriva con un corriere, non con le slide. Ritira i tricicli vecchi.',
    theirStrengths: ['I corrieri si fidano, parlano la stessa lingua', 'Officina a Bow, aperta il sabato'],
    ourStrengths: [
      'Assistenza sul posto sei giorni su sette, sostitutivo il terzo mattino',
      'Il giro del cliente cronometrato: l’amministrazione vede i propri numeri',
    ],
    landmineQuestions: [
      'Che cosa ha detto l’amministrazione della loro offerta?',
      'Chi viene quando i loro due tecnici sono già fuori?',
    ],
    likelyObjections: [
      'Sono venuti con un corriere, voi con un computer',
      'Ritirate i nostri tricicli vecchi?',
    ],
    recentIntelligence: [
      'Annunciata una seconda officina ad Acton per la primavera; pare che il contratto non sia firmato.',
    ],
  },
  'after-first-visit': {
    title: 'Dopo la prima visita: la mattina sul furgone',
    subject: 'Il giro di cui abbiamo parlato',
    body: 'Buongiorno {contact},\n\ngrazie dell’accoglienza. Mi ha parlato di un giro che da {account} non piace a nessuno: è quello che vorrei cronometrare.\n\nChe cosa serve: un posto sul furgone, una mattina, un giorno pieno come gli altri. Che cosa vi resta: una pagina con ogni fermata, quanto è costata in minuti e che cosa avrebbe fatto una cargo bike. È vostra, qualunque cosa decidiate.\n\n{note}\n\nMartedì o giovedì della settimana prossima può andare?\n\nCordiali saluti\n\n{me}',
  },
  'round-deck-it': {
    title: 'Un giro, cronometrato: le slide',
    description:
      'Cinque pagine da mostrare alla prima visita: dove va il tempo, che cosa misuriamo, come si continua. Si possono lasciare al cliente.',
  },
  'models-picture': {
    title: 'I quattro modelli uno accanto all’altro',
    description:
      'Runner, Porter, Porter Cold e Carrier nella stessa scala, accanto a un adulto. Un’immagine senza parole.',
  },
};
