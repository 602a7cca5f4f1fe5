/** The same name for lookups: case, spacing and the way accents are encoded do not count; accents do. */
export const foldedName = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

const legalForms =
  /\b(incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|gmbh|ag|aktiebolag|ab|sa|sas|sarl|spa|srl|bv|nv|oy|as)\b/g;

/** What two spellings of one company or city have in common: no accents, punctuation, legal form, leading "the". */
export const likeness = (text: string): string => {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the | the$/g, '')
    .trim();
  return plain.replace(legalForms, ' ').replace(/\s+/g, ' ').trim() || plain;
};

/** Words as headers and cells are compared by: small letters and digits, no accents, one space between. */
export const foldedWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
