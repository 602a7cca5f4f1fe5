import type { TextDecoders } from '../../../../../shared/domain/import/decodeText.ts';

const latin = new TextDecoder('windows-1252');

/** What Node and Electron turn bytes into letters with. */
export const decoders: TextDecoders = {
  windows1252: (bytes) => latin.decode(bytes),
  utf16le: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le'),
  utf8(bytes) {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  },
};
