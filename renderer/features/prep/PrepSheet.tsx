import { createPortal } from 'react-dom';
import { plainText } from '../../../shared/domain/kits/richText.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import {
  categoryText,
  channelText,
  needText,
  orientationText,
  outcomeText,
  personaText,
  resultText,
  stageText,
  touchText,
} from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useLeadLines } from './leadLines.ts';
import styles from './PrepSheet.module.css';
import type { PrepQuery } from './usePrep.ts';
import { useWhyText } from './useWhyText.ts';

/** What fits on one page with room to write on it; the rest is said as a count. */
const most = {
  people: 6,
  since: 3,
  promises: 5,
  likely: 3,
  questions: 3,
  openHeard: 3,
  competitors: 4,
  files: 3,
} as const;

/**
 * The sheet of a call on paper: one A4 or Letter page. It stands beside the program and shows itself to printers
 * alone. `discreet`: nothing internal, for a page that is left on the customer's table.
 */
export function PrepSheet({
  data,
  prep: { value: prep, error },
  discreet,
}: {
  readonly data: Output<'calls.get'>;
  readonly prep: PrepQuery;
  readonly discreet: boolean;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { call, account, openNextSteps, openHeard, lastCalls } = data;
  const failureText = useFailureText();
  const whyText = useWhyText();
  const leadLines = useLeadLines();
  const people = (discreet ? undefined : prep?.people.map(({ contact }) => contact)) ?? data.contacts;
  const rest = (all: number, shown: number) =>
    all > shown ? <span className={styles.rest}> · {say('today.more', { count: all - shown })}</span> : null;
  const past = (at: number, channel: (typeof call)['channel']): string =>
    say('call.channelAndTime', { channel: say(channelText[channel]), time: formats.day(at, now) });
  const files = (material: Output<'prep.get'>['kits']['collateral']) => (
    <ul>
      {material.slice(0, most.files).map(({ item }) => (
        <li key={item.itemId} dir="auto">
          {`${item.title} · ${say('studio.until', { day: formats.date(item.validUntil ?? item.expiresOn, now) })}`}
        </li>
      ))}
    </ul>
  );
  const toSend =
    prep === undefined || prep.offer === null || prep.kits.send.length === 0 ? null : (
      <section>
        <h2>{say(prep.offer.first === 'send' ? 'prep.sendFirst' : 'prep.send')}</h2>
        <p className={styles.why}>{whyText(prep.offer.why)}</p>
        {files(prep.kits.send)}
      </section>
    );
  // What to send and what to show stand in one column each, so that neither takes the other's room.
  const toShow =
    prep === undefined || prep.kits.collateral.length === 0 ? null : (
      <section>
        <h2>{say('prep.show')}</h2>
        {files(prep.kits.collateral)}
      </section>
    );
  return createPortal(
    <article data-print-sheet="" className={styles.sheet}>
      <header>
        <h1 dir="auto">{account?.name ?? say('call.unknownAccount')}</h1>
        <p>
          {[
            `${formats.weekdayAndDay(call.startsAt, now)}, ${formats.time(call.startsAt)}`,
            say(channelText[call.channel]),
            discreet || account === null ? null : say(stageText[account.buyerStage]),
          ]
            .filter(Boolean)
            .map((part) => isolated(part))
            .join(' · ')}
        </p>
        {prep === undefined && error !== null && !discreet ? (
          <p role="alert">{say('prep.sheetLacks', { why: failureText(error) })}</p>
        ) : null}
      </header>
      {discreet ? null : (
        <section className={styles.aims}>
          <h2>{say('call.objective')}</h2>
          <p dir="auto">{call.objective ?? prep?.objective?.text ?? say('call.notSet')}</p>
          <h2>{say('call.minimum')}</h2>
          <p dir="auto">{call.minimumOutcome ?? prep?.minimumOutcome?.text ?? say('call.notSet')}</p>
        </section>
      )}
      <div className={styles.columns}>
        <div>
          <section>
            <h2>
              {say('call.who')}
              {rest(people.length, most.people)}
            </h2>
            <ul>
              {people.slice(0, most.people).map((person) => (
                <li key={person.id} dir="auto">
                  {[
                    person.name,
                    person.title,
                    discreet || person.persona === 'unknown' ? null : say(personaText[person.persona]),
                    discreet || person.need === 'unknown' ? null : say(needText[person.need]),
                    discreet || person.orientation === 'unknown'
                      ? null
                      : say(orientationText[person.orientation]),
                  ]
                    .filter(Boolean)
                    .map((part) => isolated(part))
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </section>
          {discreet || prep === undefined || prep.leads.length === 0 ? null : (
            <section>
              <h2>{say('prep.lead', { count: prep.leads.length })}</h2>
              <ul>
                {prep.leads.map(({ lead, clock }) => (
                  <li key={lead.id} dir="auto">
                    {[
                      lead.name,
                      ...leadLines.from(lead),
                      clock === null || clock.dueAt === null ? null : leadLines.owed(clock.owes, clock.dueAt),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{say('call.sinceLastTime')}</h2>
            <ul>
              {discreet || prep === undefined
                ? lastCalls
                    .slice(0, most.since)
                    .map(({ call: before }) => (
                      <li key={before.id}>{past(before.startsAt, before.channel)}</li>
                    ))
                : prep.since.slice(0, most.since).map((one) =>
                    one.type === 'call' ? (
                      <li key={one.call.id} dir="auto">
                        <b>{past(one.at, one.call.channel)}</b>
                        {one.log === null ? null : ` ${say(resultText[one.log.result])}. ${one.log.summary}`}
                      </li>
                    ) : (
                      <li key={one.touch.id} dir="auto">
                        <b>
                          {say('prep.fromMarketing', {
                            kind: say(touchText[one.touch.kind]),
                            day: formats.day(one.at, now),
                          })}
                        </b>{' '}
                        {one.touch.subject}
                      </li>
                    ),
                  )}
            </ul>
          </section>
          <section>
            <h2>
              {say('call.promised')}
              {rest(openNextSteps.length, most.promises)}
            </h2>
            <ul>
              {openNextSteps.slice(0, most.promises).map(({ id, text, dueOn }) => (
                <li key={id} dir="auto">
                  {dueOn === null ? text : `${text} · ${formats.date(dueOn, now)}`}
                </li>
              ))}
            </ul>
          </section>
          {discreet || prep?.offer?.first === 'send' ? null : toSend}
          {discreet || prep?.offer?.first !== 'send' ? null : toShow}
        </div>
        {discreet ? null : (
          <div>
            {prep?.offer?.first === 'send' ? toSend : null}
            <section>
              <h2>{say('prep.likely')}</h2>
              <ol>
                {(prep?.likely ?? []).slice(0, most.likely).map(({ category, verbatim, language }) => (
                  <li key={category}>
                    <p>
                      <b>{say(categoryText[category])}</b>
                      {verbatim === null ? null : (
                        <i dir="auto" {...(language === null ? {} : { lang: language })}>
                          {` ${formats.quotes[0]}${verbatim}${formats.quotes[1]}`}
                        </i>
                      )}
                    </p>
                    {(prep?.kits.answers ?? [])
                      .filter((answer) => answer.category === category)
                      .slice(0, 1)
                      .map((answer) => (
                        <ReplyOnPaper key={answer.response.item.itemId} answer={answer} />
                      ))}
                  </li>
                ))}
              </ol>
            </section>
            {prep === undefined || prep.kits.questions.length === 0 ? null : (
              <section>
                <h2>{say('prep.ask')}</h2>
                <ul>
                  {prep.kits.questions.slice(0, most.questions).map(({ itemId, text, language }) => (
                    <li key={`${itemId} ${text}`} lang={language}>
                      {text}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {openHeard.length === 0 ? null : (
              <section>
                <h2>
                  {say('heard.openHere')}
                  {rest(openHeard.length, most.openHeard)}
                </h2>
                <ul>
                  {openHeard.slice(0, most.openHeard).map((heard) => (
                    <li key={heard.id}>
                      {say(outcomeText[heard.outcome])}
                      <i dir="auto" {...(heard.language === null ? {} : { lang: heard.language })}>
                        {` ${formats.quotes[0]}${heard.verbatim}${formats.quotes[1]}`}
                      </i>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {prep === undefined || prep.competitors.length === 0 ? null : (
              <section>
                <h2>{say('prep.competitors')}</h2>
                <p>{formats.list(prep.competitors.slice(0, most.competitors).map(({ name }) => name))}</p>
              </section>
            )}
            {prep?.offer?.first === 'send' ? null : toShow}
          </div>
        )}
      </div>
      <section className={styles.notes}>
        <h2>{say('call.printNotes')}</h2>
      </section>
      {discreet ? null : <footer>{say('call.printInternal')}</footer>}
    </article>,
    document.body,
  );
}

/** What to explore, and the approved reply: what a rep wants to have read once more at the door. */
function ReplyOnPaper({ answer }: { readonly answer: Output<'prep.get'>['kits']['answers'][number] }) {
  const { item, content } = answer.response;
  if (content.kind !== 'objection_response') return null;
  const { explore, response } = content.said;
  return (
    <div className={styles.reply} lang={item.language}>
      {explore[0] === undefined ? null : <p>{explore[0]}</p>}
      <p>{plainText(response)}</p>
    </div>
  );
}
