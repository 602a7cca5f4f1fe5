import type { Language } from '../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';

/** What is looked for beside the words: a language other than the room's, a situation looked up. */
export interface Looked {
  readonly language: Language | null;
  readonly category: ObjectionCategory | null;
}

/**
 * What to say is asked for people in a room, in a language, and with no words yet for a situation that was looked up.
 * Where nobody is in a room, whoever the capture names is meant.
 */
export interface SayTo extends Looked {
  readonly contactIds: readonly string[];
}
