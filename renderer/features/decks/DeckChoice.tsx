import { Layers } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Decks.module.css';

/** The rep's own decks, to be shown instead of single files. */
export function DeckChoice({ onChoose }: { readonly onChoose: (deckId: string) => void }) {
  const say = useSay();
  const { value } = useQuery('decks.list', {}, ['decks']);
  const decks = (value?.rows ?? []).filter(({ deck }) => (deck.pages?.pages.length ?? 0) > 0);
  if (decks.length === 0) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>{say('deck.title')}</legend>
      {decks.map(({ deck }) => (
        <Button key={deck.id} size="small" icon={Layers} onPress={() => onChoose(deck.id)}>
          {deck.name}
        </Button>
      ))}
    </fieldset>
  );
}
