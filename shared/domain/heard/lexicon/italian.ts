import { entries, type Lexicon } from './lexicon.ts';

export const italian: Lexicon = {
  price: entries(
    'caro=, cara=, cari=, costos, costa=, costo=, costi=, costano, prezz, tariff, budget, soldi, sconto, sconti, economic, troppo alto, fuori budget, fondi, risorse economiche, ritorno sull, redditiv, conviene, pagare, paghiamo, spesa, spese, spendere, fattura, non ne vale',
  ),
  timing: entries(
    "non ora, non adesso, non è il momento, momento sbagliato, più avanti, più tardi, l'anno prossimo, anno prossimo, prossimo trimestre, mese prossimo, troppo presto, priorit, rimand, rinvi, in attesa, aspett, non ho tempo, non abbiamo tempo, occupat, richiam, risent, dopo l'estate, dopo le ferie, a settembre, non quest'anno, altri progetti, in questo momento, per ora",
  ),
  authority: entries(
    'il mio capo, mio capo, titolare, la direzione, direzione generale, il mio responsabile, mio responsabile, mio direttore, consiglio di amministrazione, cda=, comitato, decisione, decide=, decidere, decido, approv, sede centrale, capogruppo, casa madre, chiedere a, parlarne con, parlare con il, confront, colleghi, tutti d’accordo, consenso, non dipende da me, non decido io, amministratore delegato',
  ),
  need: entries(
    'non serve, non ci serve, non mi serve, nessun bisogno, non abbiamo bisogno, non ho bisogno, bisogno=, non interessa, non mi interessa, non ci interessa, nessun interesse, non interessat, inutile, non è utile, a cosa serve, a che serve, non vedo perché, non vedo il, non vediamo, perché dovremmo, ne facciamo a meno, bene anche senza, non abbiamo questo problema, superfluo',
  ),
  competitor: entries(
    'concorren, altro fornitore, altri fornitori, un’altra offerta, altra offerta, altre offerte, offerta migliore, meno altrove, altrove, confrontare, confrontando, paragon, alternativ, stiamo parlando con, trattativa con, loro offrono, ci offrono, ci hanno offerto',
  ),
  trust: entries(
    'fiducia, fidar, fido=, fidiamo, rischi, affidabil, referenz, prova=, prove=, dimostr, garanzi, garantire, sicurezza, sicuro=, sicuri=, mai sentit, non vi conosc, brutta esperienza, brutte esperienze, scottat, delus, promess, promett, credere, dubbi, scettic, troppo piccol, startup, fallire, fallimento, e se, riservatezza, fuga di dati, troppo bello',
  ),
  fit: entries(
    'funzion, funzionalità, integra, compatib, non è adatto, non adatto, non è adatta, inadatt, non si adatta, adattar, manca=, mancano, mancante, non riesce a, capacità, troppo compless, troppo complicat, complicat, compless, requisit, capitolato, su misura, personalizz, specific, non supporta, non gestisce, prestazion, troppo lent, lento=, troppo grande, nostro gestionale, nostro sistema, non funziona con',
  ),
  status_quo: entries(
    'abbiamo già, già un, già una, già qualcosa, usiamo già, quello che abbiamo, fornitore attuale, attuale fornitore, sistema attuale, soluzione attuale, attuale=, attualmente, funziona bene, funziona benissimo, va bene così, ci troviamo bene, trovo bene, contenti, content, soddisfatt, sempre fatto, sempre usato, sempre lavorato, sempre comprato, cambiare, cambio=, cambiamento, migra, abitua, abitudin, formare tutti, restare con, rimanere con, vincolat, sotto contratto, contratto fino, basta=',
  ),
  process: entries(
    "legale, legali, ufficio legale, avvocat, contratto, contratti, gara=, gare=, gara d'appalto, appalt, ufficio acquisti, acquisti, conformità, gdpr=, condizioni generali, condizioni di pagamento, pagamento a, protezione dei dati, privacy, audit, accordo quadro, procedur, regolament, normativ, burocra, scartoffie, ordine d'acquisto, albo fornitori, fornitori qualificati, questionario, certificat, certificazion, responsabilità, clausol",
  ),
};
