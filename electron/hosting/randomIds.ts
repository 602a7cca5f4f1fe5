import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../shared/kernel/uuid.ts';
import type { Clock, Ids } from '../backend/ports/ports.ts';

export const randomIds = (clock: Clock): Ids => ({ next: () => uuidV7(clock.now(), randomBytes(10)) });
