import type { ArgsOf } from '../../../shared/contracts/sync/mutations/index.ts';
import { buyerStages } from '../../../shared/domain/entities/account.ts';
import { callResults } from '../../../shared/domain/entities/call.ts';
import { personas } from '../../../shared/domain/entities/contact.ts';
import { dealStages } from '../../../shared/domain/entities/deal.ts';
import { heardKinds, heardOutcomes, objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { expected, type Hands } from './hands.ts';

/** A user's deed: looks at what the laptop shows, and writes what a person might. Answers whether it saved. */
export type Deed = (hands: Hands) => Promise<boolean>;

interface AccountSeen {
  readonly id: string;
  readonly name: string;
}

async function someAccount(hands: Hands): Promise<AccountSeen | null> {
  const list = expected(
    await hands.ask('accounts.list', { offset: 0, limit: 100, find: null, territoryId: null, sort: 'name' }),
    [],
  );
  return list === null || list.rows.length === 0 ? null : hands.random.pick(list.rows);
}

const planCall: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const people = expected(await hands.ask('contacts.list', { accountId: account.id }), [])?.rows ?? [];
  const startsAt = hands.now() + hands.random.between(-3, 5) * 3_600_000;
  const args: ArgsOf<'call.plan'> = {
    id: hands.newId(),
    accountId: account.id,
    ownerId: hands.me.id,
    contactIds: people.slice(0, hands.random.between(0, 2)).map(({ contact }) => contact.id),
    channel: hands.random.pick(['visit', 'phone', 'video']),
    startsAt: Math.max(0, startsAt),
    durationMinutes: 30,
    localStart: '2026-11-02T09:17',
    timeZone: 'Europe/Stockholm',
    objective: hands.newText('objective'),
    minimumOutcome: null,
  };
  return hands.save('calls.plan', args, [{ kind: 'call.plan', args }]);
};

/** One of the calls shown at some account, or null. */
async function someCall(hands: Hands) {
  const account = await someAccount(hands);
  if (account === null) return null;
  const timeline = expected(
    await hands.ask('accounts.timeline', { accountId: account.id, before: null, limit: 100 }),
    [],
  );
  const calls = (timeline?.entries ?? []).flatMap((entry) => (entry.type === 'call' ? [entry] : []));
  return calls.length === 0 ? null : hands.random.pick(calls);
}

const logCall: Deed = async (hands) => {
  const seen = await someCall(hands);
  if (seen === null) return planCall(hands);
  const log: ArgsOf<'call.log'> = {
    id: hands.newId(),
    accountId: seen.call.accountId,
    callId: seen.call.id,
    result: hands.random.pick(callResults),
    summary: hands.newText('summary'),
    heldAt: seen.call.startsAt,
    correctsId: null,
  };
  const nextStep: ArgsOf<'nextStep.create'> | null = hands.random.chance(0.6)
    ? {
        id: hands.newId(),
        accountId: log.accountId,
        callId: log.callId,
        ownerId: hands.me.id,
        text: hands.newText('text'),
        dueOn: '2026-11-20',
      }
    : null;
  return hands.save('calls.log', { log, nextStep, noNextStep: nextStep === null, draftKey: null }, [
    { kind: 'call.log', args: log },
    ...(nextStep === null ? [] : [{ kind: 'nextStep.create' as const, args: nextStep }]),
  ]);
};

const editCall: Deed = async (hands) => {
  const seen = await someCall(hands);
  if (seen === null) return planCall(hands);
  const args: ArgsOf<'call.update'> = {
    id: seen.call.id,
    fields: { objective: { from: seen.call.objective, to: hands.newText('objective') } },
  };
  return hands.save('calls.update', args, [{ kind: 'call.update', args }]);
};

const hear: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const call = hands.random.chance(0.5) ? await someCall(hands) : null;
  const kind = hands.random.pick(heardKinds);
  const heard: ArgsOf<'heard.add'> = {
    id: hands.newId(),
    accountId: call?.call.accountId ?? account.id,
    callId: call?.call.id ?? null,
    contactId: null,
    kind,
    category: kind === 'objection' ? hands.random.pick(objectionCategories) : null,
    verbatim: hands.newText('verbatim'),
    language: null,
    persona: hands.random.pick(personas),
    buyerStage: null,
    competitorId: null,
    response: kind === 'objection' ? 'own_words' : null,
    responseItemId: null,
    responseVersion: null,
    responseWords: null,
    outcome: 'open',
    ownerId: kind === 'complaint' ? hands.me.id : null,
    heardAt: Math.max(0, hands.now()),
  };
  return hands.save('heard.add', { heard, draftKey: null }, [{ kind: 'heard.add', args: heard }]);
};

