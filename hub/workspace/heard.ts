import { type BuyerStage, type Language, languages } from '../../shared/domain/entities/account.ts';
import {
  type HeardKind,
  type HeardOutcome,
  type ObjectionCategory,
  objectionCategories,
} from '../../shared/domain/entities/heard.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import { Chance } from './chance.ts';
import { competitorId } from './competitors.ts';
import type { LanguageContent, Said } from './content/languageContent.ts';
import { contents } from './countries.ts';
import { Deck } from './deck.ts';
import { demoIds } from './demoId.ts';
import { answersTo, type HeldAnswer, offeredIn } from './kits/answers.ts';
import type { PlayedCall, StoryTime } from './playedCall.ts';
import { scenarioKeys, scenarios } from './scenarios.ts';
import { slotWords, writeWith } from './scene.ts';
import { stamp } from './stamp.ts';
import { colleagueId, managerOf } from './team.ts';
import type { TerritoryKey } from './territories.ts';

export interface HeardRows {
  readonly heard: readonly Row<'heard'>[];
  readonly outcomes: readonly Row<'heardOutcome'>[];
}

const oftenByStage: Readonly<Record<BuyerStage, Readonly<Record<HeardKind, number>>>> = {
  awareness: { objection: 0.32, complaint: 0.02, praise: 0.01 },
  interest: { objection: 0.3, complaint: 0.02, praise: 0.02 },
  consideration: { objection: 0.3, complaint: 0.02, praise: 0.03 },
  preference: { objection: 0.28, complaint: 0.03, praise: 0.1 },
  purchase: { objection: 0.2, complaint: 0.08, praise: 0.1 },
  loyalty: { objection: 0.12, complaint: 0.16, praise: 0.22 },
  advocacy: { objection: 0.1, complaint: 0.06, praise: 0.4 },
};

/** What was heard in one territory's calls, in the order in which they took place, and what became of it. */
export function makeHeard(
  territory: TerritoryKey,
  played: readonly PlayedCall[],
  time: StoryTime,
): HeardRows {
  const listener = new Listener(territory, time);
  const held = played.filter(({ log }) => log !== null && log.result !== 'no_show');
  for (const call of held) listener.listen(call, held);
  return listener;
}

class Listener implements HeardRows {
  readonly heard: Row<'heard'>[] = [];
  readonly outcomes: Row<'heardOutcome'>[] = [];
  readonly #time: StoryTime;
  readonly #chance: Chance;
  /** What was answered draws from a stream of its own. */
  readonly #answers: Chance;
  readonly #decks = new Map<readonly unknown[], unknown>();
  readonly #nextId: () => string;
  readonly #nextOutcomeId: () => string;

  constructor(territory: TerritoryKey, time: StoryTime) {
    this.#time = time;
    this.#chance = new Chance(`heard ${territory}`);
    this.#answers = new Chance(`answers ${territory}`);
    this.#nextId = demoIds(`heard ${territory}`);
    this.#nextOutcomeId = demoIds(`heardOutcome ${territory}`);
  }

  listen(played: PlayedCall, held: readonly PlayedCall[]): void {
    const chance = this.#chance;
    const often = oftenByStage[scenarios[played.scenario].stage];
    const went = played.log?.result;
    if (chance.happens(often.objection * (went === 'not_met' ? 1.5 : 1))) {
      this.#objection(played, held);
      if (chance.happens(0.12)) this.#objection(played, held);
    }
    if (chance.happens(often.complaint * (went === 'not_met' ? 1.6 : 0.8))) this.#complaint(played);
    if (chance.happens(often.praise * (went === 'met' ? 1.5 : 0.6))) this.#praise(played);
  }

  #objection(played: PlayedCall, held: readonly PlayedCall[]): void {
    const chance = this.#chance;
    const language = languageOf(played);
    const category = this.#category(played, language);
    const text = this.#words(contents[language].objections[category], played);
    const replies = this.#deck(contents[played.account.country.language].replies[category]);
    const answered = chance.happens(0.78);
    const outcome = chance.weighted(firstOutcome[played.log?.result === 'met' ? 'met' : 'otherwise']);
    const words = answered && chance.happens(0.6) ? replies.drawNew() : null;
    const row: Row<'heard'> = {
      ...this.#row(played, 'objection', text, language),
      category,
      competitorId: text.includes('{rival}') ? competitorId(played.account.rival) : null,
      ...this.#response(played, category, answered, words),
      outcome,
    };
    const later = held.find(({ account, day }) => account === played.account && day > played.day);
    const settled =
      later === undefined || outcome === 'resolved' || outcome === 'lost' || chance.happens(0.45);
    this.heard.push(settled ? row : this.#moveOn(row, later));
  }

