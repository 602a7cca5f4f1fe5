/** A text with the found parts marked, given as [start, end) offsets. */
export function Marked({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}) {
  let at = 0;
  const parts = [...marks]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, end]) => {
      if (start < at || end > text.length) return [];
      const part = { before: text.slice(at, start), marked: text.slice(start, end), start };
      at = end;
      return [part];
    });
  return (
    <>
      {parts.map(({ before, marked, start }) => (
        <span key={start}>
          {before}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(at)}
    </>
  );
}
