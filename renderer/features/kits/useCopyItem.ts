import type { Visibility } from '../../../shared/domain/kits/itemContent.ts';
import { type ItemCopy, itemCopy, type ShownContent } from '../../../shared/domain/kits/itemCopy.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { copyTexts } from '../../platform/copyTexts.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

/** Copies what a customer may read of an item; undefined where nothing of it may leave. */
export function useCopyItem(): (visibility: Visibility, content: ShownContent) => (() => void) | undefined {
  const say = useSay();
  const announce = useAnnouncements((store) => store.announce);
  const copy = async (texts: ItemCopy): Promise<void> => {
    const copied = await copyTexts(texts);
    announce({ tone: copied ? 'ok' : 'bad', text: say(copied ? 'item.copied' : 'item.notCopied') });
  };
  return (visibility, content) => {
    const texts = itemCopy(visibility, content);
    return texts === null ? undefined : () => void copy(texts);
  };
}
