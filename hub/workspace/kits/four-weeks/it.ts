import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const italian: TextsOf<typeof items, 'it'> = {
  'one-measure-message': {
    title: 'Quattro settimane, due mezzi, un criterio per iscritto',
    body: 'Prima di cominciare scrivete che cosa deve dimostrare la prova: consegne all’ora, multe, chi lo vuole tenere. Basta una riga. Dopo quattro settimane la rileggiamo insieme. Se non è rispettata, ritiriamo i due mezzi e non ci dovete niente.',
  },
  'cabinet-message': {
    title: 'L’armadio di ricarica è compreso nella prova',
    body: 'Per le prove decise durante l’offerta portiamo un armadio di ricarica: una presa normale, quattro batterie, con serratura, collaudato al fuoco per 90 minuti. Se continuate resta, altrimenti torna via con noi.',
  },
  'what-must-it-prove': {
    title: 'In quattro settimane, che cosa dovrebbe dimostrarLe perché lo tenga?',
    listenFor: 'Un numero, o il parere di una persona. Se in tre dicono tre cose diverse, chieda chi firma.',
  },
  'stolen-in-a-week': {
    title: 'Lo rubano in una settimana',
    explore: ['Finora che cosa vi hanno portato via, e dov’era?', 'Di notte dove starebbero?'],
    response:
      'Le bici le rubano, è vero. I nostri pesano più di cento chili, il motore si blocca appena il corriere scende e danno la posizione per tre mesi anche senza batteria. Su 412, in due anni ne hanno rubati sette, e cinque sono tornati. Il furto è assicurato dal primo giorno di prova, e la franchigia è a carico nostro.',
  },
  'battery-in-the-basement': {
    title: 'Litio nel seminterrato, sotto un asilo?',
    explore: [
      'Chi deve dire di sì: assicurazione, proprietario, vigili del fuoco?',
      'Oggi là sotto che altro si carica?',
    ],
    response:
      'Una batteria nuda lì sotto non la vorrei neanch’io. Si carica in un armadio d’acciaio che tiene un incendio per 90 minuti e stacca la corrente a 60 gradi. Porto il certificato e lo guardiamo sul posto col vostro responsabile della sicurezza. Se dice no, si carica in cortile, oppure non si fa.',
  },
  'snow-and-slush': {
    title: 'A luglio va bene. E col gelo?',
    explore: [
      'D’inverno quanti giorni restano fermi i furgoni?',
      'Quale salita, quale incrocio La preoccupa?',
    ],
    response:
      'Domanda giusta, tanti ne parlano e basta. Trentaquattro dei nostri hanno fatto due inverni a Stoccolma, fino a meno quindici, con le gomme chiodate. Per il tempo hanno perso quattro giorni lavorativi su cento. Col freddo l’autonomia cala di circa un quarto, quindi sui giri lunghi mettiamo in conto una seconda batteria. Faccia la prova col brutto tempo: si impara di più.',
  },
  'one-socket': {
    title: 'Non abbiamo prese, è una cantina con una lampadina',
    explore: ['Su quella linea che altro c’è?', 'Un turno o due?'],
    response:
      'Una presa basta. L’armadio consuma come un frigorifero e in una notte carica quattro batterie. Con due turni si cambia la batteria a mezzogiorno: trenta secondi. Prima della consegna viene il nostro elettricista a vedere il quadro, è compreso.',
  },
  'penalty-clause': {
    title: 'Una prova con una penale dentro non la firmiamo',
    explore: ['Su quale frase si ferma il legale, di preciso?', 'Che cosa firmereste?'],
    response:
      'Allora la togliamo. L’accordo di prova è una pagina: due mezzi, quattro settimane, il vostro criterio, l’assicurazione la mettiamo noi. Potete smettere quando volete, basta una telefonata. Resta scritto solo che i mezzi girano e che qualcuno conta, altrimenti non impariamo niente né Lei né io.',
  },
  'three-months-free': {
    title: 'Gli altri ce ne lasciano uno tre mesi',
    explore: ['Alla fine che cosa vuole sapere che oggi non sa?', 'In quei tre mesi chi se ne occuperebbe?'],
    response:
      'È un’offerta generosa: se vuole una bici, la prenda. Se vuole una risposta, bastano quattro settimane: il corso il primo giorno, una telefonata ogni venerdì e alla quarta i numeri del vostro giro. Tre mesi senza nessuno che conta, di solito, finiscono in un angolo. Chieda a loro chi conta.',
  },
  'theft-proof': {
    title: '7 rubati su 412 in due anni, 5 ritrovati',
    body: 'In ventiquattro mesi sono stati rubati 7 mezzi su 412. Cinque sono stati ritrovati grazie alla posizione, tutti entro sei giorni.',
  },
  'winter-proof': {
    title: 'Due inverni a Stoccolma: 4 giorni persi su 100',
    body: '34 mezzi con gomme chiodate hanno fatto due inverni a Stoccolma, fino a –15 gradi. Per il tempo sono rimasti fermi 4 giorni lavorativi su 100. L’autonomia era più bassa di circa un quarto.',
  },
  'bakery-story': {
    title: 'Sjölunda Hembageri, vicino a Stoccolma: la prova a febbraio',
    body: 'Le due sorelle volevano dimostrarci che non si poteva, e hanno scelto la terza settimana di febbraio. Pane per diciannove bar, prima delle sette, nella neve sciolta. La prima settimana sono tornati tutti e due in ritardo. La seconda i corrieri hanno rovesciato il giro e tenuto la salita per ultima, a vuoto. Dalla terza erano undici minuti più veloci del furgone. “Abbiamo perso la scommessa e guadagnato un’ora di sonno”, dicono. Li hanno tenuti tutti e due.',
  },
  'friday-call': {
    title: 'Prova: la telefonata del venerdì, per iscritto',
    subject: 'La prova di questa settimana: tre domande',
    body: 'Buongiorno {contact},\n\ncome d’accordo, le tre domande per venerdì:\n\n– Quanti giorni ha girato ciascuno dei due?\n– Che cosa ha dato fastidio a qualcuno? Anche le piccolezze.\n– A che punto è {account} rispetto alla riga scritta all’inizio?\n\nBastano dieci minuti al telefono, La chiamo alle 15. Se preferisce, mi scriva una riga.\n\nCordiali saluti\n\n{me}',
  },
  'trial-sheet-it': {
    title: 'Le quattro settimane su una pagina',
    description:
      'Settimana per settimana, chi fa che cosa, e la riga per il criterio. Da compilare insieme e lasciare al cliente.',
  },
};
