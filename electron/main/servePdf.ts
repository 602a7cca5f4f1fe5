import { writeFile } from 'node:fs/promises';
import { app, BrowserWindow, dialog, ipcMain } from 'electron';
import type { PdfOutcome } from '../../shared/contracts/ipc/index.ts';
import type { Log } from '../backend/ports/ports.ts';
import { pdfChannel } from '../preload/channels.ts';
import { paperSize } from './paperSize.ts';
import { isOwnSender } from './security/sender.ts';

const mayBeNamed = /^[\w-]{1,80}$/;

/** A page of ours as it prints, by the same print styles, into a file that the user names. */
export function servePdf(log: Log): void {
  ipcMain.handle(pdfChannel, async (event, name: unknown): Promise<PdfOutcome> => {
    if (!isOwnSender(event.senderFrame)) {
      log.error({ contents: event.sender.id }, 'a page that is not ours asked for a file and was refused');
      throw new Error('refused');
    }
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null) return 'failed';
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `${typeof name === 'string' && mayBeNamed.test(name) ? name : 'callboard'}.pdf`,
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    if (canceled || filePath === '') return 'cancelled';
    try {
      const pdf = await event.sender.printToPDF({ pageSize: paperSize(app.getLocaleCountryCode()) });
      await writeFile(filePath, pdf, { mode: 0o600 });
      return 'saved';
    } catch (cause) {
      log.error({ error: String(cause) }, 'the page could not be written as a PDF');
      return 'failed';
    }
  });
}
