import { customerScenes } from './en/customerScenes.ts';
import { names } from './en/names.ts';
import { leads, notes } from './en/notes.ts';
import { objections } from './en/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './en/said.ts';
import { sellingScenes } from './en/sellingScenes.ts';
import { touches } from './en/touches.ts';
import type { LanguageContent } from './languageContent.ts';

export const english: LanguageContent = {
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
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
