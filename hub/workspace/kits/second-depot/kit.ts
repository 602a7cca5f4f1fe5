import { territoryKeys } from '../../territories.ts';
import type { KitPlan } from '../kitPlan.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { items } from './items.ts';
import { swedish } from './sv.ts';

/** For customers who ride already. */
export const secondDepot: KitPlan<typeof items> = {
  key: 'second-depot',
  owner: 'tom',
  audience: {
    territories: territoryKeys,
    segments: [],
    buyerStages: ['loyalty', 'advocacy'],
    personas: ['economic_buyer', 'champion', 'user'],
  },
  acknowledge: false,
  leaseDays: 30,
  tridom: {
    callToAction: 'One rider lent to the other depot for two days',
    medium: 'A colleague, not a salesman',
    novelty: 'The supplier stays away',
    difference: 'Others visit the second depot with an offer; doing nothing leaves it to rumour',
    alignment: 'Service reports go to both depots from the day of the visit',
    measure: 'Customers with several depots that equip the next one within a year',
    target: 'One in four',
    needs: ['emotional', 'aspirational'],
  },
  items,
  titles: {
    name: 'The second depot',
    title: {
      en: 'The second depot, by way of your own people',
      fr: 'Le deuxième dépôt, par vos propres équipes',
      sv: 'Den andra depån, genom era egna',
      it: 'Il secondo magazzino, coi vostri',
    },
  },
  texts: { en: english, fr: french, sv: swedish, it: italian },
};
