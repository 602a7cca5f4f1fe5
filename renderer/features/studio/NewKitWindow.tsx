import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { situationText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './Studio.module.css';

const quarterMs = 91 * 86_400_000;
const empty = 'empty';

/** A new kit: empty, a copy of another, or begun from what customers said and no approved line answered. */
export function NewKitWindow({
  kits,
  onClose,
}: {
  readonly kits: Output<'studio.kits'>['kits'];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [from] = useState(() => Date.now() - quarterMs);
  const [name, setName] = useState('');
  const [begin, setBegin] = useState(empty);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { value: unanswered } = useQuery('studio.unanswered', { from }, ['heard']);
  const [ids] = useState(() => ({ kit: newId(), version: newId(), item: newId(), itemId: newId() }));
  const categories = unanswered?.categories ?? [];
  const chosen = categories.find(({ category }) => begin === `heard:${category}`);
  const copies = kits.flatMap(({ kit, versions }) =>
    versions.slice(0, 1).map(({ version }) => ({
      value: version.id,
      label: say('studio.copyOf', { name: kit.name, version: version.number }),
    })),
  );
  const create = async (): Promise<void> => {
    setAsked(true);
    if (busy || name.trim() === '') return;
    setBusy(true);
    const failed = await make();
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    onClose();
    navigate(`/studio/${ids.version}`);
  };
  const make = async (): Promise<string | null> => {
    const kit = await invoke('studio.createKit', { id: ids.kit, name: name.trim() });
    // Asked again after a failure further on, the kit is there already.
    if (!kit.ok && kit.error.code !== 'exists') return failureText(kit.error);
    const basedOn = copies.some(({ value }) => value === begin) ? begin : null;
    const version = await invoke('studio.createVersion', { id: ids.version, kitId: ids.kit, basedOn });
    if (!version.ok && version.error.code !== 'exists') return failureText(version.error);
    if (chosen === undefined) return null;
    const first = chosen.verbatims[0];
    const item = await invoke('studio.createItem', {
      id: ids.item,
      kitId: ids.kit,
      versionId: ids.version,
      itemId: ids.itemId,
      kind: 'objection_response',
      visibility: 'customer',
      position: 1,
      en: null,
      fr: null,
      sv: null,
      it: null,
      [first?.language ?? 'en']: {
        title: (first?.words ?? '').slice(0, 500),
        explore: [],
        response: { format: 1, blocks: [] },
      },
      facts: {
        ...noFacts,
        category: chosen.category satisfies ObjectionCategory,
        heardIds: chosen.verbatims.map(({ heardId }) => heardId),
      },
    });
    return item.ok || item.error.code === 'exists' ? null : failureText(item.error);
  };
  return (
    <ActionWindow
      title={say('studio.newKit')}
      action={say('studio.begin')}
      busy={busy}
      failure={failure}
      onAct={create}
      onClose={onClose}
    >
      <Form onSubmit={() => void create()}>
        <SeenBy entity="kit">
          <TextField
            label={say('studio.name')}
            value={name}
            onChange={setName}
            error={asked && name.trim() === '' ? say('form.required') : null}
            maxLength={200}
            autoFocus
          />
        </SeenBy>
        <SelectField
          label={say('studio.beginWith')}
          value={begin}
          onChange={setBegin}
          placeholder={say('studio.empty')}
          options={[
            { value: empty, label: say('studio.empty') },
            ...categories.map(({ category, count }) => ({
              value: `heard:${category}`,
              label: say('studio.unanswered', { situation: say(situationText[category]), count }),
            })),
            ...copies,
          ]}
        />
      </Form>
      {chosen === undefined ? null : (
        <ul className={styles.verbatims}>
          {chosen.verbatims.slice(0, 5).map(({ heardId, words, accountName }) => (
            <li key={heardId}>
              <Verbatim size="small" quotes={formats.quotes}>
                {words}
              </Verbatim>{' '}
              <span className={styles.quiet}>{accountName}</span>
            </li>
          ))}
        </ul>
      )}
    </ActionWindow>
  );
}
