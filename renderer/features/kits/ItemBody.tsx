import type { ReactNode } from 'react';
import type { Language } from '../../../shared/domain/entities/account.ts';
import type { ShownContent } from '../../../shared/domain/kits/itemCopy.ts';
import { assertNever } from '../../../shared/kernel/assertNever.ts';
import { quotesOf } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import styles from './ItemBody.module.css';
import { RichTextView } from './RichTextView.tsx';
import { SpokenLine } from './SpokenLine.tsx';

/** What an item says, in the order in which it is used; explore always stands before the reply. */
export function ItemBody({
  content,
  language,
  figure,
}: {
  readonly content: ShownContent;
  readonly language: Language;
  /** Of a reply: stands right under it. */
  readonly figure?: ReactNode;
}) {
  return (
    <div className={styles.body} lang={language}>
      <Parts content={content} language={language} figure={figure} />
    </div>
  );
}

function Parts({
  content,
  language,
  figure,
}: {
  readonly content: ShownContent;
  readonly language: Language;
  readonly figure: ReactNode;
}) {
  const say = useSay();
  switch (content.kind) {
    case 'key_message':
      return <RichTextView document={content.said.body} spoken={language} />;
    case 'discovery_question':
      return (
        <>
          <SpokenLine language={language}>{content.said.title}</SpokenLine>
          {content.said.listenFor === null ? null : (
            <Part title={say('item.listenFor')}>
              <p>{content.said.listenFor}</p>
            </Part>
          )}
        </>
      );
    case 'objection_response':
      return (
        <>
          <Part title={say('item.theySay')}>
            <Verbatim quotes={quotesOf(language)}>{content.said.title}</Verbatim>
          </Part>
          {content.said.explore.length === 0 ? null : (
            <Part title={say('item.exploreFirst')}>
              <ul className={styles.spokenLines}>
                {content.said.explore.map((question) => (
                  <li key={question}>
                    <SpokenLine language={language}>{question}</SpokenLine>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={say('item.approvedReply')}>
            <RichTextView document={content.said.response} spoken={language} />
            {figure}
          </Part>
        </>
      );
    case 'proof_point':
    case 'story':
      return <RichTextView document={content.said.body} />;
    case 'battlecard':
      return <Battlecard said={content.said} language={language} />;
    case 'email_template':
      return (
        <>
          <Part title={say('item.subject')}>
            <p>{content.said.subject}</p>
          </Part>
          <Part title={say('item.mailText')}>
            <RichTextView document={content.said.body} />
          </Part>
        </>
      );
    case 'collateral':
      return <RichTextView document={content.said.description} />;
    default:
      return assertNever(content, 'kind of a kit item');
  }
}

function Battlecard({
  said,
  language,
}: {
  readonly said: Extract<ShownContent, { kind: 'battlecard' }>['said'];
  readonly language: Language;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <>
      <RichTextView document={said.snapshot} />
      <Lines title={say('item.theirStrengths')} lines={said.theirStrengths} />
      <Lines title={say('item.ourStrengths')} lines={said.ourStrengths.map(({ text }) => text)} />
      {said.landmineQuestions.length === 0 ? null : (
        <Part title={say('item.landmines')}>
          <ul className={styles.spokenLines}>
            {said.landmineQuestions.map((question) => (
              <li key={question}>
                <SpokenLine language={language}>{question}</SpokenLine>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Lines title={say('item.likelyObjections')} lines={said.likelyObjections} />
      {said.recentIntelligence.length === 0 ? null : (
        <Part title={say('item.recentIntelligence')}>
          <ul className={styles.lines}>
            {said.recentIntelligence.map(({ text, on }) => (
              <li key={`${on} ${text}`}>
                {text} <span className={styles.quiet}>{formats.date(on, now)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

/** The heading is in the language of the screen, whatever the item speaks. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 lang={document.documentElement.lang}>{title}</h3>
      {children}
    </section>
  );
}
