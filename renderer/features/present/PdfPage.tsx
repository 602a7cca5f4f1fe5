import { useEffect, useEffectEvent, useState } from 'react';
import { Page } from 'react-pdf';
import { openDocument } from './openDocument.ts';

type Pdf = Awaited<ReturnType<typeof openDocument>['loading']['promise']>;

/** One page of a document, drawn; its links and forms are not there. */
export default function PdfPage({
  address,
  page,
  name,
  room,
  onFail,
}: {
  readonly address: string;
  readonly page: number;
  readonly name: string;
  readonly room: { readonly width: number; readonly height: number };
  readonly onFail: () => void;
}) {
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  const fail = useEffectEvent(onFail);
  useEffect(() => {
    let left = false;
    const { loading, leave } = openDocument(address);
    setPdf(null);
    loading.promise.then(
      (opened) => {
        if (!left) setPdf(opened);
      },
      () => {
        if (!left) fail();
      },
    );
    return () => {
      left = true;
      leave();
    };
  }, [address]);
  const byHeight = ratio !== null && room.height * ratio < room.width;
  if (pdf === null) return null;
  return (
    <div role="img" aria-label={name}>
      <Page
        pdf={pdf}
        pageNumber={page}
        suspense={false}
        {...(byHeight ? { height: room.height } : { width: room.width })}
        renderTextLayer={false}
        renderAnnotationLayer={false}
        loading={null}
        error={null}
        noData={null}
        onLoadSuccess={({ originalWidth, originalHeight }) => setRatio(originalWidth / originalHeight)}
        onLoadError={onFail}
        onRenderError={onFail}
      />
    </div>
  );
}
