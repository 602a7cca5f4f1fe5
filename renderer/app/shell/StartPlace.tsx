import { Navigate } from 'react-router';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useMe } from '../../features/session/useSession.ts';

/** Where the program opens: the day for those who make calls, else the accounts. */
export function StartPlace() {
  const me = useMe();
  return <Navigate to={grantOf(me.role, 'call', 'create') === 'no' ? '/accounts' : '/today'} replace />;
}
