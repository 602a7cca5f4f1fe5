import { parentPort, workerData } from 'node:worker_threads';
import { serveWorker } from './threads/serveWorker.ts';
import type { WorkerStart } from './threads/messages.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread');
serveWorker(parentPort, workerData as WorkerStart);
