import { Eye } from 'lucide-react';
import { createContext, type ReactNode, useContext } from 'react';
import styles from './Audience.module.css';

const AudienceContext = createContext<string | null>(null);

/**
 * Says once under a group of fields who will see what is written in them, and lets each field of the group bear
 * a small eye that says the same under the pointer. `text` is the whole sentence.
 */
export function Audience({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <AudienceContext value={text}>
      {children}
      <p className={styles.line}>
        <Eye aria-hidden="true" size={13} strokeWidth={1.75} />
        <span>{text}</span>
      </p>
    </AudienceContext>
  );
}

/** Beside a field's label; nothing where no group says who sees it. */
export function AudienceMark() {
  const text = useContext(AudienceContext);
  return text === null ? null : (
    <span className={styles.mark} title={text} aria-hidden="true">
      <Eye size={12} strokeWidth={1.75} />
    </span>
  );
}
