import { type App, shell } from 'electron';
import { decideWindowOpen, mayNavigate } from './security/navigation.ts';

/** Every page that ever comes to be, whoever made it, stays where it is and opens nothing. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!mayNavigate(event.url)) event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      const { outside } = decideWindowOpen(url);
      if (outside !== undefined) void shell.openExternal(outside);
      return { action: 'deny' };
    });
  });
}
