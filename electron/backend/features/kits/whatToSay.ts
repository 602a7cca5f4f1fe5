import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import { languages } from '../../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import type { CategoryWeight } from '../../../../shared/domain/heard/nearestVerbatims.ts';
import { rankResponses } from '../../../../shared/domain/kits/rankResponses.ts';
import { wordsOf } from '../../../../shared/domain/search/foldedWords.ts';
import type { ReadableDb } from '../../db/database.ts';
import { stemsInAnyLanguage, stemsOf } from '../../db/stems.ts';
import type { QueryContext } from '../handler.ts';
import { suggestFor } from '../heard/service.ts';
import { figuresOfItems } from './figure.ts';
import { isUsable, type KitGround, kitGround } from './ground.ts';
import { type Sayable, sayableOf, spoken } from './listed.ts';
import {
  currentItem,
  currentItemsOfKind,
  type HeldKitItem,
  itemByRow,
  itemsWithStems,
  textsWithStem,
} from './repository/heldItems.ts';
import { answersWith, competitorNames, competitorsNamedAt } from './repository/pastAnswers.ts';
import { answeringItems } from './repository/tallies.ts';

type Input = ParsedInputOf<(typeof channels)['kits.whatToSay']>;
type WhatToSay = Extract<Answer<'kits.whatToSay'>, { ok: true }>['value'];

/** Shown at once: a rep in a conversation reads two or three lines, not ten. */
const shown = { explore: 4, responses: 3, proofs: 3, battlecards: 2 } as const;
const textsFound = 80;
/** The rarest tell most, and are the quickest to ask for. */
const stemsAsked = 16;
/** How much the kits may say about the category beside the lexicon and past verbatims (see `nearestVerbatims`). */
const kitWeight = 3;
const itemsCounted = 5;
const pastEach = 30;

export function whatToSay(context: QueryContext, input: Input): WhatToSay {
  const { db } = context;
  const ground = kitGround(context, input, input.customerSees);
  const scores = matchesOf(db, input.text);
  const categories = suggestFor(db, input.text, categoriesOf(ground, scores));
  const category = input.category ?? categories[0] ?? null;
  const responses = category === null ? [] : rankedResponses(ground, category, scores, input.text);
  const best = responses.slice(0, shown.responses);
  return {
    categories,
    category,
    language: ground.wanted ?? 'en',
    explore: exploreOf(ground, category, best, scores),
    responses: sayables(ground, best),
    proofs: sayables(ground, proofsOf(ground, category, best)),
    battlecards: sayables(ground, battlecardsOf(ground, input)),
  };
}

const sayables = (ground: KitGround, items: readonly HeldKitItem[]): Sayable[] =>
  items.map((item) => sayableOf(ground, item)).filter((one) => one !== null);

/** How well the words match each item, in whichever language matches best; by the item's row, more is better. */
function matchesOf(db: ReadableDb, text: string): ReadonlyMap<number, number> {
  const stems = stemsInAnyLanguage(text)
    .map((stem) => ({ stem, texts: textsWithStem(db, stem) }))
    .filter(({ texts }) => texts > 0)
    .sort((one, other) => one.texts - other.texts)
    .slice(0, stemsAsked)
    .map(({ stem }) => stem);
  if (stems.length === 0) return new Map();
  const match = `stems : (${stems.map((stem) => `"${stem}"`).join(' OR ')})`;
  const best = new Map<number, number>();
  for (const { row, score } of itemsWithStems(db, match, textsFound))
    best.set(row, Math.max(best.get(row) ?? 0, -score));
  return best;
}

/** Which categories the best matching responses answer. */
function categoriesOf(ground: KitGround, scores: ReadonlyMap<number, number>): readonly CategoryWeight[] {
  const best = [...scores]
    .sort(([, one], [, other]) => other - one)
    .flatMap(([row, score]) => {
      const item = itemByRow(ground.db, row);
      if (item === null || item.category === null || item.kind !== 'objection_response') return [];
      return isUsable(ground, item) ? [{ category: item.category, score }] : [];
    })
    .slice(0, itemsCounted);
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const weights = new Map<ObjectionCategory, number>();
  for (const { category, score } of best)
    weights.set(category, (weights.get(category) ?? 0) + (score / total) * kitWeight);
  return [...weights].map(([category, weight]) => ({ category, weight }));
}

