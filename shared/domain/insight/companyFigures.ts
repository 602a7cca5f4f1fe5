import type { EntityName } from '../entities/index.ts';
import type { Role } from '../entities/workspace.ts';
import { marketingRoles } from '../kits/kitRules.ts';
import { grantOf } from '../permissions/permissions.ts';

/** Whose figures: of the rows on this laptop, or those of all laptops, counted by the hub. */
export const figuresOf = ['laptop', 'company'] as const;
export type FiguresOf = (typeof figuresOf)[number];

export const insightViews = ['heard', 'responses', 'messages', 'competitors', 'pipeline'] as const;
export type InsightView = (typeof insightViews)[number];

/** What a view is a figure of: whoever may not read one of them is not told what it comes to either. */
const figureOf: Readonly<Record<InsightView, readonly EntityName[]>> = {
  heard: ['heard'],
  responses: ['heard', 'kitRelease'],
  messages: ['account', 'contact', 'use', 'call', 'deal'],
  competitors: ['heard', 'use', 'deal'],
  pipeline: ['account', 'stageMove', 'call', 'deal'],
};

/** Whether the hub counts a view for a role, over whatever rows the role reaches. */
export const mayBeToldOf = (role: Role, view: InsightView): boolean =>
  figureOf[view].every((entity) => grantOf(role, entity, 'read') !== 'no');

/**
 * Whose customers the hub counts for a role: marketing is told of everyone's, in figures without a name or a word of
 * theirs; sales of those whose territories they work, all of which their laptops hold.
 */
export const countsCompany = (role: Role): boolean => marketingRoles.includes(role);
