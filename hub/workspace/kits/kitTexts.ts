import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItemKind } from '../../../shared/domain/kits/itemContent.ts';
import type { ItemPlan } from './itemPlan.ts';

interface Titled {
  readonly title: string;
}
interface WithBody extends Titled {
  /** An empty line begins a new paragraph, a line with a dash is one of a list. */
  readonly body: string;
}

/** What an item of each kind says in one language, as it is written down here. */
interface TextByKind {
  readonly key_message: WithBody;
  readonly discovery_question: Titled & { readonly listenFor: string };
  readonly objection_response: Titled & { readonly explore: readonly string[]; readonly response: string };
  readonly proof_point: WithBody;
  readonly story: WithBody;
  readonly battlecard: Titled & {
    readonly snapshot: string;
    readonly theirStrengths: readonly string[];
    readonly ourStrengths: readonly string[];
    readonly landmineQuestions: readonly string[];
    readonly likelyObjections: readonly string[];
    readonly recentIntelligence: readonly string[];
  };
  readonly email_template: WithBody & { readonly subject: string };
  readonly collateral: Titled & { readonly description: string };
}
export type TextOf<Kind extends KitItemKind = KitItemKind> = TextByKind[Kind];

/** A language that leaves an item out, or has one too many, does not compile. Of a file's editions each has its own. */
export type TextsOf<Plans extends Readonly<Record<string, ItemPlan>>, In extends Language> = {
  readonly [Key in keyof Plans as Plans[Key] extends { readonly edition: Exclude<Language, In> }
    ? never
    : Key]: TextOf<Plans[Key]['kind']>;
};

export interface KitTitles {
  /** What colleagues call it. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
}
