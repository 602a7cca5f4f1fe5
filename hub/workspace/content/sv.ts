import type { LanguageContent } from './languageContent.ts';
import { customerScenes } from './sv/customerScenes.ts';
import { names } from './sv/names.ts';
import { leads, notes } from './sv/notes.ts';
import { objections } from './sv/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './sv/said.ts';
import { sellingScenes } from './sv/sellingScenes.ts';
import { touches } from './sv/touches.ts';

export const swedish: LanguageContent = {
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
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
};
