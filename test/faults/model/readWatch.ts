import { type Exchange, jsonOf } from '../../harness/network/exchange.ts';
import type { RowSets } from '../../harness/rows/rowSets.ts';

/** Everything the hub held at a moment: read after `order` requests had left, all of it below `xmax`. */
export interface HubMoment {
  readonly order: number;
  /** What the database had committed by then, in its own words: while they are the same, so are the rows. */
  readonly snapshot: string;
  readonly xmax: bigint;
  readonly rows: RowSets;
}

interface CleanRead {
  readonly order: number;
  readonly horizon: bigint;
}

/** What each laptop was really given to read, so that "all synced" can be held against it. */
export interface ReadWatch {
  see(exchange: Exchange): void;
  /** The newest read that reached the laptop whole and said that nothing more waits. */
  lastComplete(laptop: string): CleanRead | undefined;
  remember(moment: HubMoment): void;
  /** The newest moment that this read must have shown in full. */
  momentBefore(read: CleanRead): HubMoment | undefined;
  /** The newest moment remembered: nothing was asked of the hub since, where its order is still that. */
  lastMoment(): HubMoment | undefined;
  /** Scopes have changed: what a read must show is known again from the next moment on. */
  forgetMoments(): void;
  /** Versions mean nothing across a restore. */
  forget(): void;
}

const kept = 60;

interface Changes {
  readonly complete: boolean;
  readonly horizon: string;
}

const isOfRecalls = ({ url }: Exchange): boolean => new URL(url).pathname.endsWith('/recalls');

/** That nothing has changed is said with the recalls. */
const saysWhatChanged = (exchange: Exchange): boolean => exchange.path === 'changes' || isOfRecalls(exchange);

function changesIn(exchange: Exchange): Changes | undefined {
  const said = jsonOf(exchange.answer.body) as (Changes & { readonly unchanged?: Changes }) | undefined;
  return isOfRecalls(exchange) ? said?.unchanged : said;
}

export function createReadWatch(): ReadWatch {
  const last = new Map<string, Exchange[]>();
  let moments: HubMoment[] = [];
  return {
    see(exchange) {
      if (!saysWhatChanged(exchange) || exchange.answer.status !== 200) return;
      // `delivered` becomes true only later, when the answer has really been handed over.
      const seen = last.get(exchange.link) ?? [];
      last.set(exchange.link, [...seen.slice(-20), exchange]);
    },
    lastComplete(laptop) {
      for (const exchange of [...(last.get(laptop) ?? [])].reverse()) {
        if (!exchange.delivered) continue;
        const said = changesIn(exchange);
        if (said?.complete === true) return { order: exchange.order, horizon: BigInt(said.horizon) };
      }
      return undefined;
    },
    remember(moment) {
      moments = [...moments.slice(-kept), moment];
    },
    momentBefore: ({ order, horizon }) =>
      moments.findLast((moment) => moment.order < order && moment.xmax <= horizon),
    lastMoment: () => moments.at(-1),
    forgetMoments() {
      moments = [];
    },
    forget() {
      moments = [];
      last.clear();
    },
  };
}
