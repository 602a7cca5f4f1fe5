import { Copy, Save, Send } from 'lucide-react';
import { useState } from 'react';
import { plainText } from '../../../shared/domain/kits/richText.ts';
import { escaped, richTextHtml } from '../../../shared/domain/kits/richTextHtml.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { inLanguageText, notUsableText } from '../../app/i18n/words.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { copyTexts } from '../../platform/copyTexts.ts';
import { newId } from '../../platform/newId.ts';
import { openMail } from '../../platform/openMail.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { RichTextView } from '../kits/RichTextView.tsx';
import styles from './EmailWindow.module.css';
import { saveMail } from './saveMail.ts';

const noNote = { note: '' };

/** An approved mail, filled in for one contact and handed to the mail program. Only the note is the rep's to write. */
export function EmailWindow({
  kitId,
  itemId,
  onClose,
}: {
  readonly kitId: string;
  readonly itemId: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const handOver = useCommand('emails.handOver');
  const [account, setAccount] = useState(() => useQuickActions.getState().context?.account ?? null);
  const [contactId, setContactId] = useState<string | null>(null);
  const [useId, setUseId] = useState(newId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const formats = useFormats();
  const draft = useDraft(`email ${itemId} ${account?.id ?? ''}`, noNote);
  const { note } = draft.value;
  const { value, error } = useQuery(
    'emails.compose',
    account === null ? null : { kitId, itemId, accountId: account.id, contactId, language: null, note },
    ['kits', 'contacts', 'accounts'],
  );
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  const shown = account === null ? undefined : (value ?? (error === null ? last : undefined));
  const ready = shown !== undefined && shown.unusable === null && shown.missing.length === 0;
  const mayGo = ready && contactId !== null;
  const files = (shown?.files ?? []).filter(({ itemId: id }) => chosen.includes(id));
  const texts = () =>
    shown === undefined
      ? null
      : {
          plain: `${shown.subject}\n\n${plainText(shown.body)}`,
          html: `<p><strong>${escaped(shown.subject)}</strong></p>${richTextHtml(shown.body)}`,
        };
  const copy = async (): Promise<boolean> => {
    const both = texts();
    const copied = both !== null && (await copyTexts(both));
    announce({ tone: copied ? 'ok' : 'bad', text: say(copied ? 'item.copied' : 'item.notCopied') });
    return copied;
  };
  const send = async (): Promise<void> => {
    if (!mayGo || account === null || shown === undefined) return;
    await draft.flush();
    const answer = await handOver.run({
      id: useId,
      kitId,
      itemId,
      version: shown.version,
      accountId: account.id,
      contactId,
      callId: null,
      files: files.map((file) => ({ itemId: file.itemId, useId: newId() })),
      language: null,
      note,
      usedAt: Date.now(),
    });
    if (!answer.ok) return;
    const words = { plain: plainText(shown.body), html: richTextHtml(shown.body) };
    const text = (): string => {
      if (files.length > 0) return say('email.saved', { count: files.length });
      return say(answer.value.whole ? 'email.handedOver' : 'email.paste');
    };
    if (files.length === 0) {
      if (!answer.value.whole) await copyTexts(words);
      openMail(answer.value.address);
    } else {
      setSaving(true);
      const to = shown.people.find(({ id }) => id === contactId)?.email ?? '';
      const mail = { to, subject: shown.subject, ...words };
      const itemIds = files.map((file) => file.itemId);
      const saved = await saveMail(kitId, itemIds, mail, shown.title).finally(() => setSaving(false));
      if (!saved) {
        announce({ tone: 'bad', text: say('file.copyFailed') });
        return;
      }
    }
    setUseId(newId());
    draft.clear(noNote, { remove: true });
    announce({ tone: 'ok', text: text() });
    onClose();
  };
  return (
    <ActionWindow
      title={shown?.title ?? say('email.write')}
      wide
      action={say(files.length > 0 ? 'email.save' : 'email.handOver')}
      icon={files.length > 0 ? Save : Send}
      busy={handOver.busy || saving}
      disabled={!mayGo}
      onAct={send}
      onClose={() => {
        void draft.flush();
        onClose();
      }}
      beside={
        <Button icon={Copy} isDisabled={!ready} onPress={() => void copy()}>
          {say('email.copy')}
        </Button>
      }
    >
      <AccountField
        value={account}
        onChange={(chosen) => {
          setAccount(chosen);
          setContactId(null);
        }}
      />
      {account === null ? <p className={styles.quiet}>{say('email.toWhom')}</p> : null}
      {error === null ? null : <Notice tone="bad">{failureText(error)}</Notice>}
      {handOver.failure === null ? null : <Notice tone="bad">{failureText(handOver.failure)}</Notice>}
      {shown === undefined ? null : (
        <>
          {shown.people.length === 0 ? (
            <Notice tone="warn">{say('email.nobody')}</Notice>
          ) : (
            <SelectField
              label={say('email.to')}
              value={contactId ?? ''}
              onChange={setContactId}
              placeholder={say('email.choose')}
              options={shown.people.map(({ id, name, email }) => ({
                value: id,
                label: `${name} <${email}>`,
              }))}
            />
          )}
          {shown.unusable === null ? null : (
            <Notice tone="warn">{say('email.notNow', { why: say(notUsableText[shown.unusable]) })}</Notice>
          )}
          {shown.takesNote ? (
            <TextField
              label={say('email.note')}
              hint={say('email.noteHint')}
              value={note}
              onChange={(words) => draft.change({ note: words })}
              maxLength={2000}
              lines
            />
          ) : null}
          {shown.files.length === 0 ? null : (
            <fieldset className={styles.files}>
              <legend>{say('email.files')}</legend>
              {shown.files.map((file) => (
                <CheckField
                  key={file.itemId}
                  checked={chosen.includes(file.itemId)}
                  onChange={(checked) =>
                    setChosen(
                      checked ? [...chosen, file.itemId] : chosen.filter((one) => one !== file.itemId),
                    )
                  }
                >
                  {say('email.fileAndSize', { title: file.title, size: formats.bytes(file.bytes) })}
                </CheckField>
              ))}
              <p className={styles.quiet}>{say('email.filesHint')}</p>
            </fieldset>
          )}
          <article className={styles.mail} lang={shown.language} aria-label={say('email.preview')}>
            <h3>{shown.subject}</h3>
            <RichTextView document={shown.body} />
          </article>
          <p className={styles.quiet}>
            {[
              say('kit.titleAndVersion', { title: shown.kitTitle, version: shown.version }),
              say(inLanguageText[shown.language]),
            ].join(' · ')}
          </p>
        </>
      )}
    </ActionWindow>
  );
}
