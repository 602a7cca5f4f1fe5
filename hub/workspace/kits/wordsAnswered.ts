import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import type { Row } from '../../../shared/domain/entities/index.ts';
import type { StoryTime } from '../playedCall.ts';
import { kitItemId } from './kitItems.ts';
import { oneRound } from './one-round/kit.ts';
import { releases } from './releases.ts';

/** The items of the second version that answer what reps wrote down, and of which kind that was. */
const answering: readonly { readonly item: string; readonly category: ObjectionCategory }[] = [
  { item: 'vans-are-paid-for', category: 'status_quo' },
  { item: 'look-daft', category: 'other' },
];

/**
 * Per item the first objections, one a rep and three at most, that were answered in a rep's own words before the
 * version was begun: whoever wrote them is told that the kit changed because of them.
 */
export function wordsAnswered(
  heard: readonly Row<'heard'>[],
  { todayMs }: StoryTime,
): (itemId: string) => readonly string[] {
  const begun = releases.find(({ kit, version }) => kit.key === oneRound.key && version === 2)?.begun ?? 0;
  const answered = new Map(
    answering.map(({ item, category }) => {
      const own = heard
        .filter(
          (row) =>
            row.category === category &&
            row.responseWords !== null &&
            row.authoredAt < todayMs - begun * 86_400_000,
        )
        .sort((one, other) => one.authoredAt - other.authoredAt);
      const firstOfEach = own.filter(
        ({ authorId }, at) => own.findIndex((row) => row.authorId === authorId) === at,
      );
      return [kitItemId(oneRound, item), firstOfEach.slice(0, 3).map(({ id }) => id)];
    }),
  );
  return (itemId) => answered.get(itemId) ?? [];
}
