import { customerScenes } from './fr/customerScenes.ts';
import { names } from './fr/names.ts';
import { leads, notes } from './fr/notes.ts';
import { objections } from './fr/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './fr/said.ts';
import { sellingScenes } from './fr/sellingScenes.ts';
import { touches } from './fr/touches.ts';
import type { LanguageContent } from './languageContent.ts';

export const french: LanguageContent = {
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
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
