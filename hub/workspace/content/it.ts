import { names } from './it/names.ts';
import { leads, notes } from './it/notes.ts';
import { objections } from './it/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './it/said.ts';
import { scenarios } from './it/scenarios.ts';
import type { LanguageContent } from './languageContent.ts';

export const italian: LanguageContent = {
  names,
  scenarios,
  objections,
  replies,
  complaints,
  praise,
  prospectComplaints,
  prospectPraise,
  notes,
  leads,
  months: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
};
