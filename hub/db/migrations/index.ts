import type { Migration } from 'kysely/migration';
import * as syncedRows from './0010-syncedRows.ts';
import * as synchronisation from './0020-synchronisation.ts';
import * as access from './0030-access.ts';
import * as kits from './0040-kits.ts';
import * as signing from './0042-signing.ts';
import * as usersOwn from './0050-usersOwn.ts';
import * as merges from './0055-merges.ts';
import * as agreement from './0060-agreement.ts';
import * as insight from './0065-insight.ts';
import * as alignment from './0070-alignment.ts';
import * as imports from './0075-imports.ts';
import * as people from './0076-people.ts';
import * as decks from './0090-decks.ts';
import * as notes from './0100-notes.ts';
import * as fileWords from './0110-fileWords.ts';
import * as contacts from './0112-contacts.ts';
import * as heldWork from './0114-heldWork.ts';
import * as receipts from './0120-receipts.ts';
import * as quarantined from './0125-quarantined.ts';
import * as stageMoves from './0130-stageMoves.ts';
import * as plannedCalls from './0135-plannedCalls.ts';
import * as heldWorkSettled from './0137-heldWorkSettled.ts';
import * as mergedInto from './0139-mergedInto.ts';
import * as aheadOfOwner from './0141-aheadOfOwner.ts';

/** Every migration, by its name in the order it is run. Written down, so that a stray file is never executed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0010-syncedRows': syncedRows,
  '0020-synchronisation': synchronisation,
  '0030-access': access,
  '0040-kits': kits,
  '0042-signing': signing,
  '0050-usersOwn': usersOwn,
  '0055-merges': merges,
  '0060-agreement': agreement,
  '0065-insight': insight,
  '0070-alignment': alignment,
  '0075-imports': imports,
  '0076-people': people,
  '0090-decks': decks,
  '0100-notes': notes,
  '0110-fileWords': fileWords,
  '0112-contacts': contacts,
  '0114-heldWork': heldWork,
  '0120-receipts': receipts,
  '0125-quarantined': quarantined,
  '0130-stageMoves': stageMoves,
  '0135-plannedCalls': plannedCalls,
  '0137-heldWorkSettled': heldWorkSettled,
  '0139-mergedInto': mergedInto,
  '0141-aheadOfOwner': aheadOfOwner,
};
