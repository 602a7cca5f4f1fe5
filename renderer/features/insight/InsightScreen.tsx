import { NavLink, useParams } from 'react-router';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { classes } from '../../ui/classes.ts';
import { CompetitorsView } from './CompetitorsView.tsx';
import { HeardView } from './HeardView.tsx';
import styles from './InsightScreen.module.css';
import { MessagesView } from './MessagesView.tsx';
import { PipelineView } from './PipelineView.tsx';
import { ResponsesView } from './ResponsesView.tsx';

const views = {
  heard: ['insight.title', HeardView],
  responses: ['insight.responses', ResponsesView],
  messages: ['insight.messages', MessagesView],
  competitors: ['insight.competitors', CompetitorsView],
  pipeline: ['insight.pipeline', PipelineView],
} as const satisfies Readonly<Record<string, readonly [MessageId, () => React.ReactNode]>>;
type ViewName = keyof typeof views;
const names = Object.keys(views) as readonly ViewName[];

/** What the rows on this laptop say when they are counted. */
export function InsightScreen() {
  const say = useSay();
  const { view } = useParams();
  const chosen = names.find((name) => name === view) ?? 'heard';
  const [, View] = views[chosen];
  return (
    <div className={styles.page}>
      <nav className={styles.views} aria-label={say('nav.insights')}>
        {names.map((name) => (
          <NavLink
            key={name}
            to={`/insights/${name}`}
            aria-current={name === chosen ? 'page' : undefined}
            className={classes(styles.view, name === chosen && styles.on)}
          >
            {say(views[name][0])}
          </NavLink>
        ))}
      </nav>
      <View key={chosen} />
    </div>
  );
}
