import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type {
  Answer,
  CallboardApi,
  ChannelName,
  channels,
  Input,
  Topic,
} from '../../shared/contracts/ipc/index.ts';
import type { SyncStatus } from '../../shared/contracts/ipc/sync.ts';
import type { Heard } from '../../shared/domain/entities/heard.ts';
import { roles } from '../../shared/domain/entities/workspace.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { createKitHandlers, prepKits } from './fakeKits.ts';
import { conflictDetail, conflictItem, outboxItems, refusedDetail, refusedItem } from './fakeOutbox.ts';
import { createStudioHandlers } from './fakeStudio.ts';
import * as world from './fakeWorld.ts';

type Out<Name extends ChannelName> = OutputOf<(typeof channels)[Name]>;
export type Handlers = { [Name in ChannelName]?: (input: Input<Name>) => Result<Out<Name>> };

export interface Fake extends CallboardApi {
  /** Every question that was asked, in order. */
  readonly asked: { readonly channel: ChannelName; readonly input: unknown }[];
  /** Tells the screens that data under a topic changed. */
  tell(topic: Topic): void;
}

const profile = {
  id: 'profile-1',
  hubUrl: 'https://hub.callboard.example',
  hubName: 'Nordmarin',
  user: world.me,
  needsPassphrase: false,
};
export const signedIn: Out<'session.state'> = {
  status: 'signed_in',
  profile,
  profiles: [profile],
  defaultHubUrl: profile.hubUrl,
  problem: null,
  protection: 'keychain',
  programVersion: '0.1.0',
};
const settings: Out<'settings.get'> = {
  language: 'en',
  theme: 'light',
  density: 'comfortable',
  toursSeen: [...roles],
};
export const onlineStatus: SyncStatus = {
  connection: 'online',
  since: world.testNow - 40_000,
  activity: 'idle',
  waiting: 0,
  sending: 0,
  attention: 2,
  files: 0,
  allSynced: false,
  lastConfirmedAt: world.testNow,
  dataAsOf: world.testNow,
  nextAttemptAt: null,
  lastError: null,
  progress: null,
  clockSkew: 120,
};

const saved = () => ok({ mutationId: world.idOf(9000) });

