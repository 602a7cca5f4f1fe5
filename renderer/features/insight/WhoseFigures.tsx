import { RefreshCw } from 'lucide-react';
import { figuresOf, type InsightView } from '../../../shared/domain/insight/companyFigures.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSettings } from '../settings/useSettings.ts';
import styles from './InsightScreen.module.css';
import { type Figures, useMayCountCompany } from './useFigures.ts';

const text = { laptop: 'insight.ofLaptop', company: 'insight.ofCompany' } as const;

/** The choice of whose figures are shown, for those to whom the hub tells more than their laptop holds. */
export function WhoseField({ view }: { readonly view: InsightView }) {
  const say = useSay();
  const { settings, change } = useSettings();
  if (!useMayCountCompany(view)) return null;
  return (
    <Segmented
      label={say('insight.whose')}
      value={settings.figuresOf}
      onChange={(next) => void change({ figuresOf: next })}
      options={figuresOf.map((value) => ({ value, label: say(text[value]) }))}
    />
  );
}

/** Counts the company's anew: they do not follow by themselves what laptops send. */
export function CountAgain({ figures }: { readonly figures: Figures<unknown> }) {
  const say = useSay();
  if (figures.of === 'laptop' || figures.at === null) return null;
  return (
    <Button icon={RefreshCw} onPress={figures.reload}>
      {say('insight.countAgain')}
    </Button>
  );
}

/** Says where this laptop's figures stand in for the company's, and why. */
export function MissingNotice({ figures: { missing, reload } }: { readonly figures: Figures<unknown> }) {
  const say = useSay();
  if (missing === null) return null;
  return (
    <div className={styles.missing}>
      <Notice tone="warn" actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}>
        {say(missing.code === 'not_reached' ? 'insight.companyOffline' : 'insight.companyRefused')}
      </Notice>
    </div>
  );
}
