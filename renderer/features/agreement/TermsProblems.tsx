import type { TermsProblemCode } from '../../../shared/domain/agreement/termsProblems.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './AgreementScreen.module.css';
import { definitionText, useAgreementWords } from './useAgreementWords.ts';
import type { Version } from './version.ts';

const problemText: Readonly<Record<TermsProblemCode, MessageId>> = {
  definition_missing: 'termsProblem.definitionMissing',
  calendar_missing: 'termsProblem.calendarMissing',
  calendars_overlap: 'termsProblem.calendarsOverlap',
  calendar_unknown: 'termsProblem.calendarUnknown',
  zone_unknown: 'termsProblem.zoneUnknown',
  never_open: 'termsProblem.neverOpen',
  holiday_twice: 'termsProblem.holidayTwice',
  holiday_not_a_date: 'termsProblem.holidayNotADate',
  territory_without_calendar: 'termsProblem.territoryWithoutCalendar',
  rules_overlap: 'termsProblem.rulesOverlap',
  window_empty: 'termsProblem.windowEmpty',
  conversation_before_attempt: 'termsProblem.conversationBeforeAttempt',
  attempts_do_not_fit: 'termsProblem.attemptsDoNotFit',
  window_never_closes: 'termsProblem.windowNeverCloses',
  source_twice: 'termsProblem.sourceTwice',
  promise_empty: 'termsProblem.promiseEmpty',
  days_empty: 'termsProblem.daysEmpty',
  unanswered_empty: 'termsProblem.unansweredEmpty',
  lapse_unknown: 'termsProblem.lapseUnknown',
  lapse_without_manager: 'termsProblem.lapseWithoutManager',
};

/** Why nobody can sign this yet, and what to mend. Silent where nothing speaks against it. */
export function TermsProblems({ problems }: { readonly problems: Version['problems'] }) {
  const say = useSay();
  const words = useAgreementWords();
  if (problems.length === 0) return null;
  const aboutWords = ({ code, about }: Version['problems'][number]): string => {
    if (about === null) return '';
    if (code === 'definition_missing' && (about === 'mql' || about === 'sal' || about === 'sql'))
      return say(definitionText[about]);
    if (/^[A-Z]{2}$/.test(about)) return words.country(about);
    if (/^\d+$/.test(about))
      return about === '0' ? say('agreement.otherwise') : say('agreement.ruleNumber', { number: about });
    return words.territory(about);
  };
  return (
    <Notice tone="warn">
      <b>{say('agreement.cannotBeSigned')}</b>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.about}`}>
            {say(problemText[problem.code], { about: aboutWords(problem) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
