import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { pdfjs } from 'react-pdf';

// A file of our own, under `worker-src 'self'`: documents are read away from the page, and none of their scripts run.
pdfjs.GlobalWorkerOptions.workerSrc = worker;

type Loading = ReturnType<typeof pdfjs.getDocument>;
interface Opened {
  readonly loading: Loading;
  users: number;
}
const opened = new Map<string, Opened>();

/** A document that all pages in sight share; it is given back when the last of them leaves. */
export function openDocument(address: string): { readonly loading: Loading; readonly leave: () => void } {
  const known = opened.get(address) ?? { loading: pdfjs.getDocument({ url: address }), users: 0 };
  opened.set(address, known);
  known.users += 1;
  return {
    loading: known.loading,
    leave() {
      known.users -= 1;
      // A page that is turned leaves before the next one comes: the document waits for it a moment.
      setTimeout(() => {
        if (known.users > 0 || opened.get(address) !== known) return;
        opened.delete(address);
        void known.loading.destroy();
      }, 1000);
    },
  };
}
