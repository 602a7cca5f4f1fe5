import type { OutboxItem } from '../../../shared/contracts/ipc/sync.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { kindText } from './outboxWords.ts';

/** "Call log: Sjöberg Marin". A kind that a newer program wrote shows its own name. */
export function changeTitle(say: Say, item: Pick<OutboxItem, 'kind' | 'subject'>): string {
  const { label } = item.subject;
  return item.kind in kindText
    ? say(kindText[item.kind as keyof typeof kindText], { label })
    : say('change.other', { kind: item.kind, label });
}
