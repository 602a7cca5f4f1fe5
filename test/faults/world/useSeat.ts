import { createRandom } from '../../harness/random.ts';
import { testUuid } from '../../harness/testIds.ts';
import { deeds, deedWeights } from './deeds.ts';
import type { Hands } from './hands.ts';
import type { Seat, World } from './world.ts';

/** Thrown where a laptop died while somebody waited for its answer; nobody is to be blamed. */
export class LaptopDied extends Error {
  override readonly name = 'LaptopDied';
}

/** Answers of a life that has ended were never given; a call that is never answered ends when the laptop does. */
async function inThisLife<Value>(seat: Seat, work: () => Promise<Value>): Promise<Value> {
  if (!seat.laptop.running) throw new LaptopDied();
  const { life, death } = seat.laptop;
  const died = death.then((): never => {
    throw new LaptopDied();
  });
  died.catch(() => undefined);
  const value = await Promise.race([work(), died]);
  if (seat.laptop.life !== life) throw new LaptopDied();
  return value;
}

/** What the backend may answer at any time: its ground, not what was asked. */
const passing = ['locked', 'signed_out'];

export function handsOf(world: World, seat: Seat, seed: string): Hands {
  const random = createRandom(`${world.schedule.seed}#${world.schedule.number}/${seed}`);
  const { laptop, user } = seat;
  let written = 0;
  return {
    random,
    me: { id: user.id, role: user.role },
    now: () => laptop.clock.now(),
    newId: () => testUuid(random, laptop.clock.now()),
    newText(field) {
      const old = world.oldTexts.get(field) ?? [];
      if (old.length > 0 && random.chance(0.12)) return random.pick(old);
      written += 1;
      const text = `${field} ${seed}.${written} by ${laptop.name}`;
      world.oldTexts.set(field, [...old, text]);
      return text;
    },
    ask: (channel, input) => inThisLife(seat, () => laptop.ask(channel, input)),
    async save(channel, input, intents) {
      const { life } = laptop;
      let answer: Awaited<ReturnType<typeof laptop.ask<typeof channel>>>;
      try {
        answer = await inThisLife(seat, () => laptop.ask(channel, input));
      } catch (error) {
        if (error instanceof LaptopDied && seat.laptop.life !== life) {
          for (const { kind, args } of intents) world.ledger.doubt(kind, args, laptop.name);
        }
        throw error;
      }
      if (!answer.ok) {
        const { code } = answer.error as { code: string };
        const mayRefuse = ['forbidden', 'not_found', 'already_logged', 'already_merged', ...passing];
        if (code === 'disk_full' && seat.full) world.network.count('refused_on_full_disk');
        else if (!mayRefuse.includes(code)) {
          world.violations.push(
            `${laptop.name}: ${channel} answered ${JSON.stringify(answer.error)} to ${JSON.stringify(input)}`,
          );
        }
        return false;
      }
      const value = answer.value as { mutationId?: string; mutationIds?: string[] };
      const ids = value.mutationIds ?? (value.mutationId === undefined ? [] : [value.mutationId]);
      if (ids.length !== intents.length) {
        world.violations.push(
          `${laptop.name}: ${channel} saved ${ids.length} mutations where ${intents.length} were meant`,
        );
      }
      for (const [index, mutationId] of ids.entries()) {
        const intent = intents[index];
        if (intent === undefined) continue;
        world.actions += 1;
        world.ledger.remember({
          mutationId,
          kind: intent.kind,
          args: intent.args as never,
          userId: user.id,
          laptop: laptop.name,
          restoresBefore: world.restores,
        });
      }
      return true;
    },
  };
}

/** The user does one thing, chosen by the seed. A laptop that dies meanwhile ends it quietly. */
export async function doOneThing(world: World, seat: Seat, seed: string): Promise<void> {
  if (!seat.laptop.running) return;
  const hands = handsOf(world, seat, seed);
  try {
    await deeds[hands.random.weighted(deedWeights)](hands);
  } catch (error) {
    if (!(error instanceof LaptopDied)) throw error;
  }
}
