import { useLocation, useNavigate } from 'react-router';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { grantOf, type Operation } from '../../../shared/domain/permissions/permissions.ts';
import { languageNames, languages, type MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { placesOf } from '../../app/shell/places.ts';
import { discretionChord, useDiscretion } from '../../app/shell/useDiscretion.ts';
import { type QuickWindow, useQuickActions } from '../../app/shell/useQuickActions.ts';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import type { Chord } from '../../ui/keyboard.ts';
import { useMe } from '../session/useSession.ts';
import { type Settings, useSettings } from '../settings/useSettings.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly chord?: Chord;
  readonly run: () => void;
}

const leadPlaces = [
  { to: '/leads/returned', text: 'leadView.returned' },
  { to: '/leads/quality', text: 'quality.title' },
  { to: '/agreement', text: 'agreement.title' },
] as const satisfies readonly { readonly to: string; readonly text: MessageId }[];
const themeText = { system: 'settings.system', light: 'settings.light', dark: 'settings.dark' } as const;
const densityText = { comfortable: 'settings.comfortable', compact: 'settings.compact' } as const;

/** Everything that can be done or gone to from anywhere, as far as this role may. */
export function useCommands(close: () => void): readonly Command[] {
  const say = useSay();
  const navigate = useNavigate();
  const me = useMe();
  const formats = useFormats();
  const failureText = useFailureText();
  const { pathname } = useLocation();
  const show = useQuickActions((store) => store.show);
  const change = useSettings((store) => store.change);
  const announce = useAnnouncements((store) => store.announce);
  const { hidden, toggle } = useDiscretion();
  const { working, keeping } = placesOf(me.role);
  const may = (entity: EntityName, operation: Operation): boolean =>
    grantOf(me.role, entity, operation) !== 'no';
  const go = (to: string) => (): void => {
    close();
    navigate(to);
  };
  const open = (quick: QuickWindow) => (): void => {
    close();
    show(quick);
  };
  const set = (part: Partial<Settings>) => (): void => {
    close();
    void change(part);
  };
  const printSheet = (): void => {
    close();
    window.print();
  };
  const saveDiagnostics = async (): Promise<void> => {
    close();
    const saved = await invoke('diagnostics.save', {});
    announce(
      saved.ok
        ? {
            tone: 'ok',
            text: say('diagnostics.saved', {
              file: saved.value.file,
              size: formats.bytes(saved.value.bytes),
            }),
          }
        : { tone: 'bad', text: failureText(saved.error) },
    );
  };
  const { value: views } = useQuery(
    'savedViews.list',
    may('savedView', 'read') ? { screen: 'accounts' } : null,
    ['savedViews'],
  );
  const place = (name: string) => say('find.goTo', { place: name });
  return [
    ...(may('heard', 'create')
      ? [{ id: 'heard', label: say('heard.quick'), chord: 'Alt+O', run: open('heard') }]
      : []),
    ...(may('callLog', 'create')
      ? [{ id: 'logCall', label: say('call.logOne'), chord: 'Alt+L', run: open('logCall') }]
      : []),
    ...(may('call', 'create') ? [{ id: 'planCall', label: say('call.plan'), run: open('planCall') }] : []),
    ...(may('account', 'create')
      ? [{ id: 'newAccount', label: say('account.new'), run: open('newAccount') }]
      : []),
    ...(pathname.startsWith('/calls/') && !hidden
      ? [{ id: 'print', label: say('call.print'), chord: 'Mod+P', run: printSheet }]
      : []),
    {
      id: 'discretion',
      label: say('discretion.hide'),
      chord: discretionChord,
      run: () => {
        close();
        toggle();
      },
    },
    ...[...working, ...keeping].map(({ to, text }) => ({ id: to, label: place(say(text)), run: go(to) })),
    ...(may('lead', 'read') ? leadPlaces : []).map(({ to, text }) => ({
      id: to,
      label: place(say(text)),
      run: go(to),
    })),
    ...(may('kit', 'read') ? [] : [{ id: 'decks', label: place(say('deck.title')), run: go('/kits/decks') }]),
    ...(views?.rows ?? []).map(({ view }) => ({
      id: `view:${view.id}`,
      label: say('find.showView', { name: view.name }),
      run: go(`/accounts?view=${view.id}`),
    })),
    {
      id: 'syncNow',
      label: say('sync.now'),
      run: () => {
        close();
        void invoke('sync.now', {});
      },
    },
    ...(['system', 'light', 'dark'] as const).map((theme) => ({
      id: `theme:${theme}`,
      label: say('find.theme', { theme: say(themeText[theme]) }),
      run: set({ theme }),
    })),
    ...(['comfortable', 'compact'] as const).map((density) => ({
      id: `density:${density}`,
      label: say('find.density', { density: say(densityText[density]) }),
      run: set({ density }),
    })),
    ...languages.map((language) => ({
      id: `language:${language}`,
      label: say('find.language', { language: languageNames[language] }),
      run: set({ language }),
    })),
    { id: 'diagnostics', label: say('diagnostics.save'), run: saveDiagnostics },
    { id: 'signOut', label: say('signOut.start'), run: open('signOut') },
    { id: 'keys', label: say('keys.title'), chord: 'Mod+/', run: open('keys') },
  ];
}
