import type { Language } from '../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import type { KitItemKind, Visibility } from '../../../shared/domain/kits/itemContent.ts';
import type { CompetitorName } from '../competitors.ts';
import type { CollateralKey } from './collateral/collateralKeys.ts';

/** What is true of an item in every language. Days are counted from the day on which the workspace is made. */
export interface ItemPlan {
  readonly kind: KitItemKind;
  readonly visibility: Visibility;
  readonly category?: ObjectionCategory;
  readonly competitor?: CompetitorName;
  /** Keys of proof points of the same kit: an item that names some states something that needs proof. */
  readonly proofs?: readonly string[];
  readonly source?: string;
  readonly validForDays?: number;
  /** Stories: where the customer's permission is filed. */
  readonly permission?: string;
  /** Collateral. With `edition`, the file is in that language, and its item speaks no other. */
  readonly file?: CollateralKey;
  readonly edition?: Language;
  /** How many days ago each piece of a battlecard's recent intelligence was heard. */
  readonly heardDaysAgo?: readonly number[];
}

export type ItemPlans = Readonly<Record<string, ItemPlan>>;
