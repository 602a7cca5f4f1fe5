import type { Language } from '../../../shared/domain/entities/account.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';

/** The languages that an item speaks, each in its own name. Nothing to choose where it speaks one. */
export function LanguageSwitch({
  languages,
  value,
  onChange,
}: {
  readonly languages: readonly Language[];
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}) {
  const say = useSay();
  if (languages.length < 2) return null;
  return (
    <Segmented
      label={say('item.language')}
      hideLabel
      value={value}
      onChange={onChange}
      options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  );
}
