import type { ReactNode } from 'react';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Audience } from '../../ui/Audience.tsx';
import { useSeenByText } from './useSeenByText.ts';

/** Around the fields that write rows of a kind: says who will see them. */
export function SeenBy({ entity, children }: { readonly entity: EntityName; readonly children: ReactNode }) {
  const say = useSay();
  const seenByText = useSeenByText();
  return <Audience text={say('seenBy.line', { who: seenByText(entity) })}>{children}</Audience>;
}
