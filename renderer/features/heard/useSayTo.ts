import { useState } from 'react';
import type { Looked, SayTo } from './sayTo.ts';

/** Whom what to say is asked for, and what was looked for besides; null where it is `asked` for nobody. */
export function useSayTo(contactIds: readonly string[], asked: boolean) {
  const [looked, setLooked] = useState<Looked>({ language: null, category: null });
  const sayTo: SayTo | null = asked ? { contactIds, ...looked } : null;
  return { looked, look: (part: Partial<Looked>) => setLooked({ ...looked, ...part }), sayTo };
}
