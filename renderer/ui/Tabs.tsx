import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Kbd } from './Kbd.tsx';
import type { Chord } from './keyboard.ts';
import { shortcutRef } from './shortcutRef.ts';
import styles from './Tabs.module.css';

export interface TabDefinition<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  /** The key that opens it from anywhere on the screen; whoever shows the tabs binds it. */
  readonly chord?: Chord;
  readonly content: ReactNode;
}

/** Sections of one thing, in a row; arrow keys go from one to the next. */
export function Tabs<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  prefix,
}: {
  readonly label: string;
  readonly tabs: readonly TabDefinition<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** The modifier that all the keys share, printed once instead of in each tab; their digits too where room is short. */
  readonly prefix?: Chord;
}) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(key as Id)}
      className={styles.tabs ?? ''}
    >
      <div className={styles.row}>
        <TabList aria-label={label} className={styles.list ?? ''}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''} ref={shortcutRef(tab.chord)}>
              {tab.label}
              {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
              {tab.chord === undefined || prefix === undefined ? null : (
                <Kbd chord={tab.chord.split('+').at(-1) ?? tab.chord} />
              )}
            </Tab>
          ))}
        </TabList>
        {prefix === undefined ? null : (
          <span className={styles.prefix}>
            <span className={styles.wide}>
              <Kbd chord={prefix} />
            </span>
            <span className={styles.narrow}>
              <Kbd chord={`${prefix}+1–${tabs.length}`} />
            </span>
          </span>
        )}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
