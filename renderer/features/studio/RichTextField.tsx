import { type ClipboardEvent, useRef } from 'react';
import { richTextFromHtml } from '../../../shared/domain/kits/richTextFromHtml.ts';
import { sourceOf } from '../../../shared/domain/kits/richTextSource.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** A document as it is written by hand. What is pasted from elsewhere comes clean: words, bold, italics and lists. */
export function RichTextField({
  label,
  value,
  onChange,
  onBlur,
  isReadOnly,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (source: string) => void;
  readonly onBlur: () => void;
  readonly isReadOnly: boolean;
}) {
  const say = useSay();
  const area = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const element = area.current;
    if (html === '' || element === null || isReadOnly) return;
    event.preventDefault();
    const pasted = sourceOf(richTextFromHtml(html));
    const { selectionStart: start, selectionEnd: end } = element;
    onChange(value.slice(0, start) + pasted + value.slice(end));
    const at = start + pasted.length;
    requestAnimationFrame(() => element.setSelectionRange(at, at));
  };
  return (
    <div onPaste={onPaste}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        inputRef={area}
        isReadOnly={isReadOnly}
        hint={say('studio.markHint')}
        lines
      />
    </div>
  );
}
