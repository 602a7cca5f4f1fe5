import type { Answer, ChannelName, Input } from '../../../shared/contracts/ipc/index.ts';
import type { ArgsOf, MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { Random } from '../../harness/random.ts';

/** What a deed needs: a laptop's door, chance, and somebody who remembers what was answered. */
export interface Hands {
  readonly random: Random;
  readonly me: { readonly id: string; readonly role: Role };
  now(): number;
  newId(): string;
  /** A text nobody else writes, or now and then one that stood in this field before. */
  newText(field: string): string;
  ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>>;
  /**
   * Asks for something that is to be saved. `intents` are the mutations it should make, in order; the answer
   * names as many ids. An answer that a crash swallowed leaves them in doubt.
   */
  save<Name extends ChannelName>(
    channel: Name,
    input: Input<Name>,
    intents: readonly Intent[],
  ): Promise<boolean>;
}

export interface Intent<Kind extends MutationKind = MutationKind> {
  readonly kind: Kind;
  readonly args: ArgsOf<Kind>;
}

/** The value of an answer that may be refused only with one of `codes`; null where it was. */
export function expected<Value>(
  answer:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { readonly code: string } },
  codes: readonly string[],
): Value | null {
  if (answer.ok) return answer.value;
  if (codes.includes(answer.error.code)) return null;
  throw new Error(`an answer nobody expects: ${JSON.stringify(answer.error)}`);
}
