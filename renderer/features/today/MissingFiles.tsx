import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import styles from './TodayScreen.module.css';

/** The files that the calls of a day need and this laptop does not have whole, by name and size. */
export function MissingFiles({
  files,
}: {
  readonly files: NonNullable<Output<'today.get'>['readiness']>['files']['rows'];
}) {
  const say = useSay();
  const formats = useFormats();
  if (files.length === 0) return null;
  return (
    <div className={styles.files}>
      <ul className={styles.missing}>
        {files.map(({ sha256, title, bytes, have, state }) => (
          <li key={sha256}>
            <b>{say('today.missingFile', { title })}</b>
            <span className={styles.quiet}>
              {state === 'downloading'
                ? say('file.downloading', { have: formats.bytes(have), all: formats.bytes(bytes) })
                : formats.bytes(bytes)}
            </span>
          </li>
        ))}
      </ul>
      {files.some(({ state }) => state === 'no_room') ? (
        <p className={styles.quiet}>{say('today.filesNoRoom')}</p>
      ) : null}
    </div>
  );
}
