import { useState } from 'react';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ItemChanges } from './ItemChanges.tsx';
import styles from './Studio.module.css';
import { titleLanguage, titleOf } from './titleOf.ts';

/** An item that the version before has and this one has not: what goes with it, and the way back. */
export function TakenOutItem({
  gone,
  data,
  mayWrite,
  onBack,
}: {
  readonly gone: KitItem;
  readonly data: Output<'studio.version'>;
  readonly mayWrite: boolean;
  readonly onBack: (id: string) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const update = useCommand('studio.updateItem');
  const spoken = languages.filter((language) => gone[language] !== null);
  const mine = useLanguage();
  const [language, setLanguage] = useState<Language>(spoken.includes(mine) ? mine : (spoken[0] ?? 'en'));
  const row = data.items.find(({ item }) => item.itemId === gone.itemId && item.status === 'removed');
  const putBack = async (id: string): Promise<void> => {
    const answer = await update.run({
      id,
      revisionId: newId(),
      fields: { status: { from: 'removed', to: 'active' } },
    });
    if (answer.ok) onBack(id);
  };
  const known = [...data.items.map(({ item }) => item), ...data.takenOut];
  return (
    <Card>
      <div className={styles.itemTop}>
        <h2 lang={titleLanguage(gone, language) ?? undefined}>{titleOf(gone, say, language)}</h2>
        {mayWrite && row !== undefined ? (
          <Button size="small" isPending={update.busy} onPress={() => void putBack(row.item.id)}>
            {say('studio.putBack')}
          </Button>
        ) : null}
      </div>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      <Notice tone="info">{say('studio.takenOutWords', { version: data.basedOn ?? 0 })}</Notice>
      <Tabs
        label={say('item.language')}
        selected={language}
        onSelect={setLanguage}
        tabs={spoken.map((one) => ({
          id: one,
          label: languageNames[one],
          content: <ItemChanges item={null} before={gone} known={known} language={one} />,
        }))}
      />
    </Card>
  );
}
