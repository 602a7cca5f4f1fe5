import type { Why } from '../../../shared/domain/prep/why.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';

const texts: Readonly<Record<Why['rule'], MessageId>> = {
  planned: 'why.planned',
  inTheRoomLastTime: 'why.inTheRoomLastTime',
  lastNextStep: 'why.lastNextStep',
  openPromise: 'why.openPromise',
  minimumNotReached: 'why.minimumNotReached',
  unsettledHere: 'why.unsettledHere',
  settledHere: 'why.settledHere',
  likePersona: 'why.likePersona',
  likeStage: 'why.likeStage',
  likeSegment: 'why.likeSegment',
  namedHere: 'why.namedHere',
  forLikely: 'why.forLikely',
  forAudience: 'why.forAudience',
  onlyAnswer: 'why.onlyAnswer',
  didBest: 'why.didBest',
  learnsAlone: 'why.learnsAlone',
  wantsGuidance: 'why.wantsGuidance',
  guidedAndAlone: 'why.guidedAndAlone',
  leadOfPerson: 'why.leadOfPerson',
  leadOfAccount: 'why.leadOfAccount',
};
/** Where the account has no segment there is nothing to compare it with. */
const alone: Readonly<Partial<Record<Why['rule'], MessageId>>> = {
  unsettledHere: 'why.unsettledHereAlone',
  settledHere: 'why.settledHereAlone',
};

/** The reason for a choice as a sentence, with its figures and dates. */
export function useWhyText(): (why: Why) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return ({ rule, values }) => {
    const { at } = values;
    const text = (values['segment'] === '' ? alone[rule] : undefined) ?? texts[rule];
    return say(text, { ...values, ...(typeof at === 'number' ? { day: formats.day(at, now) } : {}) });
  };
}
