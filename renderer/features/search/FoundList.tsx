import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './FindWindow.module.css';
import type { Hit, HitGroup } from './hitGroups.ts';
import { Marked } from './Marked.tsx';

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

interface FoundListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly HitGroup[];
  /** Which of all hits stands ready to be opened. */
  readonly standing: number;
  readonly onStand: (index: number) => void;
  readonly onOpen: (hit: Hit) => void;
}

/** What was found, by kind. Drawn again for another answer or another place in it, not for each letter. */
export const FoundList = memo(function FoundList({
  id,
  label,
  groups,
  standing,
  onStand,
  onOpen,
}: FoundListProps) {
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of a listbox has no element of its own
        <div key={group.title} role="group" aria-label={group.title}>
          <h3 role="presentation" className={styles.group}>
            {group.title}
          </h3>
          {group.hits.map((hit) => {
            index += 1;
            const mine = index;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
              <div
                key={hit.id}
                id={optionId(id, mine)}
                role="option"
                aria-selected={mine === standing}
                className={classes(styles.hit, mine === standing && styles.on)}
                onMouseMove={() => onStand(mine)}
                onClick={() => onOpen(hit)}
              >
                <hit.icon aria-hidden="true" size={16} strokeWidth={1.75} />
                <span className={classes(styles.text, hit.spoken === true && styles.spoken)}>
                  <Marked text={hit.text} marks={hit.marks} />
                </span>
                {hit.under ? (
                  <span className={styles.under}>
                    <Marked text={hit.under} marks={hit.underMarks ?? []} />
                  </span>
                ) : null}
                {hit.chord === undefined ? null : <Kbd chord={hit.chord} />}
                {hit.chord === undefined && mine === standing ? <Kbd chord="Enter" /> : null}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
});
