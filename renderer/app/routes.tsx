import { createHashRouter, Navigate } from 'react-router';
import { AccountsScreen } from '../features/accounts/AccountsScreen.tsx';
import { AdminScreen } from '../features/admin/AdminScreen.tsx';
import { AgreementScreen } from '../features/agreement/AgreementScreen.tsx';
import { AlignmentScreen } from '../features/alignment/AlignmentScreen.tsx';
import { CallScreen } from '../features/calls/CallScreen.tsx';
import { DealsScreen } from '../features/deals/DealsScreen.tsx';
import { DecksScreen } from '../features/decks/DecksScreen.tsx';
import { InsightScreen } from '../features/insight/InsightScreen.tsx';
import { KitsScreen } from '../features/kits/KitsScreen.tsx';
import { LeadQualityScreen } from '../features/leads/LeadQualityScreen.tsx';
import { LeadsScreen } from '../features/leads/LeadsScreen.tsx';
import { ReturnedScreen } from '../features/leads/ReturnedScreen.tsx';
import { PromisesScreen } from '../features/nextSteps/PromisesScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { ReceiptsScreen } from '../features/studio/ReceiptsScreen.tsx';
import { StudioHome } from '../features/studio/StudioHome.tsx';
import { StudioScreen } from '../features/studio/StudioScreen.tsx';
import { SyncScreen } from '../features/sync/SyncScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { placeAsked } from './keys/leaving.ts';
import { Shell } from './shell/Shell.tsx';
import { StartPlace } from './shell/StartPlace.tsx';

/** Addresses stand after the hash: the page itself is one file under every host. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    children: [
      { index: true, element: <StartPlace /> },
      { path: 'today/:day?', element: <TodayScreen /> },
      { path: 'accounts/:accountId?/:tab?', element: <AccountsScreen /> },
      { path: 'calls/:callId', element: <CallScreen /> },
      { path: 'leads/:leadId?', element: <LeadsScreen /> },
      { path: 'leads/returned/:leadId?', element: <ReturnedScreen /> },
      { path: 'leads/quality', element: <LeadQualityScreen /> },
      { path: 'agreement/:version?', element: <AgreementScreen /> },
      { path: 'deals', element: <DealsScreen /> },
      { path: 'promises', element: <PromisesScreen /> },
      { path: 'kits/decks/:deckId?', element: <DecksScreen /> },
      { path: 'kits/:kitId?/:itemId?', element: <KitsScreen /> },
      { path: 'studio', element: <StudioHome /> },
      { path: 'studio/:versionId/receipts', element: <ReceiptsScreen /> },
      { path: 'studio/:versionId/:itemRowId?', element: <StudioScreen /> },
      { path: 'insights/:view?', element: <InsightScreen /> },
      { path: 'alignment/:week?', element: <AlignmentScreen /> },
      { path: 'sync/:mutationId?', element: <SyncScreen /> },
      { path: 'admin/:part?', element: <AdminScreen /> },
      { path: 'settings', element: <SettingsScreen /> },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);

router.subscribe(({ location }) => placeAsked(location.key));
