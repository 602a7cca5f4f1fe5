import { useEffect } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Gate } from '../features/session/Gate.tsx';
import { followSession } from '../features/session/useSession.ts';
import { useAppearance } from '../features/settings/useAppearance.ts';
import { followSettings, useSettings } from '../features/settings/useSettings.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Language, useSay } from './i18n/Language.tsx';
import { languageOf } from './i18n/locale.ts';
import { router } from './routes.tsx';

export function App() {
  const { settings, loaded } = useSettings();
  useAppearance();
  useEffect(() => followSettings(), []);
  useEffect(() => followSession(), []);
  // The first thing shown is already in the right language; the answer takes a few milliseconds.
  if (!loaded) return null;
  return (
    <Language language={languageOf(settings.language, navigator.languages)}>
      <ErrorBoundary>
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </ErrorBoundary>
      <Announcements />
    </Language>
  );
}

function Announcements() {
  const say = useSay();
  return <Announcer label={say('app.announcements')} closeLabel={say('action.close')} />;
}
