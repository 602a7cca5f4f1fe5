import { expectTypeOf, test } from 'vitest';
import type { Input } from './index.ts';

test('what a screen sends is typed to the last field, not taken for unknown', () => {
  expectTypeOf<Input<'accounts.create'>['name']>().toEqualTypeOf<string>();
  expectTypeOf<Input<'accounts.create'>['territoryIds']>().toEqualTypeOf<readonly string[]>();
  type Edits = Input<'nextSteps.update'>['fields'];
  expectTypeOf<NonNullable<Edits['dueOn']>['to']>().toEqualTypeOf<string | null>();
  expectTypeOf<keyof Edits>().not.toEqualTypeOf<string>();
});
