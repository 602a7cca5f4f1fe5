import type { ProgramHub } from '../../harness/programHub.ts';

/*
 * A team's figures counted from the hub's own rows, one row at a time and by none of the program's code: what screens
 * are held against.
 */

const dayMs = 86_400_000;

interface Lead {
  readonly id: string;
  readonly source: string | null;
  readonly status: string;
  readonly received_at: number;
  readonly accepted_at: number | null;
}
interface Step {
  readonly lead_id: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly knew_us: string | null;
  readonly authored_at: number;
}
interface Deal {
  readonly stage: string;
  readonly closed_on: string | null;
}
interface Said {
  readonly id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly category: string | null;
  readonly outcome: string;
  readonly heard_at: number;
}
interface Outcome {
  readonly heard_id: string;
  readonly outcome: string;
  readonly authored_at: number;
}

export interface TeamRows {
  readonly leads: readonly Lead[];
  readonly steps: readonly Step[];
  readonly deals: readonly Deal[];
  readonly heard: readonly Said[];
  readonly outcomes: readonly Outcome[];
  readonly held: readonly { readonly starts_at: number }[];
}

/** The rows of a manager's territories, read past the program. */
export async function readTeam(hub: ProgramHub, manager: string): Promise<TeamRows> {
  const territories = `(select territory_ids from "user" where name = '${manager}')::uuid[]`;
  const account = `select id from account where territory_ids && ${territories}`;
  const rows = (select: string): string => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;
  const at = (table: string, columns: string): string =>
    rows(`select ${columns} from ${table} where territory_id = any(${territories})`);
  const of = (table: string, columns: string, where = 'true'): string =>
    rows(`select ${columns} from ${table} where account_id in (${account}) and ${where}`);
  const [all] = await hub.ask(`select
    ${at('lead', 'id, source, status, received_at, accepted_at')} as leads,
    ${at('lead_step', 'lead_id, kind, reason, knew_us, authored_at')} as steps,
    ${at('deal', 'stage, closed_on')} as deals,
    ${of('heard', 'id, account_id, kind, category, outcome, heard_at')} as heard,
    ${of('heard_outcome', 'heard_id, outcome, authored_at')} as outcomes,
    ${of('call', 'starts_at', "status = 'held'")} as held`);
  return all as unknown as TeamRows;
}

const percent = (k: number, n: number): number | null => (n === 0 ? null : Math.round((1000 * k) / n) / 10);

/** By source: leads, decided on, accepted %, rejected, disqualified, at rest, converted, converted %, asked, knew us %. */
export function leadQuality(
  { leads, steps }: TeamRows,
  from: number,
  to: number,
): ReadonlyMap<string | null, readonly (number | null)[]> {
  const received = leads.filter(({ received_at: at }) => at >= from && at < to);
  const stepsOf = Map.groupBy(steps, ({ lead_id: lead }) => lead);
  return new Map(
    [...Map.groupBy(received, ({ source }) => source)].map(([source, of]) => {
      const are = (status: string): number => of.filter((lead) => lead.status === status).length;
      const accepted = of.filter(({ accepted_at: at }) => at !== null).length;
      const decided = of.filter(
        (lead) =>
          lead.accepted_at !== null ||
          stepsOf.get(lead.id)?.some(({ kind }) => kind === 'accept' || kind === 'reject'),
      ).length;
      const told = of.flatMap((lead) => {
        const asked = (stepsOf.get(lead.id) ?? [])
          .filter(({ knew_us: knew }) => knew !== null)
          .toSorted((one, other) => one.authored_at - other.authored_at);
        const last = asked.at(-1)?.knew_us;
        return last === 'yes' || last === 'no' ? [last] : [];
      });
      return [
        source,
        [
          of.length,
          decided,
          percent(accepted, decided),
          are('rejected'),
          are('disqualified'),
          are('recycled'),
          are('converted'),
          percent(are('converted'), of.length),
          told.length,
          percent(told.filter((one) => one === 'yes').length, told.length),
        ],
      ];
    }),
  );
}

/** What a week brought: `monday` names it, and `from` to `to` are its moments where the laptop is. */
export function weekOf(
  { leads, steps, deals, heard, outcomes }: TeamRows,
  { monday, from, to }: { readonly monday: string; readonly from: number; readonly to: number },
) {
  const dayAfter = (days: number): string =>
    new Date(Date.parse(`${monday}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
  const closed = (stage: string, first: number, last: number): number =>
    deals.filter(
      (deal) =>
        deal.stage === stage &&
        deal.closed_on !== null &&
        deal.closed_on >= dayAfter(first) &&
        deal.closed_on <= dayAfter(last),
    ).length;
  const inWeek = (at: number): boolean => at >= from && at < to;
  const settledAt = (said: Said): number => {
    const times = outcomes
      .filter((one) => one.heard_id === said.id && one.outcome === said.outcome)
      .map(({ authored_at: at }) => at);
    return times.length === 0 ? said.heard_at : Math.max(...times);
  };
  const raisedAgain = (said: Said): boolean =>
    heard.some(
      (again) =>
        again.kind === 'objection' &&
        again.account_id === said.account_id &&
        again.category === said.category &&
        again.heard_at > settledAt(said) &&
        again.heard_at <= settledAt(said) + 90 * dayMs,
    );
  const taken = (kind: string): number =>
    steps.filter((step) => step.kind === kind && inWeek(step.authored_at)).length;
  return {
    won: closed('won', 0, 6),
    wonBefore: closed('won', -7, -1),
    lost: closed('lost', 0, 6),
    converted: new Set(
      steps
        .filter(({ kind, authored_at: at }) => kind === 'convert' && inWeek(at))
        .map(({ lead_id: lead }) => lead),
    ).size,
    resolved: heard.filter(
      (said) =>
        said.kind === 'objection' &&
        said.outcome === 'resolved' &&
        inWeek(settledAt(said)) &&
        !raisedAgain(said),
    ).length,
    received: (source: string): number =>
      leads.filter((lead) => lead.source === source && inWeek(lead.received_at)).length,
    steps: {
      accept: taken('accept'),
      reject: taken('reject'),
      conversation: taken('conversation'),
      convert: taken('convert'),
    },
  };
}

/** Mentions of an objection, and how often that is in a hundred held calls. */
export function heardOften({ heard, held }: TeamRows, category: string, from: number, to: number) {
  const mentions = heard.filter(
    (said) =>
      said.kind === 'objection' && said.category === category && said.heard_at >= from && said.heard_at < to,
  ).length;
  const calls = held.filter(({ starts_at: at }) => at >= from && at < to).length;
  return { mentions, per100: Math.round((1000 * mentions) / calls) / 10 };
}
