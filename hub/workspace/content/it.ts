import { customerScenes } from './it/customerScenes.ts';
import { names } from './it/names.ts';
import { leads, notes } from './it/notes.ts';
import { objections } from './it/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './it/said.ts';
import { sellingScenes } from './it/sellingScenes.ts';
import { touches } from './it/touches.ts';
import type { LanguageContent } from './languageContent.ts';

export const italian: LanguageContent = {
  names,
  scenarios: { ...sellingScenes, ...customerScenes },
  objections,
  replies,
  complaints,
  praise,
  prospectComplaints,
  prospectPraise,
  notes,
  leads,
  touches,
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
