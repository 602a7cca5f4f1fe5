import { chunkBytes } from '../../../shared/domain/kits/signedKit.ts';
import { createRandom } from '../../harness/random.ts';
import { SwitchedNetwork } from './laptopWorkspace.ts';

/** Cuts each answer with a file's bytes somewhere, so many times, and counts what it let through. */
export class CuttingNetwork extends SwitchedNetwork {
  readonly #random = createRandom('a file cut somewhere');
  cuts: number;
  through = 0;

  constructor(cuts: number) {
    super();
    this.cuts = cuts;
  }

  override async fetch(url: string, init: RequestInit): Promise<Response> {
    const response = await super.fetch(url, init);
    if (!url.includes('/blobs/') || response.body === null) return response;
    let left = this.cuts > 0 ? this.#random.between(0, chunkBytes) : Number.POSITIVE_INFINITY;
    this.cuts -= 1;
    const note = (bytes: number): void => {
      this.through += bytes;
    };
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        note(piece.length);
        left -= piece.length;
        if (left < 0) controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
        else controller.enqueue(piece);
      },
    });
    return new Response(response.body.pipeThrough(cut), response);
  }
}
