import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mostFileWords } from '../../../shared/domain/kits/signedKit.ts';

/** Beyond that a sales sheet is a book, and its first pages say what it is about. */
const mostPages = 100;
/** Errors alone: what a hostile document makes the library complain of is nobody's news. */
const verbosity = 0;

/** Reads what is written on the pages of one document after another, each answered by its text. */
parentPort?.on('message', async (data: Uint8Array) => {
  parentPort?.postMessage(await wordsIn(data).catch(() => ''));
});

async function wordsIn(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, verbosity, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await loading.promise;
    let words = '';
    for (let at = 1; at <= Math.min(document.numPages, mostPages) && words.length < mostFileWords; at += 1) {
      const { items } = await (await document.getPage(at)).getTextContent();
      const page = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      words += `${page}\n`;
    }
    return words;
  } finally {
    await loading.destroy();
  }
}
