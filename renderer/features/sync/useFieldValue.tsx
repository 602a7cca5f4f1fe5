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
  needText,
  orientationText,
  outcomeText,
  personaText,
  responseText,
  resultText,
  stageText,
} from '../../app/i18n/words.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { knewUsSaidText, reasonText, stepDoneText } from '../leads/leadWords.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { useValueLines } from './useValueLines.ts';

const wordsOf: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  buyerStage: stageText,
  persona: personaText,
  need: needText,
  orientation: orientationText,
  channel: channelText,
  result: resultText,
  kind: { ...kindText, ...stepDoneText },
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
export function useFieldValue(): (field: string, value: unknown) => ReactNode {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const linesOf = useValueLines();
  const { users, competitors, territories } = useWorkspace((store) => store.workspace);
  const named = (list: readonly { id: string; name: string }[], id: unknown) =>
    list.find((one) => one.id === id)?.name;
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    const lines = linesOf(field, value);
    if (lines.length > 0)
      return lines
        .map(({ label, text }) => (label === null ? text : say('field.part', { label, text })))
        .join('\n');
    if (field === 'verbatim') return <Verbatim quotes={formats.quotes}>{String(value)}</Verbatim>;
    if (field === 'ownerId') return named(users, value) ?? null;
    if (field === 'competitorId') return named(competitors, value) ?? null;
    if (field === 'homeTerritoryId') return named(territories, value) ?? null;
    if (field.endsWith('At') && typeof value === 'number') return formats.moment(value, now);
    if ((field.endsWith('On') || field === 'until') && typeof value === 'string')
      return formats.date(value, now);
    if (field === 'durationMinutes') return formats.duration(Number(value) * 60_000);
    const id = (field === 'status' ? statusText : wordsOf[field])?.[String(value)];
    if (id !== undefined && id in (catalogues.en as Catalogue)) return say(id);
    if (typeof value === 'number') return formats.number(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}
