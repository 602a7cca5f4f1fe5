import type { CallResult } from '../../shared/domain/entities/call.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import { type Day, dateOf, isWorkday } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import { demoIds } from './demoId.ts';
import type { PlayedCall, StoryTime } from './playedCall.ts';
import { stamp } from './stamp.ts';
import { type Colleague, colleagueId } from './team.ts';

interface Promised {
  readonly row: Omit<Row<'nextStep'>, 'status' | 'dueOn'>;
  due: Day;
  status: Row<'nextStep'>['status'];
}

/** What one rep has promised, and what became of it. */
export class Promises {
  readonly #all: Promised[] = [];
  readonly #rep: Colleague;
  readonly #time: StoryTime;
  readonly #chance: Chance;
  readonly #nextId: () => string;

  constructor(rep: Colleague, time: StoryTime, chance: Chance) {
    this.#rep = rep;
    this.#time = time;
    this.#chance = chance;
    this.#nextId = demoIds(`nextStep ${rep.key}`);
  }

  /** A call has taken place: older promises to that account are mostly kept by now, and a new one is made. */
  keep({ account, call, day }: PlayedCall, result: CallResult, before: Day, text: string): void {
    for (const promised of this.#all) {
      if (promised.row.accountId !== account.id || promised.status !== 'open') continue;
      if (result !== 'no_show') promised.status = this.#chance.happens(0.94) ? 'done' : 'dropped';
    }
    if (result !== 'no_show' && this.#chance.happens(0.08)) return;
    let due = day + this.#chance.between(1, Math.max(2, before - day - 1));
    while (!isWorkday(due, account.country.code)) due += 1;
    this.#all.push({
      row: {
        ...stamp(this.#nextId(), this.#time.stamped),
        accountId: account.id,
        callId: call.id,
        ownerId: colleagueId(this.#rep.key),
        text,
      },
      due,
      status: 'open',
    });
  }

  /** The promises as they stand today: most of what is past is kept, a few things are late, one is due today. */
  settle(): readonly Row<'nextStep'>[] {
    const { today } = this.#time;
    for (const promised of this.#all) {
      if (promised.status !== 'open' || promised.due >= today) continue;
      const late = today - promised.due;
      if (this.#chance.happens(late > 5 ? 0.98 : 0.75))
        promised.status = this.#chance.happens(0.93) ? 'done' : 'dropped';
    }
    const open = this.#all.filter(({ status, due }) => status === 'open' && due >= today);
    const soonest = open.sort((one, other) => one.due - other.due)[0];
    if (soonest !== undefined) soonest.due = today;
    return this.#all.map(({ row, due, status }) => ({ ...row, dueOn: dateOf(due), status }));
  }
}
