import type { Language } from '../entities/account.ts';
import { languageToShow } from './itemContent.ts';

interface FileItem {
  readonly kitId: string;
  /** In which its title and description are written: those of the people it is for. */
  readonly languages: readonly Language[];
}

/** A file that is for speakers of one language; null: for those of several, as a picture without words is. */
export const editionOf = ({ languages }: Pick<FileItem, 'languages'>): Language | null =>
  languages.length === 1 ? (languages[0] ?? null) : null;

/**
 * Of each kit's files those for whoever speaks the language wanted, and where the kit has none in it, those in the
 * language that its words would be shown in. A file for speakers of several languages stays whatever is wanted.
 */
export function editionsFor<Item extends FileItem>(
  files: readonly Item[],
  wanted: Language | null,
): readonly Item[] {
  const spoken = new Map<string, Partial<Record<Language, true>>>();
  for (const file of files) {
    const edition = editionOf(file);
    if (edition !== null) spoken.set(file.kitId, { ...spoken.get(file.kitId), [edition]: true });
  }
  return files.filter((file) => {
    const edition = editionOf(file);
    return edition === null || edition === languageToShow(spoken.get(file.kitId) ?? {}, wanted);
  });
}
