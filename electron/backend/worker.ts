import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerStart } from './threads/messages.ts';
import { serveWorker } from './threads/serveWorker.ts';

if (parentPort === null) throw new Error('worker.ts runs as a worker thread');
serveWorker(parentPort, workerData as WorkerStart, new URL(import.meta.url));
