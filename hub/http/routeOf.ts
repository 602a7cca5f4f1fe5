import type { Role } from '../../shared/domain/entities/workspace.ts';
import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { type Route, signedIn } from './route.ts';

/** A route that answers those roles alone; everybody else is refused before anything is looked at. */
export const routeOf =
  (roles: readonly Role[]) =>
  (route: Omit<Route, 'access' | 'isWire'>): Route => ({
    ...route,
    access: 'session',
    isWire: true,
    handle: async (asked) =>
      roles.includes(signedIn(asked.caller).role)
        ? route.handle(asked)
        : answer(asked.reply, refuse('forbidden')),
  });

export const adminRoute = routeOf(['admin']);