  /** The approved answer, when the laptop had one that day, said as it stands or in the rep's own words. */
  #response(
    played: PlayedCall,
    category: ObjectionCategory,
    answered: boolean,
    words: string | null,
  ): Pick<Row<'heard'>, 'response' | 'responseItemId' | 'responseVersion' | 'responseWords'> {
    const held: readonly HeldAnswer[] = answersTo(offeredIn(played, this.#time.today), category);
    const answer = answered && held.length > 0 ? this.#answers.pick(held) : null;
    const saidIt = answer !== null && words === null && this.#answers.happens(0.7);
    return {
      response: answered ? (saidIt ? 'said_it' : 'own_words') : 'none',
      responseItemId: answer?.itemId ?? null,
      responseVersion: answer?.version ?? null,
      responseWords: words,
    };
  }

  /** The customer's category: mostly one that this scene brings up, and words not yet heard while there are any. */
  #category(played: PlayedCall, language: Language): ObjectionCategory {
    const usual = scenarios[played.scenario].objections;
    const category = this.#chance.happens(0.85)
      ? this.#chance.pick(usual)
      : this.#chance.pick(objectionCategories);
    const others = this.#chance.shuffled(usual);
    const isNew = (one: ObjectionCategory): boolean => this.#deck(contents[language].objections[one]).hasNew;
    return isNew(category) ? category : (others.find(isNew) ?? category);
  }

  /** Somebody came back to it in a later call. */
  #moveOn(row: Row<'heard'>, later: PlayedCall): Row<'heard'> {
    const outcome = this.#chance.weighted({
      resolved: 62,
      lost: 20,
      parked: row.outcome === 'open' ? 18 : 0,
    });
    const { notes } = contents[later.account.country.language];
    const reasons = outcome === 'resolved' ? notes.resolved[row.category ?? 'other'] : notes[outcome];
    this.#step(
      row,
      outcome,
      this.#deck(reasons).draw(),
      later.call.ownerId,
      later.log?.authoredAt ?? row.authoredAt,
    );
    return { ...row, outcome };
  }

  #complaint(played: PlayedCall): void {
    const chance = this.#chance;
    const language = languageOf(played);
    const { complaints } = voiceOf(played, contents[language]);
    const { owner, country } = played.account;
    const row: Row<'heard'> = {
      ...this.#row(played, 'complaint', this.#words(complaints, played), language),
      ownerId: colleagueId(chance.happens(0.7) ? owner.key : managerOf(owner).key),
    };
    const { complaintResolved, complaintOpen } = contents[country.language].notes;
    const at = row.authoredAt + chance.between(2, 12) * 86_400_000;
    const isOver = at < this.#time.todayMs && chance.happens(0.75);
    if (isOver)
      this.#step(row, 'resolved', this.#deck(complaintResolved).draw(), row.ownerId ?? row.authorId, at);
    else if (chance.happens(0.5)) {
      this.#step(row, 'open', this.#deck(complaintOpen).draw(), row.authorId, row.authoredAt);
    }
    this.heard.push({ ...row, outcome: isOver ? 'resolved' : 'open' });
  }

  #praise(played: PlayedCall): void {
    const language = languageOf(played);
    const { praise } = voiceOf(played, contents[language]);
    this.heard.push(this.#row(played, 'praise', this.#words(praise, played), language));
  }

  #row(played: PlayedCall, kind: HeardKind, text: string, language: Language): Row<'heard'> {
    const { account, contact, call, log, day } = played;
    const write = writeWith(slotWords(account, contact, day, this.#chance, language));
    const heldAt = log?.heldAt ?? call.startsAt;
    const heardAt = heldAt + this.#chance.between(2, Math.max(3, call.durationMinutes - 8)) * 60_000;
    const authoredAt = log?.authoredAt ?? heardAt;
    return {
      ...stamp(this.#nextId(), this.#time.stamped),
      accountId: account.id,
      callId: call.id,
      contactId: contact.id,
      authorId: call.ownerId,
      kind,
      category: null,
      verbatim: write(text),
      language,
      persona: contact.persona,
      buyerStage: scenarios[played.scenario].stage,
      competitorId: null,
      response: null,
      responseItemId: null,
      responseVersion: null,
      responseWords: null,
      outcome: 'open',
      ownerId: null,
      heardAt: Math.min(heardAt, authoredAt),
      authoredAt,
    };
  }

  #step(
    { id, accountId }: Row<'heard'>,
    outcome: HeardOutcome,
    note: string,
    authorId: string,
    authoredAt: number,
  ): void {
    this.outcomes.push({
      ...stamp(this.#nextOutcomeId(), this.#time.stamped),
      accountId,
      heardId: id,
      authorId,
      outcome,
      note,
      authoredAt,
    });
  }

  /** What this customer would say: nobody but a plumber speaks of boilers. */
  #words(from: readonly Said[], { account }: PlayedCall): string {
    const said = this.#deck(from).draw(
      (one) => typeof one === 'string' || one.segments.includes(account.segment),
    );
    return typeof said === 'string' ? said : said.text;
  }

  #deck<Item>(items: readonly Item[]): Deck<Item> {
    const deck = (this.#decks.get(items) as Deck<Item> | undefined) ?? new Deck(items, this.#chance);
    this.#decks.set(items, deck);
    return deck;
  }
}

/** Until a trial has begun there is nothing of ours to praise or complain about but how we behave. */
function voiceOf(
  { scenario }: PlayedCall,
  { complaints, praise, prospectComplaints, prospectPraise }: LanguageContent,
): Pick<LanguageContent, 'complaints' | 'praise'> {
  const rides = scenarioKeys.indexOf(scenario) > scenarioKeys.indexOf('trialStart');
  return rides ? { complaints, praise } : { complaints: prospectComplaints, praise: prospectPraise };
}

/** What a rep notes in the call itself. */
const firstOutcome = {
  met: { resolved: 62, parked: 24, open: 12, lost: 2 },
  otherwise: { resolved: 22, parked: 40, open: 26, lost: 12 },
} as const;

const languageOf = ({ contact, account }: PlayedCall): Language =>
  languages.find((language) => language === contact.language) ?? account.country.language;
