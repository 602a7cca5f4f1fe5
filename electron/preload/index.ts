import { contextBridge, ipcRenderer } from 'electron';
import { dispatchChannel, pdfChannel, topicChannel } from './channels.ts';
import { createApi } from './createApi.ts';

contextBridge.exposeInMainWorld(
  'callboard',
  createApi({
    host: 'electron',
    invoke: (channel, json) => ipcRenderer.invoke(dispatchChannel, channel, json),
    savePdf: (name) => ipcRenderer.invoke(pdfChannel, name),
    subscribe: (listener) => {
      const forward = (_event: unknown, topic: unknown): void => {
        if (typeof topic === 'string') listener(topic);
      };
      ipcRenderer.on(topicChannel, forward);
      return () => ipcRenderer.off(topicChannel, forward);
    },
  }),
);
