import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { FactChange } from '../../../shared/domain/kits/factChanges.ts';
import type { ItemFact, ItemFactName } from '../../../shared/domain/kits/itemChanges.ts';
import type { VersionFact, VersionFactName } from '../../../shared/domain/kits/versionChanges.ts';
import { assertNever } from '../../../shared/kernel/assertNever.ts';
import { languageNames, type MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText, personaText, stageText, visibilityText } from '../../app/i18n/words.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import type { FactRow } from './FactRows.tsx';
import { titleOf } from './titleOf.ts';

const itemFactText: Readonly<Record<ItemFactName, MessageId>> = {
  visibility: 'studio.visibility',
  category: 'heard.category',
  competitor: 'heard.competitor',
  claims: 'studio.claims',
  provedBy: 'studio.provedBy',
  strengthsProvedBy: 'studio.strengths',
  source: 'item.source',
  validUntil: 'item.validUntil',
  permission: 'item.permission',
  file: 'file.title',
  mayLeave: 'studio.mayLeave',
  answers: 'studio.answersHeard',
};
const versionFactText: Readonly<Record<VersionFactName, MessageId>> = {
  startsOn: 'kit.starts',
  expiresOn: 'kit.ends',
  leaseDays: 'studio.lease',
  acknowledge: 'studio.acknowledge',
  languages: 'studio.languages',
  territories: 'kit.territories',
  segments: 'kit.segments',
  buyerStages: 'kit.stages',
  personas: 'kit.personas',
};
/** Where nothing is chosen, all are meant. */
const unbounded: readonly VersionFactName[] = ['segments', 'buyerStages', 'personas'];
/** Where nothing is said, the answer is no. */
const yesOrNo: readonly string[] = ['claims', 'mayLeave', 'acknowledge'];

/** The facts of an item in words. `known`: all items that may be named as a proof, those of the version before among them. */
export function useItemFactRows(
  known: readonly KitItem[],
): (changes: readonly FactChange<ItemFact>[]) => readonly FactRow[] {
  const say = useSay();
  const mine = useLanguage();
  const formats = useFormats();
  const now = useNow(60_000);
  const competitors = useWorkspace((store) => store.workspace.competitors);
  const proofs = (ids: readonly string[]): string =>
    ids.length === 0
      ? say('studio.factMissing')
      : formats.list(
          ids.map((id) => {
            const proof = known.find(({ itemId }) => itemId === id);
            return proof === undefined ? say('standing.removed') : titleOf(proof, say, mine);
          }),
        );
  const words = (fact: ItemFact): string | null => {
    switch (fact.name) {
      case 'visibility':
        return say(visibilityText[fact.value]);
      case 'category':
        return fact.value === null ? null : say(categoryText[fact.value]);
      case 'competitor':
        return competitors.find(({ id }) => id === fact.value)?.name ?? null;
      case 'claims':
      case 'mayLeave':
        return say('studio.factYes');
      case 'provedBy':
        return proofs(fact.value);
      case 'strengthsProvedBy':
        return fact.value
          .map((one) => say('studio.strengthFact', { strength: one.text, proofs: proofs(one.proofItemIds) }))
          .join('\n');
      case 'source':
      case 'permission':
        return fact.value;
      case 'validUntil':
        return fact.value === null ? null : formats.date(fact.value, now);
      case 'file':
        return fact.value === null
          ? null
          : say('studio.fileFact', { name: fact.value.name, size: formats.bytes(fact.value.bytes) });
      case 'answers':
        return say('studio.heardCount', { count: fact.value.length });
      default:
        return assertNever(fact, 'fact of an item');
    }
  };
  const missing = (name: ItemFactName): string | null =>
    yesOrNo.includes(name) ? say('studio.factNo') : null;
  return (changes) =>
    changes.map(({ name, before, after, changed }) => ({
      label: say(itemFactText[name]),
      before: before === null ? missing(name) : words(before),
      after: after === null ? missing(name) : words(after),
      changed,
    }));
}

/** What holds of a version in words. */
export function useVersionFactRows(): (changes: readonly FactChange<VersionFact>[]) => readonly FactRow[] {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const territories = useWorkspace((store) => store.workspace.territories);
  const words = (fact: VersionFact): string | null => {
    switch (fact.name) {
      case 'startsOn':
      case 'expiresOn':
        return fact.value === null ? null : formats.date(fact.value, now);
      case 'leaseDays':
        return say('studio.leaseFact', { count: fact.value });
      case 'acknowledge':
        return say('studio.factYes');
      case 'languages':
        return formats.list(fact.value.map((language) => languageNames[language]));
      case 'territories':
        return formats.list(fact.value.flatMap((id) => territories.find((one) => one.id === id)?.name ?? []));
      case 'segments':
        return formats.list(fact.value);
      case 'buyerStages':
        return formats.list(fact.value.map((stage) => say(stageText[stage])));
      case 'personas':
        return formats.list(fact.value.map((persona) => say(personaText[persona])));
      default:
        return assertNever(fact, 'fact of a version');
    }
  };
  const missing = (name: VersionFactName): string | null => {
    if (yesOrNo.includes(name)) return say('studio.factNo');
    return unbounded.includes(name) ? say('kit.everyone') : null;
  };
  return (changes) =>
    changes.map(({ name, before, after, changed }) => ({
      label: say(versionFactText[name]),
      before: before === null ? missing(name) : words(before),
      after: after === null ? missing(name) : words(after),
      changed,
    }));
}
