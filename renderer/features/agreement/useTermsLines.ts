import {
  type AgreementTerms,
  definitions,
  type SalesWindows,
} from '../../../shared/domain/agreement/agreementTerms.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import {
  definitionText,
  inReaderLanguage,
  promisedFieldText,
  useAgreementWords,
  useRuleName,
} from './useAgreementWords.ts';

export const termsSections = ['definitions', 'sales', 'marketing', 'lapse', 'calendars', 'holidays'] as const;
export type TermsSection = (typeof termsSections)[number];

/** One thing that is agreed on. Lines of two versions with one key are about the same. */
export interface TermsLine {
  readonly section: TermsSection;
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** An agreement line by line: as it is read, and as two versions are compared. */
export function useTermsLines(): (terms: AgreementTerms) => readonly TermsLine[] {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const words = useAgreementWords();
  const ruleName = useRuleName();
  const windows = ({ decision, attempt, conversation, attempts }: SalesWindows): string =>
    [
      say('agreement.decideIn', { time: words.hours(decision) }),
      say('agreement.attemptIn', { time: words.hours(attempt) }),
      say('agreement.conversationIn', { time: words.hours(conversation) }),
      say('agreement.attemptsOwed', { count: attempts }),
    ].join(' · ');
  return (terms) => {
    const { salesOwes, marketingOwes, lapse, calendars, territories } = terms;
    const line = (section: TermsSection, key: string, label: string, value: string): TermsLine => ({
      section,
      key: `${section}.${key}`,
      label,
      value,
    });
    return [
      ...definitions.map((name) =>
        line('definitions', name, say(definitionText[name]), inReaderLanguage(terms.definitions[name])),
      ),
      ...salesOwes.rules.map((rule) =>
        line(
          'sales',
          JSON.stringify([rule.source, rule.scoreFrom, rule.territoryId]),
          ruleName(rule),
          windows(rule),
        ),
      ),
      line('sales', 'otherwise', say('agreement.otherwise'), windows(salesOwes.otherwise)),
      ...marketingOwes.sources.map(({ source, leadsAMonth, fields }) =>
        line(
          'marketing',
          `source.${source}`,
          source,
          say('agreement.leadsWithFields', {
            count: leadsAMonth,
            fields: formats.list(fields.map((field) => say(promisedFieldText[field]))),
          }),
        ),
      ),
      line(
        'marketing',
        'returned',
        say('agreement.returnedDays'),
        say('agreement.businessDays', { count: marketingOwes.returnedDays }),
      ),
      line(
        'marketing',
        'objection',
        say('agreement.objectionDays'),
        say('agreement.businessDays', { count: marketingOwes.objectionDays }),
      ),
      line(
        'marketing',
        'unanswered',
        say('agreement.unanswered'),
        say('agreement.mentionsInWeeks', { ...marketingOwes.unanswered }),
      ),
      line('marketing', 'country', say('agreement.marketingCalendar'), words.country(marketingOwes.country)),
      line(
        'lapse',
        'to',
        say('agreement.lapse'),
        lapse.to === 'manager' ? say('agreement.lapseManager') : words.user(lapse.userId),
      ),
      ...calendars.map(({ country, zone, workingDays, opens, closes }) =>
        line(
          'calendars',
          country,
          words.country(country),
          [
            formats.list([...workingDays].sort().map(words.weekday)),
            `${words.clockTime(opens)}–${words.clockTime(closes)}`,
            zone,
          ].join(' · '),
        ),
      ),
      ...territories.map(({ territoryId, country }) =>
        line('calendars', territoryId, words.territory(territoryId), words.country(country)),
      ),
      ...calendars.flatMap(({ country, holidays }) =>
        holidays.map(({ date, name }) =>
          line(
            'holidays',
            `${country}.${date}`,
            `${words.country(country)} · ${formats.date(date, now)}`,
            name,
          ),
        ),
      ),
    ];
  };
}
