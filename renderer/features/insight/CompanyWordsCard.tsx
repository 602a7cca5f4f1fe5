import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useSettings } from '../settings/useSettings.ts';
import styles from './InsightScreen.module.css';

/** Where the words behind the company's figures are: with those who may read them, some of them perhaps here. */
export function CompanyWordsCard({ title }: { readonly title: string }) {
  const say = useSay();
  const change = useSettings((store) => store.change);
  return (
    <Card title={title}>
      <p className={styles.quiet}>{say('insight.companyWords')}</p>
      <div className={styles.line}>
        <Button size="small" onPress={() => void change({ figuresOf: 'laptop' })}>
          {say('insight.wordsHere')}
        </Button>
      </div>
    </Card>
  );
}
