import { type Exchange, jsonOf } from '../../harness/network/exchange.ts';

interface SentMutation {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
}
interface Outcome {
  readonly id: string;
  readonly seq: number;
  readonly outcome: 'applied' | 'conflict' | 'rejected' | 'void';
  readonly code: string | null;
}

/** What the network sees of pushes, held against what may never happen on it. */
export interface PushWatch {
  see(exchange: Exchange): void;
  /** Two disks share this laptop's client ids now, so that one place may hold two things until one moves. */
  excuse(laptop: string): void;
  /** Whether the hub has ever said that this mutation is done with, whoever heard it. */
  acknowledged(mutationId: string): boolean;
  readonly broken: readonly string[];
  readonly sent: number;
}

export function createPushWatch(): PushWatch {
  const broken: string[] = [];
  const placeOf = new Map<string, number>();
  const holderOf = new Map<string, string>();
  const outcomes = new Map<string, string>();
  const done = new Set<string>();
  const excused = new Set<string>();
  let sent = 0;

  function seeRequest(clientId: string, mutations: readonly SentMutation[], link: string): void {
    for (const [index, { seq }] of mutations.entries()) {
      const before = mutations[index - 1]?.seq;
      if (before !== undefined && seq !== before + 1) broken.push(`${link} sent ${before} and then ${seq}`);
    }
    if (excused.has(link)) return;
    for (const { seq, id, kind } of mutations) {
      const place = placeOf.get(`${clientId}:${id}`);
      if (place !== undefined && place !== seq)
        broken.push(`${link} moved ${id} from place ${place} to ${seq}`);
      placeOf.set(`${clientId}:${id}`, seq);
      const holder = holderOf.get(`${clientId}:${seq}`);
      if (holder !== undefined && holder !== id && kind !== 'void') {
        broken.push(`${link} gave place ${seq} of ${holder} to ${id}`);
      }
      holderOf.set(`${clientId}:${seq}`, id);
    }
  }

  function seeOutcomes(epoch: string, answered: readonly Outcome[], link: string): void {
    for (const { id, outcome, code } of answered) {
      done.add(id);
      if (code === 'hub_error') broken.push(`the hub answered hub_error to ${id} of ${link}`);
      const said = `${outcome}/${code}`;
      const before = outcomes.get(`${epoch}:${id}`);
      if (before !== undefined && before !== said && outcome !== 'void' && !before.startsWith('void')) {
        broken.push(`the hub said ${before} to ${id} and later ${said}`);
      }
      outcomes.set(`${epoch}:${id}`, said);
    }
  }

  return {
    see({ path, requestBody, answer, link }) {
      if (path !== 'push') return;
      const request = jsonOf(requestBody) as { clientId: string; mutations: SentMutation[] } | undefined;
      if (request === undefined) return;
      sent += request.mutations.length;
      seeRequest(request.clientId, request.mutations, link);
      if (answer.status !== 200) return;
      const said = jsonOf(answer.body) as { epoch: string; outcomes: Outcome[] } | undefined;
      if (said !== undefined) seeOutcomes(said.epoch, said.outcomes, link);
    },
    excuse: (laptop) => excused.add(laptop),
    acknowledged: (mutationId) => done.has(mutationId),
    broken,
    get sent() {
      return sent;
    },
  };
}
