import { app, Menu } from 'electron';
import type { Backend } from '../../backend/createBackend.ts';
import { hostWords } from '../../hosting/hostWords.ts';
import { menuTemplate } from './menuTemplate.ts';

export interface ShownMenu {
  readonly backend: Pick<Backend, 'dispatch' | 'subscribe'>;
  readonly developing: boolean;
  newWindow(): void;
}

/** Shows the menu in the user's language, and anew when the settings change. */
export async function showMenu({ backend, developing, newWindow }: ShownMenu): Promise<void> {
  const show = async (): Promise<void> => {
    const answer = JSON.parse(await backend.dispatch('settings.get', '{}', { window: 'menu' }));
    const labels = hostWords(answer.ok === true ? answer.value.language : 'system', app.getLocale());
    const template = menuTemplate({ labels, isMac: process.platform === 'darwin', developing, newWindow });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  backend.subscribe((topic) => {
    if (topic === 'settings') void show();
  });
  await show();
}
