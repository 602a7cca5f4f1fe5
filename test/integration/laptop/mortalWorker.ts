import { parentPort, workerData } from 'node:worker_threads';
import type { ToWorker, WorkerStart } from '../../../electron/backend/threads/messages.ts';
import { serveWorker } from '../../../electron/backend/threads/serveWorker.ts';

/** The backend's worker, but it dies of a draft that says so. */
if (parentPort === null) throw new Error('runs as a worker thread');
parentPort.on('message', (message: ToWorker) => {
  if (message.type === 'dispatch' && message.json.includes('die of this')) process.exit(7);
});
serveWorker(parentPort, workerData as WorkerStart, new URL(import.meta.url));
