import {
  type Contact,
  lawfulBases,
  needs,
  orientations,
  personas,
} from '../../../shared/domain/entities/contact.ts';
import { languageOf } from '../../../shared/domain/kits/wantedLanguage.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { fieldChanges, textOrNull } from '../../app/forms/fieldChanges.ts';
import { languageNames, languages } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { lawfulBasisText, needText, orientationText, personaText } from '../../app/i18n/words.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FieldRow, Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { useOpened } from '../search/useOpened.ts';
import { SeenBy } from '../trust/SeenBy.tsx';

const noLanguage = 'none';

const editable = (contact: Contact | null) => ({
  id: contact?.id ?? '',
  name: contact?.name ?? '',
  title: contact?.title ?? '',
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
  persona: contact?.persona ?? 'unknown',
  need: contact?.need ?? 'unknown',
  orientation: contact?.orientation ?? 'unknown',
  language: contact?.language ?? noLanguage,
  status: contact?.status ?? 'active',
  lawfulBasis: contact?.lawfulBasis ?? null,
  consentOn: contact?.consentOn ?? null,
  consentSource: contact?.consentSource ?? '',
});

/** What a select holds while nobody has said on what ground. */
const nobodySaid = 'unknown';

/** A person at an account, new or known. Persona, need and orientation are unknown until someone knows. */
export function ContactWindow({
  accountId,
  contact,
  onClose,
}: {
  readonly accountId: string;
  readonly contact: Contact | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const create = useCommand('contacts.create');
  const update = useCommand('contacts.update');
  const draft = useDraft<Partial<ReturnType<typeof editable>>>(
    `contact:${contact?.id ?? `new:${accountId}`}`,
    {},
  );
  const { change } = draft;
  useOpened('contact', contact?.id);
  const value = { ...editable(contact), ...draft.value };
  // A tag from elsewhere, `sv-SE`, stays as it is written until another language is chosen.
  const spoken = contact?.language ?? null;
  const ownTag = spoken !== null && languageOf(spoken) === null ? spoken : null;
  const tagOf = (language: string): string =>
    spoken !== null && languageOf(spoken) === language ? spoken : language;
  const failure = create.failure ?? update.failure;
  const busy = create.busy || update.busy;

  const save = async (): Promise<void> => {
    if (busy || value.name.trim() === '') return;
    const fields = {
      name: value.name.trim(),
      title: textOrNull(value.title),
      email: textOrNull(value.email),
      phone: textOrNull(value.phone),
      persona: value.persona,
      need: value.need,
      orientation: value.orientation,
      language: value.language === noLanguage ? null : value.language,
    };
    if (contact === null) {
      const id = value.id === '' ? newId() : value.id;
      change({ id });
      const answer = await create.run({ id, accountId, ...fields });
      if (!answer.ok) return;
    } else {
      const changes = fieldChanges(contact, {
        ...fields,
        status: value.status,
        lawfulBasis: value.lawfulBasis,
        consentOn: value.consentOn,
        consentSource: textOrNull(value.consentSource),
      });
      if (Object.keys(changes).length > 0) {
        const answer = await update.run({ id: contact.id, fields: changes });
        if (!answer.ok) return;
      }
    }
    draft.clear({}, { remove: true });
    onClose();
  };

  return (
    <ActionWindow
      title={contact === null ? say('contact.new') : say('contact.editOne', { name: contact.name })}
      action={say('action.save')}
      busy={busy}
      disabled={value.name.trim() === ''}
      failure={failure === null ? null : failureText(failure)}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={draft} />}
    >
      <Form onSubmit={save}>
        <SeenBy entity="contact">
          <FieldRow>
            <TextField
              label={say('contact.name')}
              value={value.name}
              onChange={(name) => change({ name })}
              isRequired
              autoFocus
            />
            <TextField
              label={say('contact.title')}
              value={value.title}
              onChange={(title) => change({ title })}
            />
          </FieldRow>
          <FieldRow>
            <TextField
              label={say('contact.phone')}
              type="tel"
              value={value.phone}
              onChange={(phone) => change({ phone })}
            />
            <TextField
              label={say('contact.email')}
              type="email"
              value={value.email}
              onChange={(email) => change({ email })}
            />
          </FieldRow>
          <FieldRow>
            <SelectField
              label={say('contact.persona')}
              value={value.persona}
              onChange={(persona) => change({ persona })}
              placeholder={say('form.choose')}
              options={personas.map((persona) => ({ value: persona, label: say(personaText[persona]) }))}
            />
            <SelectField
              label={say('contact.need')}
              value={value.need}
              onChange={(need) => change({ need })}
              placeholder={say('form.choose')}
              options={needs.map((need) => ({ value: need, label: say(needText[need]) }))}
            />
            <SelectField
              label={say('contact.orientation')}
              value={value.orientation}
              onChange={(orientation) => change({ orientation })}
              placeholder={say('form.choose')}
              options={orientations.map((orientation) => ({
                value: orientation,
                label: say(orientationText[orientation]),
              }))}
            />
          </FieldRow>
          <SelectField
            label={say('contact.language')}
            value={value.language}
            onChange={(language) => change({ language })}
            placeholder={say('form.choose')}
            options={[
              { value: noLanguage, label: say('contact.languageOfAccount') },
              ...languages.map((language) => ({ value: tagOf(language), label: languageNames[language] })),
              ...(ownTag === null ? [] : [{ value: ownTag, label: ownTag }]),
            ]}
          />
          {contact === null || contact.status === 'merged' ? null : (
            <SelectField
              label={say('contact.lawfulBasis')}
              value={value.lawfulBasis ?? nobodySaid}
              onChange={(basis) => change({ lawfulBasis: basis === nobodySaid ? null : basis })}
              placeholder={say('form.choose')}
              options={[
                { value: nobodySaid, label: say('lawfulBasis.unknown') },
                ...lawfulBases.map((basis) => ({ value: basis, label: say(lawfulBasisText[basis]) })),
              ]}
            />
          )}
          {contact !== null && value.lawfulBasis === 'consent' ? (
            <FieldRow>
              <DateField
                label={say('contact.consentOn')}
                value={value.consentOn}
                onChange={(consentOn) => change({ consentOn })}
              />
              <TextField
                label={say('contact.consentSource')}
                value={value.consentSource}
                onChange={(consentSource) => change({ consentSource })}
              />
            </FieldRow>
          ) : null}
          {contact === null || contact.status === 'merged' ? null : (
            <SelectField
              label={say('contact.status')}
              value={value.status}
              onChange={(status) => change({ status })}
              placeholder={say('form.choose')}
              options={[
                { value: 'active', label: say('contact.active') },
                { value: 'left', label: say('contact.left') },
              ]}
            />
          )}
          <p>{say('contact.shownWords')}</p>
        </SeenBy>
      </Form>
    </ActionWindow>
  );
}
