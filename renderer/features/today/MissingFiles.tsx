import { localDate } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import styles from './TodayScreen.module.css';

/** The files that the calls of a day need and this laptop does not have whole, by name and size. */
export function MissingFiles({ day }: { readonly day: string }) {
  const say = useSay();
  const formats = useFormats();
  const { value } = useQuery('kits.files', {}, ['kits', 'sync', 'calls']);
  const missing = (value?.files ?? []).filter(
    ({ state, neededAt }) => state !== 'here' && neededAt !== null && localDate(neededAt) === day,
  );
  if (missing.length === 0) return null;
  const noRoom = missing.some(({ state }) => state === 'no_room');
  return (
    <div className={styles.files}>
      <ul className={styles.missing}>
        {missing.map(({ sha256, title, bytes, have, state }) => (
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
      <p className={styles.quiet}>{say(noRoom ? 'today.filesNoRoom' : 'today.filesComeFirst')}</p>
    </div>
  );
}
