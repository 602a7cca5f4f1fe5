import { Download, MonitorUp, ScanEye } from 'lucide-react';
import { useState } from 'react';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { leavesAs } from '../../../shared/domain/kits/leavesAs.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { inLanguageText } from '../../app/i18n/words.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { PresentWindow } from '../present/PresentWindow.tsx';
import { slidesOf } from '../present/slides.ts';
import { Viewer } from '../present/Viewer.tsx';
import { useCopyOut } from './copyOut/useCopyOut.ts';
import styles from './ItemDetail.module.css';

type Item = Output<'kits.item'>['item'];

const stateText = {
  here: 'file.here',
  waiting: 'file.waiting',
  downloading: 'file.downloading',
  paused: 'file.paused',
  no_room: 'file.noRoom',
  damaged: 'file.damaged',
} as const;

/** An item's file: where it stands on this laptop, and the ways to see and to show it without leaving the program. */
export function ItemFile({ item, file }: { readonly item: Item; readonly file: NonNullable<Item['file']> }) {
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<'viewer' | 'present' | null>(null);
  const here = file.state === 'here' && item.unusable === null;
  const edition = editionOf(item);
  const close = (): void => setOpen(null);
  const mayPresent = here && item.visibility === 'customer';
  const copyOut = useCopyOut(item.kitId, item.itemId);
  const mayLeave = here && leavesAs({ visibility: item.visibility, file }) !== null;
  useLetters({
    ...(mayLeave ? { T: copyOut.go } : {}),
    ...(here ? { O: () => setOpen('viewer') } : {}),
    ...(mayPresent ? { P: () => setOpen('present') } : {}),
  });
  return (
    <div className={styles.file}>
      <p className={styles.quiet}>
        {[
          file.name,
          edition === null ? null : say(inLanguageText[edition]),
          file.pages === null ? null : say('present.pageCount', { count: file.pages }),
          formats.bytes(file.bytes),
          say(stateText[file.state], { have: formats.bytes(file.have), all: formats.bytes(file.bytes) }),
        ]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
      <div className={styles.actions}>
        {here ? (
          <Button size="small" icon={ScanEye} chord="O" onPress={() => setOpen('viewer')}>
            {say('file.open')}
          </Button>
        ) : null}
        {mayPresent ? (
          <Button size="small" icon={MonitorUp} chord="P" onPress={() => setOpen('present')}>
            {say('present.title')}
          </Button>
        ) : null}
        {mayLeave ? (
          <Button size="small" icon={Download} chord="T" isPending={copyOut.busy} onPress={copyOut.go}>
            {say('file.saveCopy')}
          </Button>
        ) : null}
        {file.state === 'waiting' || file.state === 'paused' ? (
          <Button
            size="small"
            onPress={() => void invoke('kits.download', { sha256: file.sha256, action: 'first' })}
          >
            {say('file.first')}
          </Button>
        ) : null}
      </div>
      {here && !mayLeave ? <p className={styles.quiet}>{say('file.staysHere')}</p> : null}
      {open === 'viewer' ? (
        <Viewer title={item.title} slides={slidesOf({ ...item, file })} onClose={close} />
      ) : null}
      {open === 'present' ? (
        <PresentWindow audience={null} contactIds={[]} itemId={item.itemId} onClose={close} />
      ) : null}
    </div>
  );
}
