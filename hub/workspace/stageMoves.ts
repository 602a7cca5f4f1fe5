import type { Row } from '../../shared/domain/entities/index.ts';
import { demoIds } from './demoId.ts';
import type { PlayedCall, StoryTime } from './playedCall.ts';
import { type ScenarioKey, scenarios } from './scenarios.ts';
import { stamp } from './stamp.ts';

/** How buyers came to where they stand: the stage of each scene, and that of the next from the end of its call on. */
export function makeStageMoves(
  played: readonly PlayedCall[],
  standing: ReadonlyMap<string, ScenarioKey>,
  { stamped, todayMs }: StoryTime,
): readonly Row<'stageMove'>[] {
  const nextId = demoIds('stageMove');
  const held = played.filter(({ call }) => call.status === 'held');
  return [...Map.groupBy(held, ({ account }) => account.id)].flatMap(([accountId, calls]) => {
    const inOrder = calls.toSorted((one, other) => one.call.startsAt - other.call.startsAt);
    return inOrder.flatMap(({ call, scenario }, at): Row<'stageMove'>[] => {
      const next = inOrder[at + 1]?.scenario ?? standing.get(accountId) ?? scenario;
      const [fromStage, toStage] = [scenarios[scenario].stage, scenarios[next].stage];
      const endedAt = call.startsAt + call.durationMinutes * 60_000;
      if (fromStage === toStage) return [];
      return [
        {
          ...stamp(nextId(), stamped),
          accountId,
          fromStage,
          toStage,
          movedAt: Math.min(endedAt, todayMs),
        },
      ];
    });
  });
}
