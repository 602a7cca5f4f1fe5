import type { ReactNode } from 'react';
import type { Columns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../../shared/domain/entities/index.ts';
import { type Catalogue, catalogues, type MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import {
  callStatusText,
  categoryText,
  channelText,
  dealStageText,
  kindText,
  kitItemKindText,
  needText,
  orientationText,
  outcomeText,
  personaText,
  responseText,
  resultText,
  stageText,
  useKindText,
  visibilityText,
} from '../../app/i18n/words.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { answerDoneText } from '../leads/answerWords.ts';
import { knewUsSaidText, reasonText, stepDoneText } from '../leads/leadWords.ts';
import { moveText, reviewText } from '../studio/studioWords.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { sideText, taskMoveText, verdictText } from './decisionWords.ts';
import { useValueLines } from './useValueLines.ts';

const wordsOf: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  buyerStage: stageText,
  persona: personaText,
  need: needText,
  orientation: orientationText,
  channel: channelText,
  result: resultText,
  kind: { ...kindText, ...stepDoneText, ...answerDoneText, ...useKindText, ...kitItemKindText },
  move: { ...moveText, ...taskMoveText },
  to: reviewText,
  side: sideText,
  verdict: verdictText,
  visibility: visibilityText,
  reason: reasonText,
  knewUs: knewUsSaidText,
  category: categoryText,
  outcome: outcomeText,
  response: responseText,
  stage: dealStageText,
};

const statusText: Readonly<Record<string, MessageId>> = {
  ...callStatusText,
  active: 'contact.active',
  left: 'contact.left',
  closed: 'account.closed',
  merged: 'field.merged',
  open: 'outcome.open',
  done: 'nextStep.done',
  dropped: 'nextStep.dropped',
  kept: 'field.kept',
  removed: 'field.removed',
};

export const columnOf = (entity: string, field: string) =>
  (entities as Readonly<Record<string, { columns: Columns }>>)[entity as EntityName]?.columns[field];

/** The words a field may hold, where it holds one of a list, with the screen's names for them. */
export function optionsOf(entity: string, field: string): readonly (readonly [string, MessageId])[] | null {
  const words = columnOf(entity, field)?.oneOf;
  const names = field === 'status' ? statusText : wordsOf[field];
  if (words === undefined || names === undefined) return null;
  return words.flatMap((word) => (names[word] === undefined ? [] : [[word, names[word]] as const]));
}

/** Shows a value that was written, as the screens show it elsewhere; null where it is only for the program. */
export function useFieldValue(): (
  field: string,
  value: unknown,
  /** Of people whom it names by id. */
  names?: Readonly<Record<string, string>>,
) => ReactNode {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const linesOf = useValueLines();
  const { users, competitors, territories } = useWorkspace((store) => store.workspace);
  const named = (list: readonly { id: string; name: string }[], id: unknown) =>
    list.find((one) => one.id === id)?.name;
  return (field, value, names = {}) => {
    if (value === null || value === undefined || value === '') return null;
    const lines = linesOf(field, value);
    if (lines.length > 0)
      return lines
        .map(({ label, text }) => (label === null ? text : say('field.part', { label, text })))
        .join('\n');
    if (field === 'verbatim') return <Verbatim quotes={formats.quotes}>{String(value)}</Verbatim>;
    if (field === 'contactIds' && Array.isArray(value))
      return value.length === 0
        ? say('call.whoUnknown')
        : formats.list(value.map((id) => names[String(id)] ?? say('conflict.someone')));
    if (field === 'localStart') return formats.moment(new Date(String(value)).getTime(), now);
    if (typeof value === 'boolean') return say(value ? 'studio.factYes' : 'studio.factNo');
    if (field === 'ownerId') return named(users, value) ?? null;
    if (field === 'competitorId') return named(competitors, value) ?? null;
    if (field === 'homeTerritoryId' || field === 'toTerritoryId') return named(territories, value) ?? null;
    if (field.endsWith('At') && typeof value === 'number') return formats.moment(value, now);
    if ((field.endsWith('On') || field === 'until') && typeof value === 'string')
      return formats.date(value, now);
    if (field === 'amountMinor') return formats.number(Number(value) / 100);
    if (field === 'durationMinutes') return formats.duration(Number(value) * 60_000);
    const id = (field === 'status' ? statusText : wordsOf[field])?.[String(value)];
    if (id !== undefined && id in (catalogues.en as Catalogue)) return say(id);
    if (typeof value === 'number') return formats.number(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}
