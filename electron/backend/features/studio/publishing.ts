import {
  publishResponse,
  reachResponse,
  recallRequest,
  recallResponse,
} from '../../../../shared/contracts/sync/kitWire.ts';
import type { EngineCommandContext, EngineHandlers } from '../handler.ts';

/** Whom the audience holds, counted by the hub over every account and rep there is. */
const reachAtHub = ({ askHub }: EngineCommandContext, { versionId }: { readonly versionId: string }) =>
  askHub({ answer: reachResponse, request: { method: 'GET', path: `/kits/versions/${versionId}/reach` } });

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
  'studio.publish': publish,
  'studio.recall': recall,
};
