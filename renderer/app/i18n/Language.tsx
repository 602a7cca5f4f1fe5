import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import { catalogues, type Language as LanguageCode, languages, type MessageId } from './catalogues.ts';
import { createFormats, type Formats } from './formats.ts';
import { isolated } from './isolated.ts';
import { joined } from './joined.ts';
import { localeOf } from './locale.ts';
import { withOneStop } from './withOneStop.ts';

const FormatsContext = createContext<Formats | null>(null);

/** Gives the screens one language: words, dates, numbers, and React Aria's own words with them. */
export function Language({
  language,
  children,
}: {
  readonly language: LanguageCode;
  readonly children: ReactNode;
}) {
  const locale = localeOf(language, navigator.languages);
  const formats = useMemo(() => createFormats(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <IntlProvider locale={locale} messages={catalogues[language]} defaultLocale="en">
      <I18nProvider locale={locale}>
        <FormatsContext value={formats}>{children}</FormatsContext>
      </I18nProvider>
    </IntlProvider>
  );
}

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Say = (id: MessageId, values?: Values) => string;

const settled = (values: Values): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      (typeof value === 'string' ? isolated(value) : value) as string,
    ]),
  );

const spoken = (locale: string): LanguageCode =>
  languages.find((language) => locale.startsWith(language)) ?? 'en';

/** Says a message of the catalogue. */
export function useSay(): Say {
  const intl = useIntl();
  return useMemo(() => {
    const say: Say = (id, values) => {
      if (values === undefined) return intl.formatMessage({ id });
      const set = settled(values);
      const said = joined(spoken(intl.locale), intl.formatMessage({ id }, set) as string, set);
      return withOneStop(said, set);
    };
    return say;
  }, [intl]);
}

/** The language of the screens, for what is said elsewhere: at the hub, in a file. */
export function useLanguage(): LanguageCode {
  const { locale } = useIntl();
  return spoken(locale);
}

export function useFormats(): Formats {
  const formats = useContext(FormatsContext);
  if (formats === null) throw new Error('useFormats stands outside Language');
  return formats;
}
