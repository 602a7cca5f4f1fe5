import {
  type LeadTerms,
  leadTermsUnder,
  type SignedTerms,
  type TermedLead,
} from '../../../../shared/domain/agreement/leadTerms.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRows } from '../../db/markedRow.ts';
import type { Clock } from '../../ports/ports.ts';

/** The versions of the agreement that leads may have come under. */
export const signedTerms = (db: ReadableDb): readonly SignedTerms[] =>
  markedRows(db, 'agreement', "WHERE t.status IN ('signed', 'superseded')").flatMap(({ row }) =>
    row.terms === null ? [] : [{ version: row.version, terms: row.terms }],
  );

/** The terms of each lead on this laptop, whose own office hours count where nothing is agreed on. */
export const leadTerms = (db: ReadableDb, clock: Clock): ((lead: TermedLead) => LeadTerms) =>
  leadTermsUnder(signedTerms(db), clock.timeZone());
