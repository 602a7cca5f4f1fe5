/** Why something stands on the sheet. The catalogues say each as a sentence, with the figures behind it. */
export const whyRules = [
  /** The plan says so. */
  'planned',
  /** Nobody is named in the plan; these were in the room last time. `at`: that call. */
  'inTheRoomLastTime',
  /** The newest promise of the last call that left one. `at`: that call. */
  'lastNextStep',
  /** A promise stands open, and no call is known to have made it. */
  'openPromise',
  /** The last call fell short of its minimum, so it still stands. `at`: that call. */
  'minimumNotReached',
  /** Heard here and not settled. `count` in all, `at` the newest; `alike` times in `segment` in `weeks`. */
  'unsettledHere',
  /** Heard here and settled since; the values as above. */
  'settledHere',
  /** Not heard here, but `count` times in `weeks` from the same part in the same stage and segment. */
  'likePersona',
  /** The same, whatever part the people play. */
  'likeStage',
  /** The same, in the segment at any stage. */
  'likeSegment',
  /** A competitor named here `count` times, the last time `at`. */
  'namedHere',
  /** Meant for `category`, which is likely to be heard. */
  'forLikely',
  /** Meant for accounts and people like these. */
  'forAudience',
  /** The one approved answer to `category`. */
  'onlyAnswer',
  /** Of several answers the one that did best: `count` of `of` resolved. */
  'didBest',
  /** `person`, and `others` besides, read on their own: what can be sent stands first. */
  'learnsAlone',
  /** `person`, and `others` besides, want to be guided: what to say stands first. */
  'wantsGuidance',
  /** Both in one room: the talk first for `person`, then what `reader` can read. */
  'guidedAndAlone',
  /** Marketing handed over this very `person`. */
  'leadOfPerson',
  /** Marketing handed over somebody of this account. */
  'leadOfAccount',
] as const;
export type WhyRule = (typeof whyRules)[number];

export interface Why {
  readonly rule: WhyRule;
  readonly values: Readonly<Record<string, string | number>>;
}

export const because = (rule: WhyRule, values: Why['values'] = {}): Why => ({ rule, values });
