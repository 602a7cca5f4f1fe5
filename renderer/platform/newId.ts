import { uuidV7 } from '../../shared/kernel/uuid.ts';

/** An id for a row that is made here. */
export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
