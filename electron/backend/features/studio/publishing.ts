import {
  audienceAccountsResponse,
  publishResponse,
  reachResponse,
  recallRequest,
  recallResponse,
  releaseReceiptsResponse,
  segmentsResponse,
} from '../../../../shared/contracts/sync/kitWire.ts';
import { noAudience } from '../../../../shared/domain/kits/audience.ts';
import { grantOf } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';
import { accountsMeant, segmentsHere } from './repository.ts';

/** Whom the audience holds, counted by the hub over every account and rep there is. */
const reachAtHub = ({ askHub }: EngineCommandContext, { versionId }: { readonly versionId: string }) =>
  askHub({ answer: reachResponse, request: { method: 'GET', path: `/kits/versions/${versionId}/reach` } });

/** Whether the user's laptop holds accounts; whose does not asks the hub. */
export const carriesAccounts = ({ me }: Pick<EngineCommandContext, 'me'>): boolean =>
  grantOf(me.role, 'account', 'read') !== 'no';

/** Whom the audience holds, by name. */
async function accountsOf(
  context: EngineCommandContext,
  {
    versionId,
    offset,
    limit,
  }: { readonly versionId: string; readonly offset: number; readonly limit: number },
) {
  if (!carriesAccounts(context)) {
    return context.askHub({
      answer: audienceAccountsResponse,
      request: {
        method: 'GET',
        path: `/kits/versions/${versionId}/accounts?offset=${offset}&limit=${limit}`,
      },
    });
  }
  const version = markedRow(context.db, 'kitVersion', versionId)?.row;
  if (version === undefined) return fail('not_found');
  return ok(accountsMeant(context.db, version.audience ?? noAudience, { offset, limit }));
}

const segmentsOf = async (context: EngineCommandContext) =>
  carriesAccounts(context)
    ? ok({ segments: segmentsHere(context.db) })
    : context.askHub({ answer: segmentsResponse, request: { method: 'GET', path: '/kits/segments' } });

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
