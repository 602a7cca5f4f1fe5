import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

/** Keeps an item at hand, or lets it go. */
export function useFavourite(): (
  item: { readonly kitId: string; readonly itemId: string },
  kept: boolean,
) => void {
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  return ({ kitId, itemId }, kept) => {
    void invoke('kits.favourite', { kitId, itemId, kept }).then((answer) => {
      if (!answer.ok) announce({ tone: 'bad', text: failureText(answer.error) });
    });
  };
}
