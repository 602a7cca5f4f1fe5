import { takenBackWithinDays } from '../../../shared/domain/figures/effectiveness.ts';

const dayMs = 86_400_000;

/** Of a row `h` of what was heard: when it came to its outcome; the moment it was heard where that came with the words. */
export const settled =
  'coalesce((SELECT max(o.authored_at) FROM heard_outcome o WHERE o.heard_id = h.id AND o.outcome = h.outcome), h.heard_at)';
/** That it was not raised again. The definition is that of `effectiveness`. */
export const holdsResolved = `NOT EXISTS (SELECT 1 FROM heard again WHERE again.kind = 'objection' AND h.kind = 'objection'
  AND again.account_id = h.account_id AND again.category = h.category AND again.heard_at > ${settled}
  AND again.heard_at <= ${settled} + ${takenBackWithinDays * dayMs})`;
