import { base } from './0010-base.ts';
import { search } from './0020-search.ts';
import { lookalikes } from './0030-lookalikes.ts';
import { views } from './0040-views.ts';
import { queue } from './0050-queue.ts';
import { calendar } from './0060-calendar.ts';
import { viewsAndMerges } from './0070-viewsAndMerges.ts';
import { kits } from './0080-kits.ts';
import { heldKits } from './0090-heldKits.ts';
import { outboxText } from './0120-outboxText.ts';
import { agreement } from './0130-agreement.ts';
import { insight } from './0140-insight.ts';
import { people } from './0150-people.ts';
import { alignment } from './0160-alignment.ts';
import { ownFiles } from './0170-ownFiles.ts';
import { decks } from './0180-decks.ts';
import { notes } from './0190-notes.ts';
import { fileWords } from './0200-fileWords.ts';
import { quarantined } from './0230-quarantined.ts';
import { fieldChoices } from './0240-fieldChoices.ts';
import { nameOrder } from './0250-nameOrder.ts';
import { stageMoves } from './0260-stageMoves.ts';
import { valueOrder } from './0270-valueOrder.ts';
import { firstSync } from './0280-firstSync.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  base,
  search,
  lookalikes,
  views,
  queue,
  calendar,
  viewsAndMerges,
  kits,
  heldKits,
  outboxText,
  agreement,
  insight,
  people,
  alignment,
  ownFiles,
  decks,
  notes,
  fileWords,
  quarantined,
  fieldChoices,
  nameOrder,
  stageMoves,
  valueOrder,
  firstSync,
];
