import { type RawBuilder, sql } from 'kysely';
import type { MessagesFigures } from '../../shared/contracts/sync/insightShapes.ts';
import type { Language } from '../../shared/domain/entities/account.ts';
import { languageToShow } from '../../shared/domain/kits/itemContent.ts';
import { usableWindow } from '../../shared/domain/kits/usableWindow.ts';
import type { HubDatabase } from '../db/open.ts';
import { type Reach, withinReach } from './reach.ts';
import { type Release, releasesByKit } from './releases.ts';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly language: Language;
}
type Kit = MessagesFigures['kits'][number];
type Versions = readonly [Release, ...Release[]];

/** Of the audience of each kit's newest version; one whose audience nobody asked for works is left out. */
export async function messagesFigures(db: HubDatabase, asked: Asked, reach: Reach): Promise<MessagesFigures> {
  const { compare } = new Intl.Collator(asked.language);
  const kits = (await releasesByKit(db)).filter(
    ([{ payload }]) => reach === null || payload.audience.territoryIds.some((id) => reach.includes(id)),
  );
  const figures: Kit[] = [];
  // One after the other: a question for marketing's afternoon takes one connection, not all of them.
  for (const versions of kits) figures.push(await figuresOf(db, versions, asked, reach));
  return { kits: figures.sort((one, other) => compare(one.title, other.title)) };
}

async function figuresOf(db: HubDatabase, versions: Versions, asked: Asked, reach: Reach): Promise<Kit> {
  const [{ payload }] = versions;
  const money = reachedAccounts(versions, asked, reach);
  const [counts, revenue, lifetimeValue] = [
    await reachOf(db, versions, asked, reach),
    await revenueAt(db, money, asked),
    await lifetimeValueAt(db, money),
  ];
  return {
    kitId: payload.kitId,
    title: payload.title[languageToShow(payload.title, asked.language)] ?? '',
    reach: {
      accounts: { reached: counts.accountsReached, of: counts.accounts },
      people: { reached: counts.peopleReached, of: counts.people },
    },
    frequency: {
      contacts: counts.occasions,
      accounts: counts.accountsReached,
      perAccount: counts.accountsReached === 0 ? null : counts.occasions / counts.accountsReached,
    },
    adoption: { withUse: counts.withUse, ownWords: counts.ownWords, held: counts.held },
    revenue,
    lifetimeValue,
  };
}

interface Counts {
  readonly accounts: number;
  readonly accountsReached: number;
  readonly people: number;
  readonly peopleReached: number;
  readonly occasions: number;
  readonly held: number;
  readonly withUse: number;
  readonly ownWords: number;
}

