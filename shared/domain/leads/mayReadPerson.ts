import type { User } from '../entities/workspace.ts';

/** Figures of one person are for that person and who manages them, and for nobody else. */
export const mayReadPerson = (me: Pick<User, 'id'>, person: Pick<User, 'id' | 'managerId'>): boolean =>
  person.id === me.id || person.managerId === me.id;
