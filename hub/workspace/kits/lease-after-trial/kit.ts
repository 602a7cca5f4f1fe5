import { territoryKeys } from '../../territories.ts';
import type { KitPlan } from '../kitPlan.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { items } from './items.ts';
import { swedish } from './sv.ts';

/** The terms. Every rep must have read them before the next proposal. */
export const leaseAfterTrial: KitPlan<typeof items> = {
  key: 'lease-after-trial',
  owner: 'tom',
  audience: {
    territories: territoryKeys,
    segments: [],
    buyerStages: ['interest', 'consideration', 'preference', 'purchase'],
    personas: ['economic_buyer', 'champion', 'blocker'],
  },
  acknowledge: true,
  leaseDays: 30,
  tridom: {
    callToAction: 'A page with the customer’s own figures, read by their finance',
    medium: 'One sheet, left on the table',
    novelty: 'Ten instalments a year: the customer draws the calendar',
    difference: 'Monthly hire is flexible and dear, the paid-for van has costs in three drawers',
    alignment: 'Prices, calculator on the site and contract show the same three lines',
    measure: 'Proposals in which finance has read the page',
    target: 'Two in three',
    needs: ['functional', 'emotional'],
  },
  items,
  titles: {
    name: 'Lease after the trial',
    title: {
      en: 'The first payment comes after the trial',
      fr: 'Le premier loyer après l’essai',
      sv: 'Första hyran efter provet',
      it: 'Il primo canone dopo la prova',
    },
  },
  texts: { en: english, fr: french, sv: swedish, it: italian },
};
