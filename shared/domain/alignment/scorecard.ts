import type { AgreementTerms, PromisedField } from '../agreement/agreementTerms.ts';
import type { BusinessTime } from '../agreement/businessTime.ts';
import { clockOf, type Obligation } from '../agreement/clock.ts';
import { sameSource } from '../agreement/leadTerms.ts';
import type { Lead } from '../entities/lead.ts';
import type { Span } from './packWeek.ts';

export const salesMeasures = ['decision', 'attempt', 'conversation', 'held_calls'] as const;
export const marketingMeasures = ['leads', 'complete', 'answered', 'unanswered'] as const;
export type Measure = (typeof salesMeasures)[number] | (typeof marketingMeasures)[number];

/** `of` is what a share stands on; null: a plain count. */
export interface Value {
  readonly count: number;
  readonly of: number | null;
}

export interface Score {
  readonly measure: Measure;
  readonly now: Value;
  readonly before: Value | null;
  /** A share from 0 to 1, or a count; null: nothing was agreed on. */
  readonly target: number | null;
}

/** Something owed that came to its end: when, and whether in time. */
export interface Judged {
  readonly at: number;
  readonly kept: boolean;
}

/** What was kept ended when it was done; what was not, when its window closed. Null: it still runs, or never began. */
export function judged(obligation: Obligation, now: number, time: BusinessTime): Judged | null {
  const { state, dueAt } = clockOf(obligation, now, time);
  if (dueAt === null) return null;
  if (state === 'breached') return { at: dueAt, kept: false };
  return state === 'met' && obligation.doneAt !== null ? { at: obligation.doneAt, kept: true } : null;
}

export const isIn = ({ from, to }: Span, at: number): boolean => at >= from && at < to;

export function keptIn(all: readonly Judged[], span: Span): Value {
  const ended = all.filter(({ at }) => isIn(span, at));
  return { count: ended.filter(({ kept }) => kept).length, of: ended.length };
}

/** Leads whose source was promised with fields, and those of them that carry every one. */
export function completeOf(
  leads: readonly Pick<Lead, PromisedField | 'source'>[],
  terms: AgreementTerms | null,
): Value {
  const promised = leads.flatMap((lead) => {
    const promise = terms?.marketingOwes.sources.find(({ source }) => sameSource(source, lead.source));
    return promise === undefined ? [] : [promise.fields.every((field) => isWritten(lead[field]))];
  });
  return { count: promised.filter(Boolean).length, of: promised.length };
}

const isWritten = (value: string | number | null): boolean => value !== null && String(value).trim() !== '';

/**
 * Leads that marketing owes a team in a week: what all sources promise in a month, for a fifty-second of twelve of
 * them, in the proportion of the team's territories to all.
 */
export function leadsOwed(
  terms: AgreementTerms | null,
  territories: { readonly team: number; readonly all: number },
): number | null {
  if (terms === null || territories.all === 0) return null;
  const aMonth = terms.marketingOwes.sources.reduce((sum, { leadsAMonth }) => sum + leadsAMonth, 0);
  return Math.round((aMonth * 12 * territories.team) / (52 * territories.all));
}
