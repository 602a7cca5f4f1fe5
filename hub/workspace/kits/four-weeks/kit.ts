import { territoryKeys } from '../../territories.ts';
import type { KitPlan } from '../kitPlan.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { items } from './items.ts';
import { swedish } from './sv.ts';

/** The offer of the season; it ends soon, and the kit with it. */
export const fourWeeks: KitPlan<typeof items> = {
  key: 'four-weeks',
  owner: 'margaux',
  audience: {
    territories: territoryKeys,
    segments: [],
    buyerStages: ['interest', 'consideration', 'preference'],
    personas: [],
  },
  acknowledge: false,
  leaseDays: 14,
  tridom: {
    callToAction: 'A trial agreed while the charging cabinet is included',
    medium: 'One page, filled in together',
    novelty: 'The customer writes down beforehand what would convince them',
    difference: 'A loan of three months ends in a corner; without a trial the argument never ends',
    alignment: 'Workshop, training and Friday calls are booked with the signature',
    measure: 'Trials with a measure on paper, and trials that end in an order',
    target: 'Nine in ten; one in two',
    needs: ['functional', 'emotional', 'aspirational'],
  },
  items,
  titles: {
    name: 'Four weeks',
    title: {
      en: 'Four weeks, two vehicles, one measure',
      fr: 'Quatre semaines, deux véhicules, un critère',
      sv: 'Fyra veckor, två fordon, ett mått',
      it: 'Quattro settimane, due mezzi, un criterio',
    },
  },
  texts: { en: english, fr: french, sv: swedish, it: italian },
};
