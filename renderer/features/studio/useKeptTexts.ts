import { useEffect } from 'react';
import { useDraft } from '../drafts/useDraft.ts';
import { isTyping } from './isTyping.ts';

type Texts<Name extends string> = Readonly<Record<Name, string>>;
interface Typed<Name extends string> {
  readonly texts: Partial<Texts<Name>>;
}

interface KeptField {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * Fields that are kept as they are typed and saved when they are left. What is typed stands in the draft until it is
 * read back as saved, so that neither a refusal nor another's change of the same row takes a word away.
 */
export function useKeptTexts<Name extends string>(
  key: string,
  saved: Texts<Name>,
  save: (texts: Texts<Name>) => void,
): (name: Name) => KeptField {
  const nothing: Typed<Name> = { texts: {} };
  const draft = useDraft<Typed<Name>>(key, nothing);
  const typed = Object.entries(draft.value.texts) as [Name, string][];
  const settled = typed.length > 0 && typed.every(([name, text]) => text.trim() === saved[name]);
  const { clear } = draft;
  useEffect(() => {
    if (settled && !isTyping()) clear({ texts: {} }, { remove: true });
  }, [settled, clear]);
  const leave = (): void => {
    if (settled) clear(nothing, { remove: true });
    if (settled || typed.length === 0) return;
    const said = Object.fromEntries(typed.map(([name, text]) => [name, text.trim()])) as Partial<Texts<Name>>;
    void draft.flush();
    save({ ...saved, ...said });
  };
  return (name) => ({
    value: draft.value.texts[name] ?? saved[name],
    onChange: (text) => draft.change({ texts: { ...draft.value.texts, [name]: text } }),
    onBlur: leave,
  });
}
