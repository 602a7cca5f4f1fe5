import { Worker } from 'node:worker_threads';
import { cutFileWords } from '../../../shared/domain/kits/cutFileWords.ts';

/** A document of a hundred pages takes a second; one that takes this long was made to take for ever. */
const mostMs = 20_000;
/** Beside this file, in the sources as in the bundle. */
const readerFile = new URL(
  import.meta.url.endsWith('.ts') ? './words.worker.ts' : './words.worker.js',
  import.meta.url,
);
/** Loading the reader takes longer than reading, so it stays for the next document of a batch. */
const idleMs = 5_000;

let reader: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * What is written on the pages of a PDF, for finding it by its words; empty where it holds none, as scans do, or where
 * it cannot be read in time and room: then it is found by its title alone. A thread of its own reads, since documents
 * come from anywhere and the library that reads them is large; it is ended with whatever does not end by itself.
 */
export function pdfWords(bytes: Uint8Array): Promise<string> {
  const words = before.then(() => readIn(openReader(), bytes));
  before = words;
  return words;
}

function openReader(): Worker {
  clearTimeout(idle);
  reader ??= new Worker(readerFile, {
    name: 'pdf words',
    resourceLimits: { maxOldGenerationSizeMb: 384 },
    stdout: true,
    stderr: true,
  });
  return reader;
}

function readIn(worker: Worker, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const end = (words: string, ended: boolean): void => {
      clearTimeout(late);
      worker.off('message', answered).off('error', failed).off('exit', failed);
      if (ended) {
        reader = null;
        void worker.terminate();
      } else idle = setTimeout(closeReader, idleMs).unref();
      resolve(cutFileWords(words));
    };
    const answered = (words: string): void => end(words, false);
    const failed = (): void => end('', true);
    const late = setTimeout(failed, mostMs);
    worker.on('message', answered).on('error', failed).on('exit', failed);
    worker.ref();
    // A copy: the caller goes on with its own.
    const own = Uint8Array.from(bytes);
    worker.postMessage(own, [own.buffer]);
  }).then((words) => {
    worker.unref();
    return words as string;
  });
}

function closeReader(): void {
  void reader?.terminate();
  reader = null;
}