const setOutcome: Deed = async (hands) => {
  const list = expected(
    await hands.ask('heard.list', { accountId: null, kind: 'all', offset: 0, limit: 100 }),
    [],
  );
  if (list === null || list.rows.length === 0) return hear(hands);
  const { heard } = hands.random.pick(list.rows);
  const args: ArgsOf<'heard.outcome'> = {
    id: hands.newId(),
    accountId: heard.accountId,
    heardId: heard.id,
    outcome: hands.random.pick(heardOutcomes),
    note: hands.newText('note'),
  };
  return hands.save('heard.setOutcome', args, [{ kind: 'heard.outcome', args }]);
};

const addNextStep: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const args: ArgsOf<'nextStep.create'> = {
    id: hands.newId(),
    accountId: account.id,
    callId: null,
    ownerId: hands.me.id,
    text: hands.newText('text'),
    dueOn: null,
  };
  return hands.save('nextSteps.create', args, [{ kind: 'nextStep.create', args }]);
};

const editNextStep: Deed = async (hands) => {
  const list = expected(
    await hands.ask('nextSteps.list', { accountId: null, mine: false, status: 'all', offset: 0, limit: 500 }),
    [],
  );
  if (list === null || list.rows.length === 0) return addNextStep(hands);
  const { nextStep } = hands.random.pick(list.rows);
  const args: ArgsOf<'nextStep.update'> = {
    id: nextStep.id,
    fields: hands.random.chance(0.4)
      ? { status: { from: nextStep.status, to: hands.random.pick(['open', 'done', 'dropped']) } }
      : { text: { from: nextStep.text, to: hands.newText('text') } },
  };
  return hands.save('nextSteps.update', args, [{ kind: 'nextStep.update', args }]);
};

const editAccount: Deed = async (hands) => {
  const seen = await someAccount(hands);
  if (seen === null) return false;
  const account = expected(await hands.ask('accounts.get', { id: seen.id }), ['not_found'])?.account;
  if (account === undefined) return false;
  const edit = (field: 'phone' | 'city' | 'street') => ({ from: account[field], to: hands.newText(field) });
  const fields: ArgsOf<'account.update'>['fields'] = {
    phone: edit('phone'),
    ...(hands.random.chance(0.4) ? { city: edit('city') } : {}),
    ...(hands.random.chance(0.2)
      ? { buyerStage: { from: account.buyerStage, to: hands.random.pick(buyerStages) } }
      : {}),
  };
  const args: ArgsOf<'account.update'> = { id: account.id, fields };
  return hands.save('accounts.update', args, [{ kind: 'account.update', args }]);
};

const addAccount: Deed = async (hands) => {
  const workspace = expected(await hands.ask('workspace.get', {}), []);
  const home = workspace?.myTerritoryIds ?? [];
  if (home.length === 0) return false;
  const args: ArgsOf<'account.create'> = {
    id: hands.newId(),
    name: hands.newText('name'),
    homeTerritoryId: hands.random.pick(home),
    segment: null,
    city: null,
    country: null,
    phone: null,
    website: null,
    language: null,
  };
  return hands.save('accounts.create', args, [{ kind: 'account.create', args }]);
};

const addContact: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const args: ArgsOf<'contact.create'> = {
    id: hands.newId(),
    accountId: account.id,
    name: hands.newText('name'),
    title: null,
    email: null,
    phone: null,
    persona: hands.random.pick(personas),
    need: 'unknown',
    orientation: 'unknown',
    language: null,
  };
  return hands.save('contacts.create', args, [{ kind: 'contact.create', args }]);
};

const editContact: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const people = expected(await hands.ask('contacts.list', { accountId: account.id }), [])?.rows ?? [];
  if (people.length === 0) return addContact(hands);
  const { contact } = hands.random.pick(people);
  const args: ArgsOf<'contact.update'> = {
    id: contact.id,
    fields: { title: { from: contact.title, to: hands.newText('title') } },
  };
  return hands.save('contacts.update', args, [{ kind: 'contact.update', args }]);
};

const editDeal: Deed = async (hands) => {
  const list = expected(
    await hands.ask('deals.list', { offset: 0, limit: 100, accountId: null, filter: 'all', find: null }),
    [],
  );
  if (list === null || list.rows.length === 0) return false;
  const { deal } = hands.random.pick(list.rows);
  const args: ArgsOf<'deal.update'> = {
    id: deal.id,
    fields: hands.random.chance(0.5)
      ? { name: { from: deal.name, to: hands.newText('name') } }
      : { stage: { from: deal.stage, to: hands.random.pick(dealStages) } },
  };
  return hands.save('deals.update', args, [{ kind: 'deal.update', args }]);
};

const addView: Deed = async (hands) => {
  const args: ArgsOf<'savedView.create'> = {
    id: hands.newId(),
    screen: 'accounts',
    name: hands.newText('name'),
    criteria: { find: hands.newText('find') },
    position: hands.random.between(0, 3),
    isDefault: hands.random.chance(0.2),
  };
  return hands.save('savedViews.create', args, [{ kind: 'savedView.create', args }]);
};

