import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import styles from './InsightScreen.module.css';

export interface SaidWords {
  readonly heardId: string;
  readonly words: string;
  readonly language: string | null;
  readonly accountName: string | null;
}

const nothingSaid = { format: 1 as const, blocks: [] };
const contentOf = {
  objection_response: { explore: [], response: nothingSaid },
  story: { body: nothingSaid },
};

/** A reply or a story begun from what customers said, in a version that is still being written. */
export function DraftItemWindow({
  title,
  kind,
  category,
  heardIds,
  words,
  onMade,
  onClose,
}: {
  readonly title: string;
  readonly kind: keyof typeof contentOf;
  readonly category: ObjectionCategory | null;
  /** What the item answers or retells; whoever wrote it down is told when it is published. */
  readonly heardIds: readonly string[];
  readonly words: readonly SaidWords[];
  /** Once the item is there; answers what went wrong, in words, or null. */
  readonly onMade?: (itemId: string) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [ids] = useState(() => ({ row: newId(), item: newId() }));
  const [wanted, setWanted] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { value } = useQuery('studio.kits', {}, ['studio']);
  const drafts = (value?.kits ?? []).flatMap(({ kit, versions }) =>
    versions
      .filter(({ version }) => version.status === 'draft')
      .map(({ version, items }) => ({ kit, version, items })),
  );
  const into = drafts.find(({ version }) => version.id === wanted) ?? drafts[0];
  const begin = async (): Promise<void> => {
    if (busy || into === undefined) return;
    setBusy(true);
    const failed = await make(into);
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    onClose();
    navigate(`/studio/${into.version.id}/${ids.row}`);
  };
  const make = async ({ kit, version, items }: (typeof drafts)[number]): Promise<string | null> => {
    const first = words[0];
    const item = await invoke('studio.createItem', {
      id: ids.row,
      kitId: kit.id,
      versionId: version.id,
      itemId: ids.item,
      kind,
      visibility: 'customer',
      position: items + 1,
      en: null,
      fr: null,
      sv: null,
      it: null,
      [first?.language ?? version.languages?.languages[0] ?? 'en']: {
        title: (first?.words ?? '').slice(0, 500),
        ...contentOf[kind],
      },
      facts: { ...noFacts, category, heardIds: [...heardIds] },
    } satisfies Input<'studio.createItem'>);
    // Asked again after a failure further on, the item is there already.
    if (!item.ok && item.error.code !== 'exists') return failureText(item.error);
    return onMade === undefined ? null : onMade(ids.item);
  };
  return (
    <ActionWindow
      title={title}
      action={into === undefined ? null : say('studio.begin')}
      busy={busy}
      failure={failure}
      onAct={begin}
      onClose={onClose}
    >
      {into === undefined ? (
        <Notice tone="info">{say('insight.noDraftVersion')}</Notice>
      ) : (
        <Form onSubmit={() => void begin()}>
          <SelectField
            label={say('insight.draftInto')}
            value={into.version.id}
            onChange={setWanted}
            placeholder={say('form.choose')}
            options={drafts.map(({ kit, version }) => ({
              value: version.id,
              label: say('kit.titleAndVersion', { title: kit.name, version: version.number }),
            }))}
          />
        </Form>
      )}
      <ul className={styles.groups}>
        {words.map(({ heardId, words: said, accountName }) => (
          <li key={heardId}>
            <Verbatim size="small" quotes={formats.quotes}>
              {said}
            </Verbatim>{' '}
            <span className={styles.quiet}>{accountName}</span>
          </li>
        ))}
      </ul>
    </ActionWindow>
  );
}
