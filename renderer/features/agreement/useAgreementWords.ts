import type {
  AgreementTerms,
  Definition,
  PromisedField,
} from '../../../shared/domain/agreement/agreementTerms.ts';
import type { Language } from '../../../shared/domain/entities/account.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';

export const definitionText: Readonly<Record<Definition, MessageId>> = {
  mql: 'agreement.mql',
  sal: 'agreement.sal',
  sql: 'agreement.sql',
};

export const promisedFieldText: Readonly<Record<PromisedField, MessageId>> = {
  name: 'lead.name',
  company: 'lead.company',
  title: 'contact.title',
  email: 'contact.email',
  phone: 'contact.phone',
  city: 'account.city',
  country: 'account.country',
  language: 'account.language',
  score: 'lead.score',
  note: 'agreement.fieldNote',
};

/** The language that the screens speak now. */
const spoken = (): string => document.documentElement.lang || 'en';

/** A text in the reader's language, or in the first in which it was written. */
export const inReaderLanguage = (texts: Readonly<Partial<Record<Language, string>>>): string =>
  texts[spoken() as Language] ?? Object.values(texts)[0] ?? '';

/** What terms name by an id or a code, in words. */
export function useAgreementWords() {
  const say = useSay();
  const formats = useFormats();
  const { territories, users } = useWorkspace((store) => store.workspace);
  const regions = new Intl.DisplayNames([spoken()], { type: 'region' });
  /** A Monday and the days after it. */
  const weekday = (day: number): string => formats.weekday(`2024-01-0${day}`);
  const hours = (minutes: number): string =>
    say('agreement.hours', { count: Math.round(minutes / 0.6) / 100 });
  const clockTime = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return {
    weekday,
    hours,
    clockTime,
    country: (code: string): string => regions.of(code) ?? code,
    territory: (id: string): string => territories.find((one) => one.id === id)?.name ?? id,
    user: (id: string | null): string => users.find((one) => one.id === id)?.name ?? say('conflict.someone'),
    territories,
    users,
  };
}

/** Which leads a rule is about. */
export function useRuleName() {
  const say = useSay();
  const words = useAgreementWords();
  return ({ source, scoreFrom, territoryId }: AgreementTerms['salesOwes']['rules'][number]): string =>
    [
      source,
      scoreFrom === null ? null : say('agreement.scoreFrom', { score: scoreFrom }),
      territoryId === null ? null : words.territory(territoryId),
    ]
      .filter((each) => each !== null)
      .join(' · ') || say('agreement.everyLead');
}
