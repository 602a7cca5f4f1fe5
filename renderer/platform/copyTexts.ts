/** Puts one text on the clipboard in both dresses, so that a mail keeps bold and lists and a plain field does not. */
export async function copyTexts(texts: { readonly plain: string; readonly html: string }): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([texts.plain], { type: 'text/plain' }),
        'text/html': new Blob([texts.html], { type: 'text/html' }),
      }),
    ]);
    return true;
  } catch (cause) {
    console.error('The clipboard took nothing.', cause);
    return false;
  }
}

/** Puts one text on the clipboard as it is, for what reads its marks. */
export async function copyPlainText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (cause) {
    console.error('The clipboard took nothing.', cause);
    return false;
  }
}
