import type { CallResult, CallStatus } from '../../shared/domain/entities/call.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import { type Day, dateOf } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import { contents } from './countries.ts';
import { demoIds } from './demoId.ts';
import { clockTime, instantAt, OfficeDay } from './officeDay.ts';
import type { PlayedCall, StoryTime } from './playedCall.ts';
import { Promises } from './promises.ts';
import type { RepDay } from './repDays.ts';
import { type ScenarioKey, scenarios } from './scenarios.ts';
import { durationOf, SceneWriter, slotWords, writeWith } from './scene.ts';
import { stamp } from './stamp.ts';
import { type Colleague, colleagueId } from './team.ts';

/** Days until it is worth going back, where the scene itself takes its time. */
const pauses: Partial<Readonly<Record<ScenarioKey, readonly [number, number]>>> = {
  trialStart: [21, 28],
  contract: [12, 20],
  delivery: [20, 30],
  serviceReview: [15, 30],
  reference: [30, 45],
};

/** Scenes that are not played twice once they have half worked: what is handed over is handed over. */
const unrepeated: ReadonlySet<ScenarioKey> = new Set([
  'ridersMeeting',
  'trialStart',
  'delivery',
  'firstMonth',
]);

/** One account's way through the play. */
export interface Thread {
  readonly account: PlannedAccount;
  readonly contacts: readonly Row<'contact'>[];
  scenario: ScenarioKey;
  /** Null while a call stands in the diary that nobody has logged, and where nobody has called at all. */
  freeOn: Day | null;
  /** Calls in a row that brought nothing: after the second, the account is left in peace for a while. */
  misses: number;
}

/** Plays one rep's days, one after the other, and writes down what came of them. */
export class Teller {
  readonly played: PlayedCall[] = [];
  readonly logs: Row<'callLog'>[] = [];
  readonly signedOn = new Map<string, Day>();
  readonly promises: Promises;
  readonly #rep: Colleague;
  readonly #time: StoryTime;
  readonly #chance: Chance;
  readonly #writer: SceneWriter;
  readonly #nextCallId: () => string;
  readonly #nextLogId: () => string;

  constructor(rep: Colleague, time: StoryTime, chance: Chance) {
    this.#rep = rep;
    this.#time = time;
    this.#chance = chance;
    this.#writer = new SceneWriter(chance);
    this.#nextCallId = demoIds(`call ${rep.key}`);
    this.#nextLogId = demoIds(`callLog ${rep.key}`);
    this.promises = new Promises(rep, time, chance);
  }

