import {
  publishResponse,
  reachResponse,
  recallRequest,
  recallResponse,
  releaseReceiptsResponse,
} from '../../../../shared/contracts/sync/kitWire.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';

/** Whom the audience holds, counted by the hub over every account and rep there is. */
const reachAtHub = ({ askHub }: EngineCommandContext, { versionId }: { readonly versionId: string }) =>
  askHub({ answer: reachResponse, request: { method: 'GET', path: `/kits/versions/${versionId}/reach` } });

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
  'studio.receipts': receiptsAtHub,
  'studio.publish': publish,
  'studio.recall': recall,
};
