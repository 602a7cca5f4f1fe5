import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { ChannelName, channels, Input, Topic } from '../../shared/contracts/ipc/index.ts';
import type { Account } from '../../shared/domain/entities/account.ts';
import type { Heard } from '../../shared/domain/entities/heard.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import * as world from './fakeWorld.ts';

export type Out<Name extends ChannelName> = OutputOf<(typeof channels)[Name]>;
export type Handlers = { [Name in ChannelName]?: (input: Input<Name>) => Result<Out<Name>> };

/** What changes while a test runs, shared by the handlers of all features. */
export interface FakeState {
  readonly heard: Heard[];
  readonly drafts: Map<string, Record<string, unknown>>;
  tell(topic: Topic): void;
}

export const saved = () => ok({ mutationId: world.idOf(9000) });

export const accountOf = (id: string | null): Account | undefined =>
  world.accounts.find((account) => account.id === id);

export const found = (text: string): readonly Account[] =>
  world.accounts.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
