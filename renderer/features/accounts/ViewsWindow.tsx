import { ArrowDown, ArrowUp, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from '../../../shared/domain/entities/savedView.ts';
import { fieldChanges } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ViewsWindow.module.css';

type Part = Pick<SavedView, 'name' | 'position' | 'isDefault' | 'status'>;

/** The views that are kept: their names, their order, the one the list opens with. */
export function ViewsWindow({
  all,
  onClose,
}: {
  readonly all: readonly SavedView[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const update = useCommand('savedViews.update');
  const change = async (view: SavedView, part: Partial<Part>): Promise<void> => {
    const { name, position, isDefault, status } = view;
    const fields = fieldChanges(view, { name, position, isDefault, status, ...part });
    if (Object.keys(fields).length > 0) await update.run({ id: view.id, fields });
  };
  /** All are numbered anew, so that two that shared a place no longer do. */
  const move = async (from: number, by: 1 | -1): Promise<void> => {
    const order = [...all];
    const [moved] = order.splice(from, 1);
    if (moved === undefined) return;
    order.splice(from + by, 0, moved);
    for (const [position, view] of order.entries()) await change(view, { position });
  };
  const openWith = async (chosen: SavedView): Promise<void> => {
    for (const view of all) await change(view, { isDefault: view.id === chosen.id && !chosen.isDefault });
  };
  return (
    <Dialog title={say('view.manage')} closeLabel={say('action.close')} onClose={onClose} wide>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      {all.length === 0 ? <p>{say('view.none')}</p> : null}
      <ol className={styles.views}>
        {all.map((view, at) => (
          <li key={view.id} className={styles.view}>
            <Name view={view} onRename={(name) => void change(view, { name })} />
            <Button
              variant="quiet"
              icon={ArrowUp}
              iconOnly
              isDisabled={at === 0}
              onPress={() => void move(at, -1)}
            >
              {say('view.moveUp', { name: view.name })}
            </Button>
            <Button
              variant="quiet"
              icon={ArrowDown}
              iconOnly
              isDisabled={at === all.length - 1}
              onPress={() => void move(at, 1)}
            >
              {say('view.moveDown', { name: view.name })}
            </Button>
            <Button
              variant={view.isDefault ? 'secondary' : 'quiet'}
              size="small"
              icon={Star}
              aria-pressed={view.isDefault}
              onPress={() => void openWith(view)}
            >
              {say(view.isDefault ? 'view.opensWithIt' : 'view.openWith')}
            </Button>
            <Button
              variant="quiet"
              icon={Trash2}
              iconOnly
              onPress={() => void change(view, { status: 'removed', isDefault: false })}
            >
              {say('view.remove', { name: view.name })}
            </Button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Name({ view, onRename }: { readonly view: SavedView; readonly onRename: (name: string) => void }) {
  const say = useSay();
  const [name, setName] = useState(view.name);
  return (
    <TextField
      label={say('view.name')}
      hideLabel
      value={name}
      onChange={setName}
      maxLength={120}
      onBlur={() => {
        if (name.trim() === '') setName(view.name);
        else onRename(name.trim());
      }}
    />
  );
}
