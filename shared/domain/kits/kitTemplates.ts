import { type ItemTemplate, itemTemplates } from './itemTemplates.ts';

/** What a whole kit may begin with: the items that kits of its kind have, each a shape to write into. */
const itemsOf = {
  battlecard: ['competitor', 'measured', 'cost_of_waiting', 'too_expensive'],
  launch: ['change', 'cost_of_waiting', 'not_now', 'measured', 'customer', 'after_a_visit', 'one_page'],
  objections: ['too_expensive', 'not_now', 'cost_of_waiting', 'measured'],
} as const;

export const kitTemplateIds = [
  'battlecard',
  'launch',
  'objections',
] as const satisfies (keyof typeof itemsOf)[];
export type KitTemplateId = (typeof kitTemplateIds)[number];

/** In the order in which they stand in the kit. */
export const kitTemplateItems = (id: KitTemplateId): readonly ItemTemplate[] =>
  itemsOf[id].flatMap((itemId) => itemTemplates.filter((template) => template.id === itemId));
