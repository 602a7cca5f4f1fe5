import { FileUp, ScanEye, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { canLeave } from '../../../shared/domain/kits/fileMedia.ts';
import type { ItemFacts } from '../../../shared/domain/kits/itemContent.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { slidesOf } from '../present/slides.ts';
import { Viewer } from '../present/Viewer.tsx';
import { bringFile } from './bringFile.ts';
import styles from './Studio.module.css';
import { fileProblemText } from './studioWords.ts';
import { titleOf } from './titleOf.ts';

type ItemFile = NonNullable<ItemFacts['file']>;

/** What the system's window for choosing offers; what a file is, its bytes tell. */
const offered = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.mp4', '.webm'];

/** A collateral item's file: chosen, read in with progress, on its way to the hub or there, and how it looks. */
export function ItemFileField({
  item,
  file,
  onChange,
}: {
  readonly item: KitItem;
  readonly file: ItemFile | null;
  /** Undefined for those who only look. */
  readonly onChange?: (file: ItemFile | null) => void;
}) {
  const say = useSay();
  const mine = useLanguage();
  const formats = useFormats();
  const failureText = useFailureText();
  const [reading, setReading] = useState<{ readonly have: number; readonly bytes: number } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { value } = useQuery('studio.file', file === null ? null : { sha256: file.sha256 }, ['studio']);
  const standing = value?.file ?? null;

  const choose = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined || reading !== null) return;
    const controller = new AbortController();
    stop.current = controller;
    setFailure(null);
    setReading({ have: 0, bytes: chosen.size });
    const brought = await bringFile(
      chosen,
      (have) => setReading({ have, bytes: chosen.size }),
      controller.signal,
    );
    if (controller.signal.aborted && stop.current === controller) setReading(null);
    if (brought === null) return;
    setReading(null);
    if (!brought.ok) setFailure(brought.error);
    else onChange?.({ ...brought.value, mayLeave: false });
  };

  const about =
    file === null
      ? null
      : [
          file.name,
          file.pages === null ? null : say('present.pageCount', { count: file.pages }),
          formats.bytes(file.bytes),
          standing === null || standing.problem !== null
            ? null
            : standing.have < standing.bytes
              ? say('file.downloading', {
                  have: formats.bytes(standing.have),
                  all: formats.bytes(standing.bytes),
                })
              : standing.atHub
                ? say('studio.fileAtHub')
                : say('studio.fileSending', {
                    have: formats.bytes(standing.sent),
                    all: formats.bytes(standing.bytes),
                  }),
        ].filter((words) => words !== null);
  return (
    <section className={styles.settings} aria-label={say('file.title')}>
      {about === null ? (
        <p className={styles.quiet}>{say('studio.fileKinds')}</p>
      ) : (
        <p data-testid="studio-file">{about.join(' · ')}</p>
      )}
      {standing?.problem === undefined || standing.problem === null ? null : (
        <Notice tone="bad">{say(fileProblemText(standing.problem))}</Notice>
      )}
      {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
      {reading === null ? null : (
        <p role="status">
          {say('studio.fileReading', {
            have: formats.bytes(reading.have),
            all: formats.bytes(reading.bytes),
          })}
        </p>
      )}
      {onChange === undefined ? null : <p className={styles.quiet}>{say('studio.fileLanguage')}</p>}
      <div className={styles.actions}>
        {onChange !== undefined && reading === null ? (
          <FileTrigger acceptedFileTypes={offered} onSelect={(files) => void choose(files?.[0])}>
            <Button size="small" icon={FileUp}>
              {say(file === null ? 'studio.chooseFile' : 'studio.otherFile')}
            </Button>
          </FileTrigger>
        ) : null}
        {reading === null ? null : (
          <Button size="small" icon={X} onPress={() => stop.current?.abort()}>
            {say('studio.stopReading')}
          </Button>
        )}
        {file === null || standing === null || standing.have < standing.bytes ? null : (
          <Button size="small" icon={ScanEye} onPress={() => setOpen(true)}>
            {say('file.open')}
          </Button>
        )}
      </div>
      {file !== null && onChange !== undefined && canLeave(file.mediaType) ? (
        <CheckField checked={file.mayLeave} onChange={(mayLeave) => onChange({ ...file, mayLeave })}>
          {say('studio.mayLeave')}
        </CheckField>
      ) : null}
      {open && file !== null ? (
        <Viewer
          title={titleOf(item, say, mine)}
          slides={slidesOf({
            kitId: item.kitId,
            itemId: item.itemId,
            version: 0,
            title: titleOf(item, say, mine),
            file,
          })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
