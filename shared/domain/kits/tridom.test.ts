import { expect, test } from 'vitest';
import { tridom } from './tridom.ts';

test('answers may be missing, questions may not be invented', () => {
  const empty = {
    callToAction: '',
    needs: [],
    medium: '',
    novelty: '',
    difference: '',
    alignment: '',
    measure: '',
    target: '',
  };
  expect(tridom.safeParse(empty).success).toBe(true);
  expect(tridom.safeParse({ ...empty, needs: ['cheap'] }).success).toBe(false);
  expect(tridom.safeParse({ ...empty, budget: 'none' }).success).toBe(false);
});
