import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../shared/kernel/uuid.ts';

export const newId = (now: number): string => uuidV7(now, randomBytes(10));
