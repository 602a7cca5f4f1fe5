import { recordingElectron } from '../../electron/main/testing/recordingElectron.ts';

/*
 * Runs the bundle of main under Node, as far as it goes without a screen: `electron` is the recording fake, and
 * the parent process plays the page. Loaded in the place of `electron` by electronHook.ts.
 */
const electron = recordingElectron();

Object.assign(electron.app, {
  quit: () => {
    let waits = false;
    electron.app.emit('before-quit', { preventDefault: () => (waits = true) });
    if (!waits) process.disconnect?.();
  },
  exit: (code: number) => process.exit(code),
});
Object.assign(electron.BrowserWindow.prototype, {
  async loadURL(this: InstanceType<typeof electron.BrowserWindow>) {
    setImmediate(() => this.webContents.emit('did-finish-load'));
  },
});

// The hub is a real one.
const fromPartition = electron.session.fromPartition;
electron.session.fromPartition = (partition, options) =>
  Object.assign(fromPartition(partition, options), {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
  });

process.on('message', async ([channel, json]: [string, string]) => {
  const event = { sender: { id: 1 }, senderFrame: { url: 'callboard://app/', parent: null } };
  process.send?.(await electron.recorded.ipc.call('callboard:dispatch', event, channel, json));
});

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} = electron;
