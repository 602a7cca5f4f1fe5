import { useState } from 'react';
import { definitions } from '../../../shared/domain/agreement/agreementTerms.ts';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AgreementScreen.module.css';
import type { PartProps } from './partProps.ts';
import { definitionText } from './useAgreementWords.ts';

/** What the three words mean here, in each language that is spoken here. */
export function DefinitionsPart({ terms, onChange }: PartProps) {
  const say = useSay();
  const [language, setLanguage] = useState<Language>(
    languages.find((one) => one === document.documentElement.lang) ?? 'en',
  );
  return (
    <Card title={say('agreement.definitions')}>
      <div className={styles.part}>
        <Segmented
          label={say('account.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        {definitions.map((name) => (
          <TextField
            key={`${name} ${language}`}
            label={say(definitionText[name])}
            lines
            maxLength={4000}
            value={terms.definitions[name][language] ?? ''}
            onChange={(text) =>
              onChange({
                definitions: {
                  ...terms.definitions,
                  [name]: { ...terms.definitions[name], [language]: text },
                },
              })
            }
          />
        ))}
      </div>
    </Card>
  );
}
