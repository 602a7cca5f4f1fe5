import type { Answer } from '../../../shared/contracts/ipc/index.ts';
import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { Random } from '../../harness/random.ts';
import { expected, type Hands } from './hands.ts';
import { handsOf, LaptopDied } from './useSeat.ts';
import type { Seat, World } from './world.ts';

type Item = Extract<Answer<'sync.item'>, { readonly ok: true }>['value'];

/** The user goes through what needs attention: sends again, decides or gives up, each by chance. */
export const attend = (world: World, seat: Seat, seed: string, all: boolean): Promise<void> =>
  goThrough(world, seat, seed, 'attention', async (hands, mutationId) => {
    if (!all && hands.random.chance(0.4)) return;
    const item = expected(await hands.ask('sync.item', { mutationId }), ['not_found']);
    if (item !== null) await decide(world, seat, hands, item);
  });

/** About half of what waits to be sent is discarded, wherever it stands in the queue. */
export const giveUp = (world: World, seat: Seat, seed: string): Promise<void> =>
  goThrough(world, seat, seed, 'waiting', async (hands, mutationId) => {
    if (hands.random.chance(0.5)) return;
    world.story.push(`  ${seat.laptop.name} thinks better of ${mutationId}`);
    await discard(world, seat, hands, mutationId);
  });

async function goThrough(
  world: World,
  seat: Seat,
  seed: string,
  list: 'attention' | 'waiting',
  deal: (hands: Hands, mutationId: string) => Promise<void>,
): Promise<void> {
  if (!seat.laptop.running) return;
  const hands = handsOf(world, seat, seed);
  try {
    const listed = expected(await hands.ask('sync.list', { list, offset: 0, limit: 200 }), [
      'signed_out',
      'locked',
    ]);
    for (const { mutationId } of listed?.items ?? []) await deal(hands, mutationId);
  } catch (error) {
    if (!(error instanceof LaptopDied)) throw error;
  }
}

async function decide(world: World, seat: Seat, hands: Hands, item: Item): Promise<void> {
  const { mutationId } = item.item;
  if (item.content.length === 0)
    world.violations.push(`promise 4: ${seat.laptop.name} shows nothing of what ${mutationId} wrote`);
  const conflict = item.conflicts.length > 0 && item.item.state === 'conflict';
  const choices = item.actions.filter((action) =>
    conflict
      ? ['keep_mine', 'take_theirs', 'write_another'].includes(action)
      : ['resend', 'edit', 'discard'].includes(action),
  );
  if (choices.length === 0) return;
  const action = hands.random.pick(choices);
  world.story.push(`  ${seat.laptop.name} ${action} ${item.item.kind} ${mutationId}`);
  if (action === 'discard') await discard(world, seat, hands, mutationId);
  else if (action === 'resend' || action === 'edit')
    await resend(world, seat, hands, item, action === 'edit');
  else
    await resolve(
      world,
      seat,
      hands,
      item,
      action === 'keep_mine' ? 'mine' : action === 'take_theirs' ? 'theirs' : 'another',
    );
}

async function discard(world: World, seat: Seat, hands: Hands, mutationId: string): Promise<void> {
  const answer = expected(await hands.ask('sync.discard', { mutationId }), [
    'not_found',
    'already_sent',
    'others_depend',
    ...whereNothingFits(seat),
  ]);
  if (answer !== null) world.ledger.discard(mutationId);
}

/** Second thoughts need room on the disk as well. */
const whereNothingFits = ({ full }: Seat): readonly string[] => (full ? ['disk_full'] : []);

/** A text of the arguments to write differently, where there is one. */
const editable = ['summary', 'verbatim', 'text', 'note', 'objective', 'name'];

function edited(args: Readonly<Record<string, unknown>>, random: Random): Record<string, unknown> {
  const field = editable.find((name) => typeof args[name] === 'string');
  return field === undefined
    ? { ...args }
    : { ...args, [field]: `${String(args[field])} (again ${random.between(1, 999)})` };
}

async function resend(world: World, seat: Seat, hands: Hands, item: Item, edit: boolean): Promise<void> {
  const { mutationId } = item.item;
  const entry = world.ledger.find(mutationId);
  const known = entry?.args ?? null;
  const args = edit && known !== null ? edited(known, hands.random) : null;
  const answer = expected(await hands.ask('sync.resend', { mutationId, args }), [
    'not_found',
    'not_refused',
    'invalid',
    'too_large',
    ...whereNothingFits(seat),
  ]);
  if (answer === null) return;
  world.ledger.replace(mutationId);
  if (entry === undefined || answer.mutationId === mutationId) return;
  remember(world, seat, answer.mutationId, entry.kind, args ?? entry.args);
}

async function resolve(
  world: World,
  seat: Seat,
  hands: Hands,
  item: Item,
  choice: 'mine' | 'theirs' | 'another',
): Promise<void> {
  const { mutationId } = item.item;
  const entry = world.ledger.find(mutationId);
  const written = item.conflicts.map((conflict) => ({
    conflict,
    value:
      choice === 'another' && typeof conflict.mine === 'string' && !enumerated.includes(conflict.field)
        ? hands.newText(conflict.field)
        : conflict.mine,
  }));
  const answer = expected(
    await hands.ask('sync.resolve', {
      mutationId,
      choices: written.map(({ conflict, value }) => ({
        field: conflict.field,
        choice,
        value: choice === 'another' ? value : null,
      })),
    }),
    ['not_found', 'not_in_conflict', 'invalid', ...whereNothingFits(seat)],
  );
  if (answer === null) return;
  world.ledger.settle(mutationId);
  if (answer.mutationId === null) return;
  const first = item.conflicts[0];
  if (entry === undefined || first === undefined) return;
  // The hub's value may have moved on since the conflict; which one the decision was made on is the laptop's to say.
  const made = readArgs(seat, answer.mutationId).fields ?? {};
  const fields = Object.fromEntries(
    written.map(({ conflict, value }) => [
      conflict.field,
      { from: made[conflict.field]?.from ?? null, to: value },
    ]),
  );
  if (first.field === 'mergedIntoId') {
    const merge = { id: first.mine, loserId: first.theirs, fields: {} };
    remember(world, seat, answer.mutationId, entry.kind, merge);
    return;
  }
  const kind = editing[entry.kind] ?? entry.kind;
  remember(world, seat, answer.mutationId, kind, { id: first.id, fields });
}

interface EditArgs {
  readonly fields?: Readonly<Record<string, { readonly from: unknown }>>;
}

const readArgs = (seat: Seat, mutationId: string): EditArgs =>
  seat.laptop.look((db) => {
    const id = Buffer.from(mutationId.replaceAll('-', ''), 'hex');
    const args = db.prepare('select args from outbox_whole where mutation_id = ?').pluck().get(id) as
      | string
      | undefined;
    return args === undefined ? {} : (JSON.parse(args) as EditArgs);
  });

const enumerated = ['buyerStage', 'status', 'stage', 'persona', 'mergedIntoId'];

/** What is left of a merge once it is in effect is edits of the survivor. */
const editing: Partial<Record<MutationKind, MutationKind>> = {
  'account.merge': 'account.update',
  'contact.merge': 'contact.update',
};

function remember(
  world: World,
  seat: Seat,
  mutationId: string,
  kind: MutationKind,
  args: Readonly<Record<string, unknown>>,
): void {
  world.actions += 1;
  world.ledger.remember({
    mutationId,
    kind,
    args: args as never,
    userId: seat.user.id,
    laptop: seat.laptop.name,
    restoresBefore: world.restores,
  });
}
