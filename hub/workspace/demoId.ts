import { uuidV7 } from '../../shared/kernel/uuid.ts';
import { Chance } from './chance.ts';

/** 1 January 2025, a date before any the demo speaks of: ids do not depend on the day it is made. */
const since = Date.UTC(2025, 0, 1);

/** The id of the `number`th row of a kind: a UUIDv7 in shape, the same in every demo workspace. */
export function demoId(kind: string, number: number): string {
  const chance = new Chance(`id ${kind} ${number}`);
  const random = Uint8Array.from({ length: 10 }, () => chance.between(0, 255));
  return uuidV7(since + number, random);
}

/** Ids of a kind, one after the other. */
export function demoIds(kind: string): () => string {
  let number = 0;
  return () => {
    number += 1;
    return demoId(kind, number);
  };
}
