import type { Language } from '../../../shared/domain/entities/account.ts';
import { languages } from '../../../shared/domain/entities/account.ts';
import {
  type ItemFacts,
  type KitItemContent,
  kitItemContent,
  noFacts,
} from '../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { type Day, dateOf } from '../calendarDays.ts';
import { competitorId } from '../competitors.ts';
import { demoId } from '../demoId.ts';
import type { CollateralKey } from './collateral/collateralKeys.ts';
import type { ItemPlan } from './itemPlan.ts';
import type { KitPlan } from './kitPlan.ts';
import type { TextOf } from './kitTexts.ts';

type File = NonNullable<ItemFacts['file']>;
export type FileOf = (key: CollateralKey, edition: Language | null) => File;

/** The same id in every version of the kit, and on every day. */
export function kitItemId(kit: Pick<KitPlan, 'key' | 'items'>, key: string): string {
  const at = Object.keys(kit.items).indexOf(key);
  if (at < 0) throw new Error(`${kit.key} has no item ${key}`);
  return demoId(`kitItem ${kit.key}`, at + 1);
}

/** What a kit says, as it is signed: everything, or those items alone whose keys are given. */
export function kitItems(
  kit: KitPlan,
  today: Day,
  fileOf: FileOf,
  keys: readonly string[] = Object.keys(kit.items),
): readonly KitItemContent[] {
  return keys.map((key) => {
    const plan = kit.items[key];
    if (plan === undefined) throw new Error(`${kit.key} has no item ${key}`);
    const idOf = (proof: string): string => kitItemId(kit, proof);
    const content = Object.fromEntries(
      (plan.edition === undefined ? languages : [plan.edition]).map((language) => {
        const said = kit.texts[language][key];
        if (said === undefined) throw new Error(`${kit.key} ${key} says nothing in ${language}`);
        return [language, contentOf(plan, said, (plan.proofs ?? []).map(idOf), today)];
      }),
    );
    return kitItemContent.parse({
      id: idOf(key),
      kind: plan.kind,
      visibility: plan.visibility,
      facts: factsOf(plan, idOf, today, fileOf),
      content,
    });
  });
}

function factsOf(plan: ItemPlan, idOf: (key: string) => string, today: Day, fileOf: FileOf): ItemFacts {
  const proofs = plan.proofs ?? [];
  return {
    ...noFacts,
    category: plan.category ?? null,
    competitorId: plan.competitor === undefined ? null : competitorId(plan.competitor),
    claims: proofs.length > 0,
    proofItemIds: proofs.map(idOf),
    source: plan.source ?? null,
    validUntil: plan.validForDays === undefined ? null : dateOf(today + plan.validForDays),
    permission: plan.permission ?? null,
    file: plan.file === undefined ? null : fileOf(plan.file, plan.edition ?? null),
  };
}

/** Plain lines as the document that the program keeps; a battlecard's strengths each with their proof. */
function contentOf(plan: ItemPlan, said: TextOf, proofItemIds: readonly string[], today: Day): unknown {
  if ('snapshot' in said) {
    return {
      ...said,
      snapshot: richTextOf(said.snapshot),
      ourStrengths: said.ourStrengths.map((text, at) => ({
        text,
        proofItemIds: proofItemIds.slice(at, at + 1),
      })),
      recentIntelligence: said.recentIntelligence.map((text, at) => ({
        text,
        on: dateOf(today - (plan.heardDaysAgo?.[at] ?? 0)),
      })),
    };
  }
  if ('response' in said) return { ...said, response: richTextOf(said.response) };
  if ('description' in said) return { ...said, description: richTextOf(said.description) };
  return 'body' in said ? { ...said, body: richTextOf(said.body) } : said;
}
