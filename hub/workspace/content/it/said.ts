import type { LanguageContent } from '../languageContent.ts';

export const replies: LanguageContent['replies'] = {
  price: [
    'Ho chiesto quanto costa davvero un furgone al mese, multe comprese. Coi loro numeri si superava il canone.',
    'Ho proposto di far partire il canone dopo la prova: il primo mese pagato è un mese in cui il mezzo già lavora.',
    'Abbiamo aperto il piano di assistenza voce per voce e tolto quello che fa già la loro officina.',
  ],
  timing: [
    'Ho proposto di fare le carte adesso e consegnare nel loro mese tranquillo.',
    'Ho chiesto cosa cambia fra sei mesi. Risposta: in effetti poco.',
  ],
  authority: [
    'Ho chiesto cosa deve vedere l’amministrazione e promesso una pagina, non una presentazione.',
    'Ho proposto di portare il consiglio in magazzino e di metterne uno in sella.',
  ],
  need: [
    'Ho chiesto chi paga le multe. Silenzio, poi si è aperto un cassetto.',
    'Ho lasciato stare il “perché cambiare” e chiesto qual è il giro che nessuno vuole fare.',
  ],
  competitor: [
    'Ho detto che è una buona macchina e chiesto chi chiamano quando si ferma.',
    'Ho chiesto che cosa gli piace di più di quello, e che cosa mancherebbe col nostro.',
  ],
  trust: [
    'Ho dato il numero di un capofficina che ne fa girare da due inverni.',
    'Ho chiamato il nostro tecnico in vivavoce e lasciato rispondere lui.',
  ],
  fit: [
    'Messo nell’elenco di quello che va risolto prima di qualsiasi firma.',
    'Ho proposto di caricare alla prova il loro giro peggiore, non il nostro.',
  ],
  status_quo: [
    'D’accordo sui furgoni per la cintura. Ho parlato solo dei due giri del centro.',
    'Ho chiesto cosa ci vuole perché agli autisti venga voglia, e proposto di cominciare dal più curioso.',
  ],
  process: [
    'Ho chiesto chi deve dare il benestare, e chiamato quella persona lo stesso pomeriggio.',
    'Ho proposto di fare le carte insieme, mezz’ora al telefono.',
  ],
  other: [
    'Ci abbiamo riso su, poi ho chiesto chi lo proverebbe per primo.',
    'Ho chiesto che cosa dovrebbe succedere perché vada bene.',
  ],
};

export const complaints: LanguageContent['complaints'] = [
  'Otto giorni per una leva del freno. Ne avevate promessi due.',
  'Col gelo il display si spegne e nessuno sa quanta batteria resta.',
  {
    text: 'Il cassone fa acqua dalla cerniera. Quaranta torte da buttare.',
    segments: ['Food and drink', 'Hotels and catering'],
  },
  'In fattura i mezzi sono tre. Noi ne abbiamo due.',
  'Il tecnico è bravissimo ma viene senza il pezzo. Due volte su due.',
  'I reggisella scendono, tutti, appena uno pesa più di novanta chili.',
  'Ho chiamato l’assistenza quattro volte, tre volte la segreteria.',
  'La seconda batteria dopo dieci mesi tiene la metà. Nel contratto non c’è scritto così.',
  'Avete spostato la consegna senza dirlo a nessuno. Avevo sei persone lì ad aspettare.',
  'La chiave del cassone si spezza. Siamo alla terza.',
  'Il corso è durato un’ora, mezza per mettere le firme.',
  'Secondo la vostra mappa due mezzi sono dentro il Naviglio.',
  'Il carter taglia i pantaloni, i ragazzi ci mettono lo scotch.',
  'Il cicalino della retromarcia fa un rumore tale che il bar ci chiede di passare dopo le nove.',
];

export const praise: LanguageContent['praise'] = [
  'Litigano per chi lo prende. Con un furgone non è mai successo.',
  'Neanche una multa da maggio. L’ultima il capo l’ha incorniciata.',
  {
    text: 'Il giro dell’ospedale in metà tempo, e in reparto se ne sono accorti.',
    segments: ['Health and home care', 'Hotels and catering'],
  },
  'Il vostro tecnico l’ha riparato sotto la pioggia, sul marciapiede, e già che c’era ha pulito la catena.',
  'La gente ci sorride. A Milano!',
  'L’inverno l’ha passato meglio lui di me.',
  'Sul pavé avevo dei dubbi. Mi sbagliavo.',
  'Abbiamo restituito un furgone e non mi manca.',
  'Una cliente ha chiesto di “quelli con la bici”. Eravamo noi.',
  'Durante la prova ci avete chiamato ogni venerdì. Non lo fa nessuno.',
  'La schiena va meglio. Ho cinquantasei anni, lo scriva.',
  'La riunione con l’amministrazione è durata dieci minuti. Dieci! Perché sul foglio c’erano i nostri numeri.',
  'Entriamo nei cortili dove il furgone non passa, e così sono arrivati due ristoranti.',
  'Mi ha detto cosa non sa fare prima che lo chiedessi. Per quello abbiamo firmato.',
  'Consegniamo alle cinque e nessuno si sveglia. La portinaia ci ha lasciato un biglietto.',
  'Mia figlia dice che finalmente faccio un lavoro vero.',
];

export const prospectComplaints: LanguageContent['prospectComplaints'] = [
  'Ho chiesto un prezzo col modulo e mi è arrivata la newsletter.',
  'Questo mese mi hanno chiamato in tre dei vostri e nessuno sapeva degli altri.',
  'Sul dépliant la prova è di quattro settimane, sul sito di due. Allora?',
  'Mi avevano promesso la prova di frenata per iscritto. Aspetto ancora.',
  'Avete scritto a uno che non lavora più qui da due anni.',
  'Dieci minuti al vostro stand, e parlavano fra di loro.',
];

export const prospectPraise: LanguageContent['prospectPraise'] = [
  'Siete i primi che vogliono vedere il giro prima di parlare di soldi.',
  'Nessuno era mai salito con noi alle sei di mattina. Me lo ricordo.',
  'Sul foglio c’erano i nostri numeri, non i vostri. In amministrazione l’hanno letto due volte.',
  'Mi è piaciuto che abbia detto no per i bancali. Gli altri dicono sì a tutto.',
  'È più divertente di quanto vorrei ammettere.',
  'Il simulatore è onesto. Ho messo i numeri veri e non ci ha fatto sconti.',
];
