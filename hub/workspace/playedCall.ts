import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import type { Day } from './calendarDays.ts';
import type { ScenarioKey } from './scenarios.ts';
import type { Stamped } from './stamp.ts';

/** A call as it was played, for those who write down what was heard in it. */
export interface PlayedCall {
  readonly account: PlannedAccount;
  readonly scenario: ScenarioKey;
  readonly call: Row<'call'>;
  /** Whom it was with, first of those in the room. */
  readonly contact: Row<'contact'>;
  readonly log: Row<'callLog'> | null;
  readonly day: Day;
}

/** The moment the workspace is made at; `today` is the calendar day of `todayMs` in the rep's zone. */
export interface StoryTime {
  readonly todayMs: number;
  readonly today: Day;
  readonly stamped: Stamped;
}
