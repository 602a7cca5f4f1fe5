import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { KitPlan } from '../kitPlan.ts';
import type { TextOf } from '../kitTexts.ts';
import type { items } from './items.ts';
import { oneRound } from './kit.ts';

/** What came into the kit with its second version. */
export const newInVersion2: readonly string[] = ['look-daft'];

/** How the first version answered "the vans are paid for", until reps said that it starts a quarrel. */
export const vansArePaidForBefore: Readonly<Record<Language, TextOf<'objection_response'>>> = {
  en: {
    title: 'The vans are paid for, and everybody knows them',
    explore: ['What did the vans cost you in repairs last year?'],
    response:
      'Paid for isn’t the same as free. A van in the middle of town loses nearly a quarter of its round to parking, whoever owns it. Sell two while they still fetch something, and put two Porters on those rounds.',
  },
  fr: {
    title: 'Les camionnettes sont payées, et tout le monde les connaît',
    explore: ['Les réparations des camionnettes, l’an dernier, ça faisait combien ?'],
    response:
      'Payé ne veut pas dire gratuit. En centre-ville, une camionnette perd près d’un quart de sa tournée à se garer, quel que soit son propriétaire. Vendez-en deux tant qu’elles valent quelque chose, et mettez deux Porter sur ces tournées.',
  },
  sv: {
    title: 'Bilarna är betalda, och alla kan dem',
    explore: ['Vad kostade bilarna er i reparationer förra året?'],
    response:
      'Betald är inte samma sak som gratis. Inne i stan tappar en bil nästan en fjärdedel av turen på att parkera, vem som än äger den. Sälj två medan de ger något och sätt två Porter på de turerna.',
  },
  it: {
    title: 'I furgoni sono pagati e li conoscono tutti',
    explore: ['L’anno scorso i furgoni quanto vi sono costati di riparazioni?'],
    response:
      'Pagato non vuol dire gratis. In centro un furgone perde quasi un quarto del giro a parcheggiare, di chiunque sia. Ne venda due finché valgono qualcosa e metta due Porter su quei giri.',
  },
};

export const whatChanged: Readonly<Record<Language, string>> = {
  en: '“The vans are paid for” is no longer answered with an argument against the van: it stays for the outer rounds. New: what to say when the team is afraid of looking daft. Lastara’s new notice period.',
  fr: '« Les camionnettes sont payées » : on ne plaide plus contre la camionnette, elle reste en banlieue. Nouveau : que dire quand l’équipe a peur d’avoir l’air ridicule. Le nouveau préavis de Lastara.',
  sv: '”Bilarna är betalda” besvaras inte längre med argument mot bilen: den är kvar på ytterturerna. Nytt: vad man säger när gänget är rädda att se löjliga ut. Lastaras nya uppsägningstid.',
  it: '“I furgoni sono pagati”: non si argomenta più contro il furgone, che resta per la cintura. Nuovo: che cosa dire quando la squadra teme la brutta figura. Il nuovo preavviso di Lastara.',
};

const saidBefore = (language: Language) => ({
  'vans-are-paid-for': vansArePaidForBefore[language],
  'lastara-card': { ...oneRound.texts[language]['lastara-card'], recentIntelligence: [] },
});

/** The kit as its first version had it. */
export const oneRoundBefore: KitPlan<typeof items> = {
  ...oneRound,
  texts: {
    en: { ...oneRound.texts.en, ...saidBefore('en') },
    fr: { ...oneRound.texts.fr, ...saidBefore('fr') },
    sv: { ...oneRound.texts.sv, ...saidBefore('sv') },
    it: { ...oneRound.texts.it, ...saidBefore('it') },
  },
};