/** `window.callboard` for tests: answers from an invented world, remembers what was asked. */
export function createFakeCallboard(own: Handlers = {}): Fake {
  const asked: Fake['asked'] = [];
  const listeners = new Set<(topic: Topic) => void>();
  const drafts = new Map<string, Record<string, unknown>>();
  const heard: Heard[] = [world.parked, world.praised];
  const tell = (topic: Topic): void => {
    for (const listener of listeners) listener(topic);
  };
  const accountOf = (id: string | null) => world.accounts.find((account) => account.id === id);
  const found = (text: string) =>
    world.accounts.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));

  const handlers: Handlers = {
    'session.state': () => ok(signedIn),
    'recorded.aboutMe': () =>
      ok({
        me: {
          ...world.me,
          rowVersion: 1,
          updatedAt: 0,
          updatedBy: null,
          externalId: null,
          managerId: null,
          territoryIds: [],
          active: true,
        },
        managerName: null,
        territoryNames: ['Stockholm Norr'],
        reports: 0,
        rows: [{ entity: 'callLog', mine: 31, changed: 0 }],
        results: [{ result: 'met', count: 12 }],
        steps: [{ kind: 'accept', count: 4 }],
        firstAt: world.testNow - 86_400_000,
        lastAt: world.testNow,
        deviceName: 'laptop-7',
        lastContactAt: world.testNow,
      }),
    'diagnostics.save': () => ok({ file: 'callboard-diagnostics.json', bytes: 24_000 }),
    'session.workspace': () => ok({ name: profile.hubName, demo: null }),
    'settings.get': () => ok(settings),
    'settings.set': (part) => ok({ ...settings, ...part }),
    'settings.dataOnThisLaptop': () =>
      ok({
        folder: '~/Library/Application Support/Callboard',
        databaseBytes: 18_400_000,
        backupBytes: 17_900_000,
        lastBackupAt: world.testNow - 3 * 3_600_000,
        encrypted: true,
        protection: 'keychain',
        hasPassphrase: false,
        recoverable: true,
        rows: [
          { entity: 'account', count: 412 },
          { entity: 'contact', count: 1204 },
          { entity: 'deal', count: 380 },
          { entity: 'call', count: 96 },
        ],
        scopes: [{ key: `territory:${world.territoryId}`, name: 'Stockholm North' }],
        pending: 2,
      }),
    'calendar.sources': () => ok({ sources: [] }),
    'calendar.day': () => ok({ calendars: 0, suggestions: [], wholeDays: [], differences: [] }),
    'calendar.ofCall': () => ok({ difference: null }),
    'settings.backUpNow': () => ok({ at: world.testNow, bytes: 17_900_000 }),
    'workspace.get': () =>
      ok({
        hubName: profile.hubName,
        territories: [
          {
            id: world.territoryId,
            rowVersion: 1,
            updatedAt: 0,
            updatedBy: null,
            externalId: null,
            name: 'Stockholm North',
            active: true,
          },
        ],
        myTerritoryIds: [world.territoryId],
        users: [world.me, { ...world.colleague, email: '', role: 'rep' as const }].map((user) => ({
          rowVersion: 1,
          updatedAt: 0,
          updatedBy: null,
          externalId: null,
          managerId: null,
          territoryIds: [world.territoryId],
          active: true,
          ...user,
        })),
        competitors: [
          { id: world.idOf(50), rowVersion: 1, updatedAt: 0, updatedBy: null, name: 'Veritas', active: true },
        ],
      }),
    'accounts.list': ({ offset, limit, find }) => {
      const rows = find === null ? world.accounts : found(find);
      return ok({
        total: rows.length,
        rows: rows.slice(offset, offset + limit).map((account, index) => ({
          id: account.id,
          name: account.name,
          segment: account.segment,
          buyerStage: account.buyerStage,
          city: account.city,
          country: account.country,
          homeTerritoryName: 'Stockholm North',
          ownerName: world.me.name,
          phone: account.phone,
          externalId: account.externalId,
          openDeals: index % 4 === 0 ? 1 : 0,
          lastCallAt: index % 2 === 0 ? world.testNow - (index + 1) * world.day : null,
          nextCallAt: index === 0 ? world.openCall.startsAt : null,
          lastHeardAt: index % 3 === 0 ? world.testNow - (index + 2) * world.day : null,
          sync: account.id === world.idOf(102) ? 'attention' : index === 1 ? 'waiting' : 'synced',
        })),
      });
    },
    'accounts.filters': () => ok({ segments: ['Fishing', 'Hospitality'], countries: ['Sweden'] }),
    'savedViews.list': () => ok({ rows: [] }),
    'accounts.get': ({ id }) => {
      const account = accountOf(id);
      if (account === undefined) return fail('not_found');
      return ok({
        account,
        sync: 'synced',
        territories: [{ id: world.territoryId, name: 'Stockholm North', home: true }],
        ownerName: world.me.name,
        counts: {
          contacts: 2,
          openDeals: 1,
          calls: 2,
          heard: heard.length,
          objections: 1,
          leads: 1,
          kitUses: 1,
          history: 5 + heard.length,
        },
        dataAsOf: world.testNow - 2 * 3_600_000,
      });
    },
    'accounts.overview': () => ok({ ahead: [], open: [], last: [] }),
    'accounts.timeline': ({ accountId }) =>
      ok({
        more: false,
        entries:
          accountId !== world.idOf(100)
            ? []
            : [
                {
                  type: 'call',
                  at: world.openCall.startsAt,
                  call: world.openCall,
                  log: null,
                  ownerName: world.me.name,
                  sync: 'synced',
                },
                {
                  type: 'nextStep',
                  at: world.testNow - world.day,
                  nextStep: world.promise,
                  ownerName: world.me.name,
                  sync: 'synced',
                },
                ...heard.map((one) => ({
                  type: 'heard' as const,
                  at: one.heardAt,
                  heard: one,
                  authorName: world.me.name,
                  contactName: 'Petra Sjöberg',
                  competitorName: null,
                  sync: 'waiting' as const,
                })),
                {
                  type: 'call',
                  at: world.pastCall.startsAt,
                  call: world.pastCall,
                  log: world.pastLog,
                  ownerName: world.me.name,
                  sync: 'synced',
                },
              ],
      }),
    'contacts.list': ({ accountId }) =>
      ok({
        rows: world.contacts
          .filter((contact) => contact.accountId === accountId)
          .map((contact) => ({ contact, sync: 'synced' as const })),
      }),
    'deals.list': ({ accountId, filter }) => {
      const rows = world.deals.filter(
        (deal) =>
          (accountId === null || deal.accountId === accountId) &&
          (filter === 'all' ||
            (filter === 'open' && deal.stage !== 'won' && deal.stage !== 'lost') ||
            filter === deal.stage ||
            (filter === 'noAccount' && deal.accountId === null)),
      );
      return ok({
        total: rows.length,
        rows: rows.map((deal) => ({
          deal,
          accountName: accountOf(deal.accountId)?.name ?? null,
          ownerName: world.me.name,
          sync: 'synced' as const,
        })),
        sums:
          rows.length === 0
            ? []
            : [
                {
                  currency: 'SEK',
                  amountMinor: rows.reduce((sum, deal) => sum + (deal.amountMinor ?? 0), 0),
                  count: rows.length,
                },
              ],
      });
    },
    'leads.list': () =>
      ok({
        total: world.leads.length,
        rows: world.leads.map((lead) => ({
          lead,
          clock: null,
          ownerName: world.me.name,
          sync: 'synced' as const,
        })),
      }),
    'leads.returned': () => ok({ total: 0, counts: { waiting: 0, answered: 0 }, rows: [] }),
    'leads.quality': () =>
      ok({
        total: {
          leads: 0,
          accepted: { k: 0, n: 0 },
          rejected: 0,
          disqualified: 0,
          recycled: 0,
          converted: { k: 0, n: 0 },
          reasons: {},
          knewUs: { k: 0, n: 0 },
          complete: { k: 0, n: 0 },
          revenue: [],
        },
        rows: [],
        followUp: { people: [], teams: [] },
        promises: [],
        answers: { returned: 0, inTime: 0, late: 0, waiting: 0, overdue: 0 },
      }),
    'leads.answersToMe': () => ok({ answers: [] }),
    'agreements.list': () => ok({ versions: [], mayDraft: false }),
    'leads.get': ({ id }) => {
      const lead = world.leads.find((one) => one.id === id);
      return lead === undefined
        ? fail('not_found')
        : ok({
            lead,
            clock: null,
            ownerName: world.me.name,
            territoryName: 'Stockholm North',
            accountName: null,
            steps: [],
            attempts: { made: 0, owed: 3 },
            answers: [],
            returned: null,
            mayTake: [],
            lookalikes: [],
            sync: 'synced',
          });
    },
    'search.find': ({ text, limit }) =>
      ok({
        accounts: found(text)
          .slice(0, limit)
          .map(({ id, name, city }) => {
            const start = name.toLowerCase().indexOf(text.toLowerCase());
            return { id, name, city, marks: [[start, start + text.length]], openedAt: null };
          }),
        contacts: world.contacts
          .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
          .map(({ id, name, title, accountId }) => ({
            id,
            name,
            title,
            accountId,
            accountName: accountOf(accountId)?.name ?? null,
            marks: [],
            openedAt: null,
          })),
        leads: [],
        deals: [],
        heard: [],
        kitItems: [],
        corrected: null,
      }),
    'search.opened': () => ok({}),
    'calls.list': () =>
      ok({
        notLogged: 1,
        rows: [
          {
            call: world.openCall,
            accountName: 'Sjöberg Marin',
            accountStage: 'consideration',
            contactNames: ['Petra Sjöberg'],
            log: null,
            sync: 'synced',
          },
        ],
      }),
    'calls.get': ({ id }) => {
      const call = [world.openCall, world.pastCall].find((one) => one.id === id);
      if (call === undefined) return fail('not_found');
      const logs = call.id === world.pastCall.id ? [world.pastLog] : [];
      return ok({
        call,
        account: accountOf(call.accountId) ?? null,
        contacts: world.contacts.filter((contact) => call.contactIds.includes(contact.id)),
        people: [...world.contacts],
        logs,
        heard: heard
          .filter((one) => one.callId === call.id)
          .map((one) => ({ heard: one, sync: 'waiting' as const })),
        nextSteps: call.id === world.pastCall.id ? [world.promise] : [],
        openNextSteps: [world.promise],
        lastCalls: call.id === world.pastCall.id ? [] : [{ call: world.pastCall, log: world.pastLog }],
        openHeard: [world.parked],
        dataAsOf: world.testNow - 2 * 3_600_000,
        sync: 'synced',
      });
    },
    'today.get': () =>
      ok({
        calls: [
          world.dayCall({
            call: { ...world.pastCall, startsAt: world.testNow - 4 * 3_600_000 },
            accountName: 'Norrland Timber AB',
            log: world.pastLog,
            sync: 'waiting',
          }),
          world.dayCall(),
          world.dayCall({
            call: {
              ...world.openCall,
              id: world.idOf(2003),
              channel: 'video',
              startsAt: world.testNow + 3 * 3_600_000,
              objective: null,
              minimumOutcome: null,
            },
            accountName: 'Kiruna Lab Supply',
            accountStage: 'preference',
            lacks: ['objective'],
            touchesInTwoWeeks: 5,
          }),
        ],
        notLogged: { count: 1, first: world.openCall.id },
        promises: {
          total: 1,
          rows: [{ nextStep: world.promise, accountName: 'Sjöberg Marin', sync: 'synced' }],
        },
        readiness: {
          day: '2026-11-25',
          visits: 7,
          ready: 6,
          missing: [{ callId: world.idOf(2004), accountName: 'Malmö Hamn', lacks: ['objective'] }],
          withoutObjective: 1,
          files: { bytes: 0, rows: [] },
          leases: [],
        },
      }),
    'prep.get': ({ callId }) => {
      const call = callId === world.pastCall.id ? world.pastCall : world.openCall;
      const planned = { rule: 'planned' as const, values: {} };
      return ok<Out<'prep.get'>>({
        people: world.contacts
          .filter((contact) => call.contactIds.includes(contact.id))
          .map((contact) => ({ contact, why: planned })),
        since: [
          { type: 'touch', at: world.touch.touchedAt, touch: world.touch },
          { type: 'call', at: world.pastCall.startsAt, call: world.pastCall, log: world.pastLog },
        ],
        promises: [{ nextStep: world.promise, overdue: false }],
        objective: call.objective === null ? null : { text: call.objective, why: planned },
        minimumOutcome: call.minimumOutcome === null ? null : { text: call.minimumOutcome, why: planned },
        likely: [
          {
            category: 'authority',
            verbatim: world.parked.verbatim,
            language: 'en',
            why: {
              rule: 'unsettledHere',
              values: {
                count: 1,
                at: world.parked.heardAt,
                outcome: 'parked',
                alike: 7,
                segment: 'Fishing',
                weeks: 13,
              },
            },
          },
          {
            category: 'price',
            verbatim: null,
            language: null,
            why: { rule: 'likeStage', values: { count: 41, segment: 'Fishing', weeks: 13 } },
          },
        ],
        competitors: [
          {
            id: world.idOf(50),
            name: 'Veritas',
            why: { rule: 'namedHere', values: { count: 2, at: world.pastCall.startsAt } },
          },
        ],
        kits: prepKits,
      });
    },
    'calls.plan': saved,
    'calls.update': saved,
    'calls.log': () => ok({ mutationIds: [world.idOf(9000)] }),
    'heard.add': ({ heard: given, draftKey }) => {
      if (draftKey !== null) drafts.delete(draftKey);
      heard.unshift({
        ...world.parked,
        ...(given as Partial<Heard>),
        authorId: world.me.id,
        authoredAt: world.testNow,
      });
      tell('heard');
      return saved();
    },
    'heard.setOutcome': saved,
    'heard.suggest': ({ text }) =>
      ok({ categories: /sum|price|cost|march/i.test(text) ? ['price', 'timing'] : ['status_quo'] }),
    'nextSteps.update': saved,
    'accounts.create': saved,
    'accounts.update': saved,
    'contacts.create': saved,
    'contacts.update': saved,
    'drafts.put': ({ key, value }) => {
      drafts.set(key, value);
      return ok({ savedAt: Date.now() });
    },
    'drafts.get': ({ key }) =>
      ok({ value: drafts.get(key) ?? null, savedAt: drafts.has(key) ? Date.now() : null }),
    'drafts.remove': ({ key }) => {
      drafts.delete(key);
      return ok({});
    },
    'sync.status': () => ok(onlineStatus),
    'sync.list': ({ list, offset, limit }) => {
      const items = outboxItems.filter((one) => one.list === list);
      return ok({ total: items.length, items: items.slice(offset, offset + limit) });
    },
    'sync.item': ({ mutationId }) => {
      const item = outboxItems.find((one) => one.mutationId === mutationId);
      if (item === undefined) return fail('not_found');
      if (item === conflictItem) return ok({ item, ...conflictDetail });
      if (item === refusedItem) return ok({ item, ...refusedDetail });
      return ok({ item, ...refusedDetail, history: refusedDetail.history.slice(0, 2), actions: [] });
    },
    'sync.now': () => ok({}),
    'sync.export': () => ok({ file: 'callboard-unsent-2026-11-24.json', count: 2 }),
    'sync.resend': () => ok({ mutationId: world.idOf(7003) }),
    'sync.discard': () => ok({}),
    'sync.resolve': () => ok({ mutationId: null }),
    ...createKitHandlers(tell),
    ...createStudioHandlers(tell),
    ...own,
  };
  return {
    host: 'browser',
    asked,
    tell,
    async invoke<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>> {
      asked.push({ channel, input });
      const handler = handlers[channel] as ((input: Input<Name>) => Result<unknown>) | undefined;
      if (handler === undefined) throw new Error(`The fake has no answer for ${channel}`);
      // As over a wire: what comes back shares nothing with what was kept.
      return JSON.parse(JSON.stringify(handler(input))) as Answer<Name>;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
