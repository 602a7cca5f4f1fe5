import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { SelectField } from '../../ui/SelectField.tsx';

export type Praise = Output<'studio.praise'>['said'][number];

/** As long as what was said is remembered by whoever said it. */
const periodMs = 365 * 86_400_000;
const longest = 80;

/** The beginning of what was said, as a title or a line of a list. */
export const briefly = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;

/** What customers praised, to begin a story with; nothing where nobody did. */
export function PraiseField({ onChoose }: { readonly onChoose: (praise: Praise) => void }) {
  const say = useSay();
  const [from] = useState(() => Date.now() - periodMs);
  const { value } = useQuery('studio.praise', { from }, ['heard']);
  const said = value?.said ?? [];
  if (said.length === 0) return null;
  return (
    <SelectField<string>
      label={say('studio.fromPraise')}
      hideLabel
      value={null}
      onChange={(id) => {
        const chosen = said.find(({ heardId }) => heardId === id);
        if (chosen !== undefined) onChoose(chosen);
      }}
      placeholder={say('studio.fromPraise')}
      options={said.map(({ heardId, words, accountName }) => ({
        value: heardId,
        label:
          accountName === null
            ? briefly(words)
            : say('studio.praiseOf', { account: accountName, words: briefly(words) }),
      }))}
    />
  );
}