const editView: Deed = async (hands) => {
  const list = expected(await hands.ask('savedViews.list', { screen: 'accounts' }), []);
  if (list === null || list.rows.length === 0) return addView(hands);
  const { view } = hands.random.pick(list.rows);
  const args: ArgsOf<'savedView.update'> = {
    id: view.id,
    fields: hands.random.chance(0.2)
      ? { status: { from: view.status, to: 'removed' } }
      : {
          name: { from: view.name, to: hands.newText('name') },
          ...(hands.random.chance(0.5)
            ? { criteria: { from: view.criteria, to: { find: hands.newText('find') } } }
            : {}),
          ...(hands.random.chance(0.3)
            ? { position: { from: view.position, to: hands.random.between(0, 9) } }
            : {}),
        },
  };
  return hands.save('savedViews.update', args, [{ kind: 'savedView.update', args }]);
};

const addDeck: Deed = async (hands) => {
  const args: ArgsOf<'deck.create'> = {
    id: hands.newId(),
    name: hands.newText('name'),
    pages: { pages: [] },
    position: hands.random.between(0, 3),
  };
  return hands.save('decks.create', args, [{ kind: 'deck.create', args }]);
};

/** Pages of kits that may be here or not: a deck keeps what its maker put together, whatever becomes of it. */
const somePages = (hands: Hands) => ({
  pages: Array.from({ length: hands.random.between(1, 3) }, (_, at) => ({
    kitId: hands.newId(),
    itemId: hands.newId(),
    version: 1,
    sha256: null,
    page: at + 1,
  })),
});

const editDeck: Deed = async (hands) => {
  const list = expected(await hands.ask('decks.list', {}), []);
  if (list === null || list.rows.length === 0) return addDeck(hands);
  const { deck } = hands.random.pick(list.rows);
  const args: ArgsOf<'deck.update'> = {
    id: deck.id,
    fields: hands.random.chance(0.2)
      ? { status: { from: deck.status, to: 'removed' } }
      : hands.random.chance(0.5)
        ? { name: { from: deck.name, to: hands.newText('name') } }
        : { pages: { from: deck.pages, to: somePages(hands) } },
  };
  return hands.save('decks.update', args, [{ kind: 'deck.update', args }]);
};

const mergeAccounts: Deed = async (hands) => {
  const [one, other] = [await someAccount(hands), await someAccount(hands)];
  if (one === null || other === null || one.id === other.id) return false;
  const read = async (id: string) =>
    expected(await hands.ask('accounts.get', { id }), ['not_found'])?.account;
  const [survivor, loser] = [await read(one.id), await read(other.id)];
  if (survivor === undefined || loser === undefined || survivor.id === loser.id) return false;
  const args: ArgsOf<'account.merge'> = {
    id: survivor.id,
    loserId: loser.id,
    fields:
      hands.random.chance(0.5) && survivor.phone !== loser.phone
        ? { phone: { from: survivor.phone, to: loser.phone } }
        : {},
  };
  return hands.save('accounts.merge', args, [{ kind: 'account.merge', args }]);
};

const mergeContacts: Deed = async (hands) => {
  const account = await someAccount(hands);
  if (account === null) return false;
  const people = expected(await hands.ask('contacts.list', { accountId: account.id }), [])?.rows ?? [];
  const [survivor, loser] = hands.random.shuffle(people.map(({ contact }) => contact));
  if (survivor === undefined || loser === undefined) return false;
  const args: ArgsOf<'contact.merge'> = {
    id: survivor.id,
    loserId: loser.id,
    fields:
      hands.random.chance(0.5) && survivor.title !== loser.title
        ? { title: { from: survivor.title, to: loser.title } }
        : {},
  };
  return hands.save('contacts.merge', args, [{ kind: 'contact.merge', args }]);
};

export const deeds = {
  planCall,
  logCall,
  editCall,
  hear,
  setOutcome,
  addNextStep,
  editNextStep,
  editAccount,
  addAccount,
  addContact,
  editContact,
  editDeal,
  addView,
  editView,
  addDeck,
  editDeck,
  mergeAccounts,
  mergeContacts,
} as const;

/** How often each is done: what reps do most, and edits of the same few fields, since those collide. */
export const deedWeights: Readonly<Record<keyof typeof deeds, number>> = {
  planCall: 6,
  logCall: 8,
  editCall: 4,
  hear: 8,
  setOutcome: 4,
  addNextStep: 3,
  editNextStep: 5,
  editAccount: 9,
  addAccount: 2,
  addContact: 2,
  editContact: 4,
  editDeal: 3,
  addView: 1,
  editView: 3,
  addDeck: 1,
  editDeck: 3,
  mergeAccounts: 2,
  mergeContacts: 2,
};
