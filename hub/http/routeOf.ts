import { answer } from './answer.ts';
import { refuse } from './refusal.ts';
import { type Route, signedIn } from './route.ts';

/** A route that answers admins alone; everybody else is refused before anything is looked at. */
export const adminRoute = (route: Omit<Route, 'access' | 'isWire'>): Route => ({
  ...route,
  access: 'session',
  isWire: true,
  handle: async (asked) =>
    signedIn(asked.caller).role === 'admin' ? route.handle(asked) : answer(asked.reply, refuse('forbidden')),
});
