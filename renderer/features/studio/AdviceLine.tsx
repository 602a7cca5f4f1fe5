import type { TridomAdvice } from '../../../shared/domain/kits/tridomAdvice.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { PlaceLine, type WayThere } from './PlaceLine.tsx';
import { advicePlace } from './places.ts';
import { adviceText } from './studioWords.ts';

/** What a colleague would still ask, and the way to where it is answered. */
export function AdviceLine({
  advice: { code, itemId },
  ...way
}: WayThere & { readonly advice: TridomAdvice }) {
  const say = useSay();
  return <PlaceLine what={say(adviceText[code])} itemId={itemId} place={advicePlace[code]} {...way} />;
}
