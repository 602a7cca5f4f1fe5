import {
  audienceAccountsResponse,
  publishResponse,
  reachResponse,
  recallRequest,
  recallResponse,
  releaseReceiptsResponse,
  segmentsResponse,
} from '../../../../shared/contracts/sync/kitWire.ts';
import { type Audience, noAudience } from '../../../../shared/domain/kits/audience.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';
import { carriesAccountsOf } from './carriesAccountsOf.ts';
import { accountsMeant, activeTerritories, segmentsHere } from './repository.ts';

const audienceHere = ({ db }: EngineCommandContext, versionId: string): Audience | null => {
  const version = markedRow(db, 'kitVersion', versionId)?.row;
  return version === undefined ? null : (version.audience ?? noAudience);
};

const toHub = (path: string, body: unknown): { method: 'POST'; path: string; body: string } => ({
  method: 'POST',
  path,
  body: JSON.stringify(body),
});

/** Whom the audience holds as it stands here, counted by the hub over every account and rep there is. */
async function reachAtHub(context: EngineCommandContext, { versionId }: { readonly versionId: string }) {
  const audience = audienceHere(context, versionId);
  if (audience === null) return fail('not_found');
  return context.askHub({ answer: reachResponse, request: toHub('/kits/reach', { audience }) });
}

/** Whom the audience holds, by name. */
async function accountsOf(
  context: EngineCommandContext,
  { versionId, ...page }: { readonly versionId: string; readonly offset: number; readonly limit: number },
) {
  const audience = audienceHere(context, versionId);
  if (audience === null) return fail('not_found');
  if (carriesAccountsOf(context, audience.territoryIds)) return ok(accountsMeant(context.db, audience, page));
  const request = toHub('/kits/accounts', { audience, ...page });
  return context.askHub({ answer: audienceAccountsResponse, request });
}

/** Everyone's; where the hub is out of reach, those of the accounts that are here. */
async function segmentsOf(context: EngineCommandContext) {
  const { db } = context;
  const here = ok({ segments: segmentsHere(db) });
  if (carriesAccountsOf(context, activeTerritories(db))) return here;
  const answer = await context.askHub({
    answer: segmentsResponse,
    request: { method: 'GET', path: '/kits/segments' },
  });
  return answer.ok || !carriesAccountsOf(context, []) ? answer : here;
}

/** What each laptop has of a release: only the hub knows their names, and when each was last heard of. */
const receiptsAtHub = ({ askHub }: EngineCommandContext, { releaseId }: { readonly releaseId: string }) =>
  askHub({
    answer: releaseReceiptsResponse,
    request: { method: 'GET', path: `/kits/releases/${releaseId}/receipts` },
  });

/** Only the hub signs: what it makes of it comes back with the next pull, which begins at once. */
async function publish(
  { askHub, syncNow }: EngineCommandContext,
  { versionId }: { readonly versionId: string },
) {
  const answer = await askHub({
    answer: publishResponse,
    request: { method: 'POST', path: `/kits/versions/${versionId}/publish` },
  });
  if (answer.ok) syncNow();
  return answer;
}

async function recall(
  { askHub, syncNow }: EngineCommandContext,
  { releaseId, reason }: { readonly releaseId: string; readonly reason: string },
) {
  const answer = await askHub({
    answer: recallResponse,
    request: {
      method: 'POST',
      path: `/kits/releases/${releaseId}/recall`,
      body: JSON.stringify(recallRequest.parse({ reason })),
    },
  });
  if (answer.ok) syncNow();
  return answer;
}

/** What only the hub can do, asked of it with a connection. */
export const handlers: EngineHandlers = {
  'studio.reach': reachAtHub,
  'studio.accounts': accountsOf,
  'studio.segments': segmentsOf,
  'studio.receipts': receiptsAtHub,
  'studio.publish': publish,
  'studio.recall': recall,
};
