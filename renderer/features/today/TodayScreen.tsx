import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useMe } from '../session/useSession.ts';
import { CallDay } from './CallDay.tsx';
import { OfficeDay } from './OfficeDay.tsx';

/** What the day holds: calls for those who make them, else what waits for them. */
export function TodayScreen() {
  const me = useMe();
  return grantOf(me.role, 'call', 'create') === 'no' ? <OfficeDay /> : <CallDay />;
}
