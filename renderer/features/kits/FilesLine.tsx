import { Pause, Play } from 'lucide-react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './KitsScreen.module.css';

/** How much of the kits' files is here, what is still to come, and the room there is for it; to be put off and taken up. */
export function FilesLine() {
  const say = useSay();
  const formats = useFormats();
  const { value } = useQuery('kits.files', {}, ['kits', 'sync']);
  if (value === undefined) return null;
  const { bytesHere, bytesMissing, bytesFree, paused } = value;
  // Put off as a whole it stays, for what comes next as well, until it is taken up here.
  if (bytesMissing === 0 && !paused) return null;
  return (
    <div className={styles.foot}>
      <span className={styles.quiet}>
        {[
          say('files.progress', {
            have: formats.bytes(bytesHere),
            all: formats.bytes(bytesHere + bytesMissing),
          }),
          bytesFree === null ? null : say('files.free', { free: formats.bytes(bytesFree) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Button
        size="small"
        icon={paused ? Play : Pause}
        onPress={() => void invoke('kits.download', { sha256: null, action: paused ? 'resume' : 'pause' })}
      >
        {say(paused ? 'files.resume' : 'files.pause')}
      </Button>
    </div>
  );
}
