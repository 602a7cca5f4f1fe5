import { territoryKeys } from '../../territories.ts';
import type { KitPlan } from '../kitPlan.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { items } from './items.ts';
import { swedish } from './sv.ts';

/** Everybody’s kit: it has an answer to each kind of objection, so that no call is without one. */
export const oneRound: KitPlan<typeof items> = {
  key: 'one-round',
  owner: 'margaux',
  audience: { territories: territoryKeys, segments: [], buyerStages: [], personas: [] },
  acknowledge: false,
  leaseDays: 30,
  tridom: {
    callToAction: 'A date for one morning in the van',
    medium: 'Spoken in the yard; five slides for whoever was not there',
    novelty: 'The cost is in stopping, not in driving: nobody has timed their own round before',
    difference:
      'Others bring a vehicle, doing nothing keeps the van; we bring a stopwatch and leave the van where it is right',
    alignment: 'Advertising, first call and trial agreement all name one round',
    measure: 'First visits that end with a date in the van',
    target: 'One in three',
    needs: ['functional', 'emotional'],
  },
  items,
  titles: {
    name: 'One round',
    title: {
      en: 'Start with the round that hurts',
      fr: 'Commencer par la tournée qui fait mal',
      sv: 'Börja med turen som gör ont',
      it: 'Si parte dal giro che fa male',
    },
  },
  texts: { en: english, fr: french, sv: swedish, it: italian },
};
