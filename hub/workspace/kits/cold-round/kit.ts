import type { KitPlan } from '../kitPlan.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { items } from './items.ts';
import { swedish } from './sv.ts';

/** For those who deliver cold goods in two cities. */
export const coldRound: KitPlan<typeof items> = {
  key: 'cold-round',
  owner: 'tom',
  audience: {
    territories: ['paris-nord', 'paris-sud', 'milano-centro', 'milano-nord'],
    segments: ['Food and drink', 'Hotels and catering'],
    buyerStages: ['consideration', 'preference', 'purchase'],
    personas: [],
  },
  acknowledge: false,
  leaseDays: 30,
  tridom: {
    callToAction: 'One warm day with the customer’s own loggers in the box',
    medium: 'Their own temperature log',
    novelty: 'The door is open for eight seconds, not for the whole stop',
    difference: 'Passive boxes last two hours; the van loses the cold while it looks for a space',
    alignment: 'The test bench signs every figure before it is printed',
    measure: 'Chilled rides that end in a trial',
    target: 'One in two',
    needs: ['functional'],
  },
  items,
  titles: {
    name: 'The chilled round',
    title: {
      en: 'Cold to the kitchen door',
      fr: 'Au froid jusqu’à la porte de la cuisine',
      sv: 'Kyla ända till köksdörren',
      it: 'Al freddo fino alla porta della cucina',
    },
  },
  texts: { en: english, fr: french, sv: swedish, it: italian },
};
