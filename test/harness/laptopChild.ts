import { randomBytes } from 'node:crypto';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { uuidV7 } from '../../shared/kernel/uuid.ts';
import { createCapturingSecrets } from './capturingSecrets.ts';
import { type ChildStart, type FromChild, movedClock, type ToChild } from './laptopLife.ts';

/** A laptop in a process of its own, told what to do by the test that started it. */
const start = JSON.parse(process.argv[2] ?? '') as ChildStart;
const tell = (message: FromChild): void => {
  if (process.connected) process.send?.(message);
};
const newId = (): string => uuidV7(Date.now(), randomBytes(10));

let offset = start.clockOffset;
const secrets = createCapturingSecrets();
const log = (level: 'warn' | 'error') => (fields: Readonly<Record<string, unknown>>, message: string) =>
  tell({ type: 'log', level, fields: { ...fields }, message });

const backend = await createBackend(
  {
    clock: movedClock(() => offset, newId()),
    ids: { next: newId },
    secrets: {
      ...secrets,
      async seal(secret) {
        tell({ type: 'secret', hex: Buffer.from(secret).toString('hex') });
        return secrets.seal(secret);
      },
    },
    network: { fetch: (url, init) => fetch(url.replace(start.hub, start.front), init) },
    log: { info: () => undefined, warn: log('warn'), error: log('error') },
  },
  { dataFolder: start.folder, programVersion: start.programVersion, threads: false },
);

process.on('message', (message: ToChild) => {
  switch (message.type) {
    case 'dispatch':
      void backend
        .dispatch(message.channel, message.json, { window: 'test' })
        .then((json) => tell({ type: 'answer', id: message.id, json }));
      return;
    case 'notify':
      return backend.notify(message.event);
    case 'clock':
      offset = message.offset;
      return;
    case 'close':
      void backend.close().then(() => process.exit());
  }
});
process.on('disconnect', () => process.exit());
tell({ type: 'ready' });
