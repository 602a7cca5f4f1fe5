import { BrowserWindow, ipcMain } from 'electron';
import type { Backend } from '../backend/createBackend.ts';
import type { Log } from '../backend/ports/ports.ts';
import { dispatchChannel, topicChannel } from '../preload/channels.ts';
import { parseMessage } from './security/message.ts';
import { isOwnSender } from './security/sender.ts';

const badRequest = JSON.stringify({ ok: false, error: { code: 'bad_request' } });

/** The single door between windows and backend, and the way back for what changed. */
export function serveWindows(backend: Backend, log: Log): void {
  ipcMain.handle(dispatchChannel, (event, ...args: unknown[]) => {
    if (!isOwnSender(event.senderFrame)) {
      log.error({ contents: event.sender.id }, 'a message from a page that is not ours was refused');
      throw new Error('refused');
    }
    const message = parseMessage(args);
    if (message === undefined) return badRequest;
    return backend.dispatch(message.channel, message.json, { window: String(event.sender.id) });
  });
  backend.subscribe((topic) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(topicChannel, topic);
  });
}
