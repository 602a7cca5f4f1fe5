import { Navigate } from 'react-router';
import { useMe } from '../../features/session/useSession.ts';

/** Where the program opens: the day, or for those who look after the workspace its administration. */
export function StartPlace() {
  const me = useMe();
  return <Navigate to={me.role === 'admin' ? '/admin' : '/today'} replace />;
}
