import type { ChannelName } from '../../../shared/contracts/ipc/index.ts';
import { exportHandlers as accountExports } from './accounts/exportHandlers.ts';
import { handlers as accounts } from './accounts/handlers.ts';
import { handlers as admin } from './admin/handlers.ts';
import { handlers as agreements } from './agreements/handlers.ts';
import { handlers as alignment } from './alignment/handlers.ts';
import { handlers as calendar } from './calendar/handlers.ts';
import { handlers as calls } from './calls/handlers.ts';
import { handlers as contacts } from './contacts/handlers.ts';
import { handlers as deals } from './deals/handlers.ts';
import { handlers as decks } from './decks/handlers.ts';
import { handlers as diagnostics } from './diagnostics/handlers.ts';
import { handlers as drafts } from './drafts/handlers.ts';
import type { EngineHandlers } from './handler.ts';
import { handlers as heard } from './heard/handlers.ts';
import { handlers as imports } from './imports/handlers.ts';
import { handlers as companyInsight } from './insight/companyHandlers.ts';
import { handlers as insight } from './insight/handlers.ts';
import { handlers as kitFiles } from './kits/fileHandlers.ts';
import { handlers as kits } from './kits/handlers.ts';
import { handlers as leads } from './leads/handlers.ts';
import { handlers as nextSteps } from './nextSteps/handlers.ts';
import { handlers as outbox } from './outbox/handlers.ts';
import { handlers as people } from './people/handlers.ts';
import { handlers as prep } from './prep/handlers.ts';
import { handlers as recorded } from './recorded/handlers.ts';
import { handlers as savedViews } from './savedViews/handlers.ts';
import { handlers as search } from './search/handlers.ts';
import { handlers as settings } from './settings/handlers.ts';
import { handlers as studioFiles } from './studio/files/handlers.ts';
import { handlers as studio } from './studio/handlers.ts';
import { handlers as publishing } from './studio/publishing.ts';
import { handlers as tables } from './tables/handlers.ts';
import { handlers as today } from './today/handlers.ts';
import { handlers as workspace } from './workspace/handlers.ts';

/** Two features that claim one channel are a bug, found when the program starts. */
export function mergeHandlers(features: readonly EngineHandlers[]): EngineHandlers {
  const merged: Partial<Record<ChannelName, unknown>> = {};
  for (const feature of features) {
    for (const [channel, handler] of Object.entries(feature)) {
      if (Object.hasOwn(merged, channel)) throw new Error(`two features answer ${channel}`);
      merged[channel as ChannelName] = handler;
    }
  }
  return merged as EngineHandlers;
}

export const handlers: EngineHandlers = mergeHandlers([
  accounts,
  accountExports,
  admin,
  agreements,
  alignment,
  calendar,
  calls,
  contacts,
  deals,
  decks,
  diagnostics,
  drafts,
  heard,
  insight,
  companyInsight,
  imports,
  kits,
  kitFiles,
  leads,
  nextSteps,
  outbox,
  people,
  prep,
  recorded,
  savedViews,
  search,
  settings,
  studio,
  publishing,
  tables,
  studioFiles,
  today,
  workspace,
]);