function rankedResponses(
  ground: KitGround,
  category: ObjectionCategory,
  scores: ReadonlyMap<number, number>,
  text: string,
): readonly HeldKitItem[] {
  const usable = currentItemsOfKind(ground.db, 'objection_response', category).filter((item) =>
    isUsable(ground, item),
  );
  const answering = answeringItems(ground.db);
  const past = likenessOfPast(
    ground.db,
    text,
    usable.map(({ itemId }) => itemId).filter((id) => answering.has(id)),
  );
  const figures = figuresOfItems(
    ground.db,
    usable
      .filter(({ itemId }) => answering.has(itemId))
      .map((item) => ({ item, version: ground.kits.get(item.heldRow)?.payload.version ?? 0 })),
  );
  return rankResponses(
    usable.map((item) => ({
      item,
      itemId: item.itemId,
      words: scores.get(item.row) ?? 0,
      past: past.get(item.itemId) ?? 0,
      figure: figures.get(item.itemId)?.low ?? 0,
    })),
  ).map(({ item }) => item);
}

/**
 * How alike what was answered with each response is to what is said now: the share of stems in common, at most 1, in the
 * language that it was said in.
 */
function likenessOfPast(
  db: ReadableDb,
  text: string,
  itemIds: readonly string[],
): ReadonlyMap<string, number> {
  const asked = new Map(languages.map((language) => [language, new Set(stemsOf(text, language))]));
  const best = new Map<string, number>();
  for (const { verbatim, language: said, itemId, resolved } of answersWith(db, itemIds, pastEach)) {
    const likeness = Math.max(
      ...(said === null ? languages : [said]).map((language) => {
        const mine = asked.get(language) ?? new Set<string>();
        const theirs = new Set(stemsOf(verbatim, language));
        const common = [...mine].filter((stem) => theirs.has(stem)).length;
        return common === 0 ? 0 : common / Math.sqrt(mine.size * theirs.size);
      }),
    );
    best.set(itemId, Math.max(best.get(itemId) ?? 0, resolved ? likeness : likeness / 2));
  }
  return best;
}

/** What to ask before answering: the questions of the best responses, then discovery questions for the situation. */
function exploreOf(
  ground: KitGround,
  category: ObjectionCategory | null,
  responses: readonly HeldKitItem[],
  scores: ReadonlyMap<number, number>,
): WhatToSay['explore'] {
  const questions: WhatToSay['explore'] = [];
  const add = (item: HeldKitItem, texts: (content: Sayable['content']) => readonly string[]): void => {
    const kit = ground.kits.get(item.heldRow);
    if (kit === undefined) return;
    const { content, language } = spoken(ground.db, item, ground.wanted);
    for (const text of texts(content as Sayable['content'])) {
      if (questions.length >= shown.explore || questions.some((one) => one.text === text)) continue;
      const { kitId, version } = kit.payload;
      questions.push({ kitId, itemId: item.itemId, version, text, language });
    }
  };
  for (const item of responses)
    add(item, (content) => (content.kind === 'objection_response' ? content.said.explore : []));
  if (category === null) return questions;
  const discovery = currentItemsOfKind(ground.db, 'discovery_question', category)
    .filter((item) => isUsable(ground, item))
    .sort((one, other) => (scores.get(other.row) ?? 0) - (scores.get(one.row) ?? 0));
  for (const item of discovery) add(item, (content) => [content.said.title]);
  return questions;
}

/** What the responses name as their proof, then other proof and stories for the situation. */
function proofsOf(
  ground: KitGround,
  category: ObjectionCategory | null,
  responses: readonly HeldKitItem[],
): readonly HeldKitItem[] {
  const named = responses.flatMap(({ facts }) => facts.proofItemIds).map((id) => currentItem(ground.db, id));
  const others =
    category === null
      ? []
      : (['proof_point', 'story'] as const).flatMap((kind) => currentItemsOfKind(ground.db, kind, category));
  const all = [...named, ...others].filter((item) => item !== null).filter((item) => isUsable(ground, item));
  return [...new Map(all.map((item) => [item.itemId, item])).values()].slice(0, shown.proofs);
}

/** Of the competitor that is named: chosen, in the words, or known at the account; never one that is not in play. */
function battlecardsOf(ground: KitGround, { text, competitorId, accountId }: Input): readonly HeldKitItem[] {
  const said = ` ${wordsOf(text).join(' ')} `;
  const inPlay = [
    ...(competitorId === null ? [] : [competitorId]),
    ...competitorNames(ground.db)
      .filter(({ name }) => said.includes(` ${wordsOf(name).join(' ')} `))
      .map(({ id }) => id),
    ...(accountId === null ? [] : competitorsNamedAt(ground.db, accountId)),
  ];
  const cards = currentItemsOfKind(ground.db, 'battlecard', null).filter((item) => isUsable(ground, item));
  return [...new Set(inPlay)]
    .flatMap((id) => cards.filter((card) => card.competitorId === id))
    .slice(0, shown.battlecards);
}
