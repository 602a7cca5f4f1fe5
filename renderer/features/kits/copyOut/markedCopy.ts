import { collateralAddress } from '../../../platform/collateral.ts';
import type { Output } from '../../../platform/useQuery.ts';
import { markImage } from './markImage.ts';
import { markPdf } from './markPdf.ts';
import { markPicture } from './markPicture.ts';

/** A copy of a file on this laptop with the mark in it, under the name that it is saved by. */
export async function markedCopy({
  sha256,
  name,
  mediaType,
  as,
  mark,
}: Output<'kits.copyOut'>): Promise<{ readonly file: Blob; readonly name: string }> {
  const address = collateralAddress(sha256);
  // A day without a language's dress is read the same everywhere.
  const text = `${mark.name} · ${mark.on}`;
  if (as === 'image') {
    const file = await markImage(address, mediaType, text);
    return { file, name: name.replace(/\.[^.]*$/, '') + (file.type === 'image/jpeg' ? '.jpg' : '.png') };
  }
  const [source, { png, ratio }] = await Promise.all([fetch(address), markPicture(text)]);
  if (!source.ok) throw new Error(`the file answers ${source.status}`);
  const marked = await markPdf(await source.arrayBuffer(), { png: await png.arrayBuffer(), ratio });
  return { file: new Blob([marked], { type: 'application/pdf' }), name };
}
