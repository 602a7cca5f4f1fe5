import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { base64Of, type MailDraft, mailDraft } from './mailDraft.ts';

/**
 * Saves the mail with marked copies of files as a draft for the mail program: the address that opens one can carry none.
 * False where one of them may not leave any more, or could not be marked: then nothing is saved.
 */
export async function saveMail(
  kitId: string,
  itemIds: readonly string[],
  mail: Omit<MailDraft, 'files'>,
  name: string,
): Promise<boolean> {
  // The writer of documents is large and rarely needed.
  const { markedCopy } = await import('../kits/copyOut/markedCopy.ts');
  try {
    const files: MailDraft['files'][number][] = [];
    for (const itemId of itemIds) {
      const answer = await invoke('kits.copyOut', { kitId, itemId });
      if (!answer.ok) return false;
      const copy = await markedCopy(answer.value);
      const bytes = new Uint8Array(await copy.file.arrayBuffer());
      files.push({ name: copy.name, mediaType: copy.file.type, base64: base64Of(bytes) });
    }
    const message = mailDraft({ ...mail, files }, `callboard-${newId()}`);
    saveFile(new Blob([message], { type: 'message/rfc822' }), `${name.replace(/[\\/:*?"<>|]/g, ' ')}.eml`);
    return true;
  } catch (cause) {
    console.error('A mail with files could not be saved.', cause);
    return false;
  }
}