/** `reach`, `frequency` and `adoption` of `shared/domain/figures/uses`, counted where the rows are. */
async function reachOf(
  db: HubDatabase,
  versions: Versions,
  { from, to }: Asked,
  reach: Reach,
): Promise<Counts> {
  const [{ payload }] = versions;
  const { territoryIds, segments, buyerStages, personas } = payload.audience;
  const items = payload.items.map(({ id }) => id);
  const windows = versions
    .map(({ payload: version, recalledAt }) => usableWindow(version, recalledAt))
    .map((window) => ({ from: Math.max(window.from, from), to: Math.min(window.to, to) }))
    .filter((window) => window.from < window.to);
  const { rows } = await sql<Counts>`
    with meant as materialized (
      select a.id from account a where a.status = 'active' and a.territory_ids && ${[...territoryIds]}::uuid[]
        and (${segments.length} = 0 or a.segment = any(${[...segments]}::text[]))
        and (${buyerStages.length} = 0 or a.buyer_stage = any(${[...buyerStages]}::text[]))${withinReach(reach)}),
    person as materialized (
      select c.id from contact c join meant m on m.id = c.account_id where c.status = 'active'
        and (${personas.length} = 0 or c.persona = 'unknown' or c.persona = any(${[...personas]}::text[]))),
    -- Once per item per call, the first of them; outside a call each stands for itself.
    used as materialized (
      select distinct on (item_id, occasion) account_id, contact_id, call_id, occasion, own from (
        select u.id, u.item_id, u.account_id, u.contact_id, u.call_id, coalesce(u.call_id, u.id) as occasion,
          u.kind = 'own_words' as own, u.used_at as at from use u
        where u.kit_id = ${payload.kitId} and u.used_at >= ${from} and u.used_at < ${to}
        union all
        select h.id, h.response_item_id, h.account_id, h.contact_id, h.call_id, coalesce(h.call_id, h.id),
          h.response = 'own_words', h.heard_at from heard h
        where h.response_item_id = any(${items}::uuid[]) and h.response in ('said_it', 'own_words')
          and h.heard_at >= ${from} and h.heard_at < ${to}) u
      order by item_id, occasion, at),
    within as materialized (select u.* from used u join meant m on m.id = u.account_id),
    held as materialized (
      select distinct c.id from call c join meant m on m.id = c.account_id
        join unnest(${windows.map((window) => window.from)}::bigint[], ${windows.map((window) => window.to)}::bigint[])
          w("from", "to") on c.starts_at >= w."from" and c.starts_at < w."to"
      where c.status = 'held')
    select (select count(*) from meant)::integer as accounts,
      (select count(distinct account_id) from within)::integer as "accountsReached",
      (select count(*) from person)::integer as people,
      (select count(*) from person p where p.id in (select contact_id from used))::integer as "peopleReached",
      (select count(distinct occasion) from within)::integer as occasions,
      (select count(*) from held)::integer as held,
      (select count(*) from held where id in (select call_id from used))::integer as "withUse",
      (select count(*) from held where id in (select call_id from used where own))::integer as "ownWords"`.execute(
    db,
  );
  const [counts] = rows;
  if (counts === undefined) throw new Error('a count without a row');
  return counts;
}

/** Accounts with a use of any version of the kit, of its audience or not. */
function reachedAccounts(versions: Versions, { from, to }: Asked, reach: Reach): RawBuilder<unknown> {
  const [{ payload }] = versions;
  const items = [...new Set(versions.flatMap((version) => version.payload.items.map(({ id }) => id)))];
  return sql`select a.id from account a where a.id in (
      select account_id from use where kit_id = ${payload.kitId} and used_at >= ${from} and used_at < ${to}
      union select account_id from heard where response in ('said_it', 'own_words')
        and response_item_id = any(${items}::uuid[]) and heard_at >= ${from} and heard_at < ${to})${withinReach(reach)}`;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

async function revenueAt(
  db: HubDatabase,
  accounts: RawBuilder<unknown>,
  { from, to }: Asked,
): Promise<Kit['revenue']> {
  const { rows } = await sql<Kit['revenue'][number]>`
    select currency, sum(amount_minor)::bigint as "amountMinor", count(distinct account_id)::integer as accounts
    from deal where stage = 'won' and currency is not null and amount_minor is not null
      and closed_on >= ${dayOf(from)}::date and closed_on < ${dayOf(to)}::date and account_id in (${accounts})
    group by currency order by currency collate "C"`.execute(db);
  return rows;
}

async function lifetimeValueAt(
  db: HubDatabase,
  accounts: RawBuilder<unknown>,
): Promise<Kit['lifetimeValue']> {
  const { rows } = await sql<Kit['lifetimeValue'][number]>`
    select lifetime_value_currency as currency, sum(lifetime_value_minor)::bigint as "amountMinor",
      count(*)::integer as accounts,
      array_agg(distinct lifetime_value_source order by lifetime_value_source) as sources,
      min(lifetime_value_on)::text as "from", max(lifetime_value_on)::text as "to"
    from account where lifetime_value_minor is not null and lifetime_value_currency is not null
      and lifetime_value_source is not null and lifetime_value_on is not null and id in (${accounts})
    group by 1 order by lifetime_value_currency collate "C"`.execute(db);
  return rows;
}
