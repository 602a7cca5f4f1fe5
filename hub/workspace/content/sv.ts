import type { LanguageContent } from './languageContent.ts';
import { names } from './sv/names.ts';
import { leads, notes } from './sv/notes.ts';
import { objections } from './sv/objections.ts';
import { complaints, praise, prospectComplaints, prospectPraise, replies } from './sv/said.ts';
import { scenarios } from './sv/scenarios.ts';

export const swedish: LanguageContent = {
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
