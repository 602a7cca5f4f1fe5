import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Chord } from '../../ui/keyboard.ts';

export interface TourStep {
  readonly title: MessageId;
  readonly words: MessageId;
  /** What the step speaks of is reached by these from anywhere. */
  readonly keys: readonly Chord[];
  /** The screen that it speaks of, which is opened with it. */
  readonly place: string | null;
}

const offline: TourStep = {
  title: 'tour.offline',
  words: 'tour.offlineWords',
  keys: ['Mod+K', 'Mod+/'],
  place: null,
};
const heard: TourStep = {
  title: 'tour.heard',
  words: 'tour.heardWords',
  keys: ['Alt+O'],
  place: null,
};

/** Three steps, by what each role does here. */
export const tourSteps: Readonly<Record<Role, readonly [TourStep, TourStep, TourStep]>> = {
  rep: [{ title: 'tour.day', words: 'tour.dayWords', keys: [], place: '/today' }, heard, offline],
  manager: [{ title: 'tour.team', words: 'tour.teamWords', keys: [], place: '/accounts' }, heard, offline],
  author: [
    { title: 'tour.office', words: 'tour.officeWords', keys: [], place: '/today' },
    { title: 'tour.kits', words: 'tour.kitsWords', keys: [], place: '/studio' },
    offline,
  ],
  approver: [
    { title: 'tour.office', words: 'tour.reviewWords', keys: [], place: '/today' },
    { title: 'tour.findHeard', words: 'tour.findHeardWords', keys: ['Mod+K'], place: null },
    offline,
  ],
  admin: [
    { title: 'tour.company', words: 'tour.companyWords', keys: [], place: '/admin' },
    { title: 'tour.recorded', words: 'tour.recordedWords', keys: [], place: '/settings' },
    offline,
  ],
};
