import {
  type DecodedText,
  type DecodeError,
  decodeText as decodeWith,
  type TextDecoders,
} from '../../shared/domain/import/decodeText.ts';
import type { Encoding } from '../../shared/domain/import/encodings.ts';
import type { Result } from '../../shared/kernel/result.ts';

const windows1252 = new TextDecoder('windows-1252');

const decoders: TextDecoders = {
  utf8: (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  windows1252: (bytes) => windows1252.decode(bytes),
  // TextDecoder would replace half a letter by a sign of its own.
  utf16le: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf16le'),
};

/** `decodeText` with what Node decodes by. */
export const decodeText = (
  bytes: Uint8Array,
  declared?: Exclude<Encoding, 'mixed'>,
): Result<DecodedText, DecodeError> => decodeWith(bytes, decoders, declared);