  playDay(repDay: RepDay, threads: readonly Thread[]): void {
    const office = new OfficeDay(this.#chance, repDay.calls > 3);
    const today = new Set<Thread>();
    const played: { readonly thread: Thread; readonly call: PlayedCall }[] = [];
    // A ride-along may not fit where a phone call does: a few more tries than calls.
    for (let attempt = 0; attempt < repDay.calls + 5 && played.length < repDay.calls; attempt += 1) {
      const thread = this.#choose(threads, today, repDay.day);
      if (thread === null) break;
      const planned = this.#plan(thread, repDay.day, office);
      if (planned === null) continue;
      today.add(thread);
      played.push({ thread, call: planned });
    }
    const left = repDay.leavesOne ? Math.min(1, played.length - 1) : -1;
    const ended = played.filter(({ call: { call } }) => endOf(call) < this.#time.todayMs).length;
    for (const [place, { thread, call }] of played.entries()) {
      const isOver = place < ended;
      // Of today's, the last to end is still to be logged.
      const logged = isOver && place !== left && (repDay.day < this.#time.today || place < ended - 1);
      if (logged) this.#playOut(thread, call);
      else {
        this.played.push(call);
        thread.freeOn = null;
      }
    }
  }

  /** Whoever has waited longest, roughly. */
  #choose(threads: readonly Thread[], busy: ReadonlySet<Thread>, day: Day): Thread | null {
    const open = threads
      .filter((thread) => thread.freeOn !== null && !busy.has(thread))
      .sort((one, other) => (one.freeOn ?? 0) - (other.freeOn ?? 0));
    const due = open.filter(({ freeOn }) => (freeOn ?? 0) <= day);
    // Days with too little to do stay short, but for those that everybody sees first.
    const from = due.length > 0 || day < this.#time.today - 12 ? due.slice(0, 6) : open.slice(0, 2);
    return from.length === 0 ? null : this.#chance.pick(from);
  }

  #plan({ account, contacts, scenario }: Thread, day: Day, office: OfficeDay): PlayedCall | null {
    const chance = this.#chance;
    const channel = this.#writer.channel(scenario);
    const duration = durationOf(scenario, channel, chance);
    const start = office.place(channel, duration);
    if (start === null) return null;
    const { zone } = account.country;
    const date = dateOf(day);
    const contact = chooseContact(contacts, scenario, chance);
    const others = contacts.filter((other) => other !== contact);
    const joins = channel !== 'phone' && others.length > 0 && chance.happens(0.3);
    const write = writeWith(slotWords(account, contact, day, chance));
    const [objective, minimumOutcome] = this.#writer.aims(account, scenario);
    const prepared = chance.happens(channel === 'phone' ? 0.75 : 0.93);
    const call: Row<'call'> = {
      ...stamp(this.#nextCallId(), this.#time.stamped),
      accountId: account.id,
      ownerId: colleagueId(this.#rep.key),
      contactIds: [contact.id, ...(joins ? [chance.pick(others).id] : [])],
      channel,
      status: 'planned',
      startsAt: instantAt(zone, date, start),
      durationMinutes: duration,
      localStart: `${date}T${clockTime(start)}`,
      timeZone: zone,
      objective: prepared ? write(objective) : null,
      minimumOutcome: prepared ? write(minimumOutcome) : null,
    };
    return { account, scenario, call, contact, log: null, day };
  }

  #playOut(thread: Thread, planned: PlayedCall): void {
    const chance = this.#chance;
    const { account, scenario, contact, day } = planned;
    if (chance.happens(0.03)) {
      this.#keep(planned, 'cancelled', null);
      thread.freeOn = day + chance.between(4, 9);
      return;
    }
    const result = chance.weighted<CallResult>({ met: 37, minimum_met: 34, not_met: 24, no_show: 5 });
    const write = writeWith(slotWords(account, contact, day, chance));
    const log = this.#log(planned, result, write(this.#writer.summary(account, scenario, result)));
    this.#keep(planned, result === 'no_show' ? 'no_show' : 'held', log);
    if (result !== 'no_show' && chance.happens(0.005)) {
      const correction = write(this.#writer.draw(contents[account.country.language].notes.corrections));
      this.logs.push({
        ...log,
        id: this.#nextLogId(),
        summary: `${log.summary} ${correction}`,
        correctsId: log.id,
        authoredAt: Math.min(log.authoredAt + chance.between(20, 300) * 60_000, this.#time.todayMs),
      });
    }
    thread.misses = result === 'not_met' ? thread.misses + 1 : 0;
    thread.freeOn = day + this.#pause(scenario, result) * (thread.misses > 1 ? 2 : 1);
    this.promises.keep(
      planned,
      result,
      thread.freeOn,
      write(this.#writer.nextStep(account, scenario, result)),
    );
    if (result === 'met' || (result === 'minimum_met' && (unrepeated.has(scenario) || chance.happens(0.4)))) {
      if (scenario === 'contract') this.signedOn.set(account.id, day);
      thread.scenario = chance.pick(scenarios[scenario].leadsTo);
    }
  }

  #pause(scenario: ScenarioKey, result: CallResult): number {
    const [least, most] =
      result === 'no_show' ? [3, 8] : result === 'not_met' ? [10, 28] : (pauses[scenario] ?? [6, 17]);
    return this.#chance.between(least, most);
  }

  #log({ account, call }: PlayedCall, result: CallResult, summary: string): Row<'callLog'> {
    const chance = this.#chance;
    const heldAt = call.startsAt + chance.between(0, 6) * 60_000;
    // Some log in the car park, some all of the day at its end.
    const evening = instantAt(
      call.timeZone,
      call.localStart.slice(0, 10),
      17 * 60 + 35 + chance.between(0, 70),
    );
    const soon = endOf(call) + chance.between(3, 35) * 60_000;
    return {
      ...stamp(this.#nextLogId(), this.#time.stamped),
      accountId: account.id,
      callId: call.id,
      authorId: call.ownerId,
      result,
      summary,
      heldAt,
      correctsId: null,
      authoredAt: Math.min(chance.happens(0.3) ? evening : soon, this.#time.todayMs),
    };
  }

  #keep(planned: PlayedCall, status: CallStatus, log: Row<'callLog'> | null): void {
    this.played.push({ ...planned, call: { ...planned.call, status }, log });
    if (log !== null) this.logs.push(log);
  }
}

const endOf = (call: Row<'call'>): number => call.startsAt + call.durationMinutes * 60_000;

function chooseContact(
  contacts: readonly Row<'contact'>[],
  scenario: ScenarioKey,
  chance: Chance,
): Row<'contact'> {
  const [decides, , rides] = contacts;
  if (decides === undefined) throw new Error('an account without people');
  if (scenario === 'financing' || scenario === 'contract') return decides;
  if (scenario === 'ridersMeeting' && rides !== undefined) return rides;
  return chance.happens(0.5) ? decides : chance.pick(contacts);
}
