/** Puts words into a text's slots. A slot with no word for it is a bug in the text. */
export function fillSlots(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = words[slot];
    if (word === undefined) throw new Error(`no word for {${slot}} in "${text}"`);
    return String(word);
  });
}
