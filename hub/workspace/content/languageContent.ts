import type { Persona } from '../../../shared/domain/entities/contact.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import type { DisqualifyReason, RejectReason } from '../../../shared/domain/entities/leadStep.ts';
import type { CampaignKey } from '../campaigns.ts';
import type { ScenarioKey } from '../scenarios.ts';
import type { Segment } from '../segments.ts';

/**
 * What the demo workspace says in one language, written by hand in it and not translated line by line.
 *
 * Slots that texts may carry: `{first}` (a contact's first name), `{n}` (how many vehicles, 3 to 14),
 * `{product}` (a model), `{month}` (a month to come), `{rival}` (a competitor), in company names `{root}`.
 * A sentence never depends on the gender of whoever `{first}` is.
 */
export interface LanguageContent {
  readonly names: NameContent;
  readonly scenarios: Readonly<Record<ScenarioKey, ScenarioTexts>>;
  /** What customers say, word for word. */
  readonly objections: Readonly<Record<ObjectionCategory, readonly Said[]>>;
  /** What reps answered in words of their own. */
  readonly replies: Readonly<Record<ObjectionCategory, readonly string[]>>;
  /** From customers, about what they have bought or have on trial. */
  readonly complaints: readonly Said[];
  readonly praise: readonly Said[];
  /** From those who have bought nothing yet, about how they were treated. */
  readonly prospectComplaints: readonly Said[];
  readonly prospectPraise: readonly Said[];
  readonly notes: NoteContent;
  readonly leads: LeadContent;
  /** What marketing sent, showed and offered, by campaign: the words on it. */
  readonly touches: Readonly<Record<CampaignKey, string>>;
  /** January first. */
  readonly months: readonly string[];
}

/** Words of a customer; with `segments`, only of customers in these. */
export type Said = string | { readonly text: string; readonly segments: readonly Segment[] };

export interface NameContent {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  /** Invented places or families that companies are named after. */
  readonly roots: readonly string[];
  readonly companies: Readonly<Record<Segment, readonly string[]>>;
  /** Titles as a woman and as a man carry them; the same word twice where the language makes no difference. */
  readonly titles: Readonly<Record<Exclude<Persona, 'unknown'>, readonly (readonly [string, string])[]>>;
}

export interface ScenarioTexts {
  /** What the call is for, and what it must at least bring. */
  readonly aims: readonly (readonly [objective: string, minimumOutcome: string])[];
  readonly met: readonly string[];
  readonly minimumMet: readonly string[];
  readonly notMet: readonly string[];
  /** What is promised when it went well enough. */
  readonly next: readonly string[];
}

export interface NoteContent {
  /** Why an objection moved to that outcome. */
  readonly resolved: Readonly<Record<ObjectionCategory, readonly string[]>>;
  readonly parked: readonly string[];
  readonly lost: readonly string[];
  /** How any call may end when the scene's own texts have been used for this customer. */
  readonly minimumMet: readonly string[];
  readonly notMet: readonly string[];
  readonly complaintResolved: readonly string[];
  readonly complaintOpen: readonly string[];
  readonly noShow: readonly string[];
  readonly nextAfterNoShow: readonly string[];
  readonly nextAfterNotMet: readonly string[];
  /** A second log that sets the first one right. */
  readonly corrections: readonly string[];
}

export type Disposition = 'attempted' | 'talking' | 'recycled';

export interface LeadContent {
  /** What marketing knows when it hands the lead over. */
  readonly notes: readonly string[];
  /** What whoever tried last wrote. */
  readonly dispositions: Readonly<Record<Disposition, readonly string[]>>;
  /** Why it was rejected or disqualified. */
  readonly reasons: Readonly<Record<RejectReason | DisqualifyReason, readonly string[]>>;
}
