import type { TextsOf } from '../kitTexts.ts';
import type { items } from './items.ts';

export const italian: TextsOf<typeof items, 'it'> = {
  'chilled-door-message': {
    title: 'Il cassone sta aperto otto secondi, non tutta la fermata',
    body: 'Col furgone il freddo esce mentre si cerca posto e si torna a piedi. Il Porter Cold si ferma alla porta della cucina: si apre, si tira fuori la cassa, si chiude. Tiene due gradi per sei ore con trenta fuori.',
  },
  'warmest-hour-question': {
    title: 'A quale fermata sale il vostro registro delle temperature?',
    listenFor:
      'Un ristorante dove non ci si può fermare, l’ultimo terzo del giro, un giorno di luglio. È quella la fermata da fare insieme.',
  },
  'under-two-degrees': {
    title: 'Il pesce deve stare sotto i due gradi per sei ore. Non quattro: sei',
    explore: ['In sei ore quante volte si apre?', 'Il registro chi lo legge, e ogni quanto?'],
    response:
      'Sei ore è quello che abbiamo misurato: tre prove con trenta gradi fuori, sempre sotto i due. Però conta il vostro registro, non il nostro. Mettiamo due dei vostri registratori, uno alla porta e uno sul fondo, e facciamo il vostro giro in un giorno caldo. Se uno dei due supera, ce l’ha nero su bianco.',
  },
  'six-hours-proof': {
    title: 'Sei ore sotto i due gradi con trenta fuori',
    body: 'Al banco di prova il cassone del Porter Cold è rimasto sotto i due gradi per sei ore con trenta gradi esterni, in tre prove.',
  },
  'fishmonger-story': {
    title: 'Pescheria Montanelli, Milano: i registri non suonano più',
    body: 'Ventidue ristoranti in Area C, e un registro che ogni settimana suonava alle stesse quattro fermate. Il titolare ha messo i suoi registratori nel cassone e per tre giorni è venuto anche lui. Da allora il pesce arriva alla porta della cucina e le quattro fermate non suonano più. “Ho smesso di dare spiegazioni”, dice. Il furgone fa ancora il mercato.',
  },
  'temperature-log': {
    title: 'Dopo il giro al freddo: il loro registro',
    subject: 'Il vostro registro delle temperature di oggi',
    body: 'Buongiorno {contact},\n\necco le due curve dei vostri registratori, così come sono, con ogni apertura segnata. Il punto più alto è alla fermata che mi aveva indicato Lei.\n\nBasta per chi controlla {account}? Se no, mi dica che cosa serve e rifacciamo il giro.\n\nCordiali saluti\n\n{me}',
  },
};
