import type { z } from 'zod';
import type { ParsedInputOf } from '../../../shared/contracts/ipc/channel.ts';
import type { Answer, ChannelName, channels, Topic } from '../../../shared/contracts/ipc/index.ts';
import type { ArgsOf, MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import type { User } from '../../../shared/domain/entities/workspace.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import type { Clock, Ids } from '../ports/ports.ts';
import type { ProfileFacts } from '../session/profileFacts.ts';
import type { NameOrder } from '../session/startNameOrder.ts';
import type { HubAnswer, Question } from '../sync/askHub.ts';
import type { LiveStatus } from '../sync/liveStatus.ts';
import type { Calendars } from './calendar/calendars.ts';
import type { ImportDesk } from './imports/importDesk.ts';
import type { FileIntake } from './studio/files/fileIntake.ts';

/** What a query may use: it runs on the reading thread and cannot write. */
export interface QueryContext {
  readonly db: ReadableDb;
  readonly me: User;
  readonly clock: Clock;
}

/** What a mutation is about, kept with it so that it stays readable when the row has left this laptop. */
export interface Subject {
  readonly entity: EntityName;
  readonly id: string;
  readonly label: string;
  readonly accountId: string | null;
}

/** What a command may use. Everything inside one `write` is one SQLite transaction. */
export interface CommandContext {
  readonly me: User;
  readonly clock: Clock;
  readonly ids: Ids;
  /** For reading before deciding; the same connection that writes. */
  readonly db: ReadableDb;
  /** A rolled-back result (`ok: false`) undoes all of it. */
  write<Value, Code extends string>(work: (tx: Write) => Result<Value, Code>): Result<Value, Code>;
}

export interface Write {
  readonly db: WritableDb;
  /**
   * Applies the mutation's effects to the visible rows (keeping a shadow of the base) and puts it into the
   * outbox, in this transaction. What it depends on is found from the rows it touches that still have pending
   * mutations. Refuses, changing nothing, with `invalid`, `forbidden`, `not_found`, `exists` or `too_large`.
   */
  enqueue<Kind extends MutationKind>(
    kind: Kind,
    args: ArgsOf<Kind>,
    subject: Subject,
  ): Result<{ readonly mutationId: string }, 'invalid' | 'forbidden' | 'not_found' | 'exists' | 'too_large'>;
  /** Screens that show this read it again once the transaction is on disk. */
  changed(topic: Topic): void;
}

/** What only the engine's own channels (sync, settings) use beside the above. */
export interface EngineQueryContext extends QueryContext {
  readonly live: LiveStatus;
  readonly profile: ProfileFacts;
}
export interface EngineCommandContext extends CommandContext {
  readonly profile: ProfileFacts;
  /** Tries to reach the hub now, whatever the schedule says. */
  syncNow(): void;
  /** One question that only the hub can answer, now or not at all. */
  askHub<Schema extends z.ZodType>(question: Question<Schema>): Promise<HubAnswer<Schema>>;
  readonly calendars: Calendars;
  readonly fileIntake: FileIntake;
  readonly imports: ImportDesk;
  readonly nameOrder: NameOrder;
  backUpNow(): Promise<Result<{ readonly at: number; readonly bytes: number }, 'backup_failed'>>;
}

export type Handler<Name extends ChannelName> = (typeof channels)[Name]['kind'] extends 'query'
  ? (context: QueryContext, input: ParsedInputOf<(typeof channels)[Name]>) => Answer<Name>
  : (
      context: CommandContext,
      input: ParsedInputOf<(typeof channels)[Name]>,
    ) => Answer<Name> | Promise<Answer<Name>>;

type EngineHandler<Name extends ChannelName> = (typeof channels)[Name]['kind'] extends 'query'
  ? (context: EngineQueryContext, input: ParsedInputOf<(typeof channels)[Name]>) => Answer<Name>
  : (
      context: EngineCommandContext,
      input: ParsedInputOf<(typeof channels)[Name]>,
    ) => Answer<Name> | Promise<Answer<Name>>;
export type EngineHandlers = { readonly [Name in ChannelName]?: EngineHandler<Name> };

/** A feature's handlers by channel; two features claiming one channel is a bug that start-up throws on. */
export type Handlers = { readonly [Name in ChannelName]?: Handler<Name> };
