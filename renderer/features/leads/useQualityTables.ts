import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { disqualifyReasons, rejectReasons } from '../../../shared/domain/entities/leadStep.ts';
import type { TableRow } from '../../../shared/domain/insight/figureTable.ts';
import type { Kept, Part } from '../../../shared/domain/leads/leadQuality.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { reasonText } from './leadWords.ts';
import type { QualityView } from './qualityView.ts';

export type QualityBy = Input<'leads.quality'>['by'];
type Answer = Output<'leads.quality'>;

export interface QualityTable {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  /** The table in words. */
  readonly summary: readonly string[];
  readonly note: string;
}

const percent = ({ k, n }: Part): number | null => (n === 0 ? null : Math.round((1000 * k) / n) / 10);
const kept = ({ met, breached }: Kept): Part => ({ k: met, n: met + breached });

const titles: Readonly<Record<QualityView, MessageId>> = {
  quality: 'quality.titleQuality',
  reasons: 'quality.titleReasons',
  followUp: 'quality.titleFollowUp',
  marketing: 'quality.titleMarketing',
};

/** Each view of the scorecard as the table it is, and in words. */
export function useQualityTables(): (view: QualityView, by: QualityBy, answer: Answer) => QualityTable {
  const say = useSay();
  const formats = useFormats();
  const territories = useWorkspace((store) => store.workspace.territories);
  const byText: Readonly<Record<QualityBy, MessageId>> = {
    source: 'lead.source',
    campaign: 'lead.campaign',
    territory: 'account.territory',
  };
  const labelOf = (by: QualityBy, key: string | null): string => {
    if (key === null) return say('quality.notSaid');
    return by === 'territory' ? (territories.find(({ id }) => id === key)?.name ?? key) : key;
  };
  const money = (amounts: Answer['total']['revenue']): string | null =>
    amounts.length === 0
      ? null
      : formats.list(amounts.map(({ minor, currency }) => formats.money(minor, currency)));
  const share = (part: Part): string => say('quality.kOfN', { k: part.k, n: part.n });
  const minutes = ({ minutes: value }: { readonly minutes: number | null }): string | null =>
    value === null ? null : formats.duration(Math.max(Math.round(value), 1) * 60_000);

  const quality = (by: QualityBy, { rows, total }: Answer): Omit<QualityTable, 'title' | 'note'> => ({
    heads: [
      say(byText[by]),
      say('quality.leads'),
      say('quality.decided'),
      say('quality.acceptedShare'),
      say('quality.rejected'),
      say('quality.disqualified'),
      say('quality.recycled'),
      say('quality.converted'),
      say('quality.convertedShare'),
      say('quality.asked'),
      say('quality.knewUsShare'),
      say('quality.promised'),
      say('quality.completeShare'),
      say('quality.revenue'),
    ],
    rows: rows.map(({ key, figure }) => ({
      key: key ?? '',
      cells: [
        labelOf(by, key),
        figure.leads,
        figure.accepted.n,
        percent(figure.accepted),
        figure.rejected,
        figure.disqualified,
        figure.recycled,
        figure.converted.k,
        percent(figure.converted),
        figure.knewUs.n,
        percent(figure.knewUs),
        figure.complete.n,
        percent(figure.complete),
        money(figure.revenue),
      ],
    })),
    summary: [
      say('quality.saidAccepted', { share: share(total.accepted) }),
      say('quality.saidConverted', { share: share(total.converted) }),
      say('quality.saidKnewUs', { share: share(total.knewUs) }),
      say('quality.saidComplete', { share: share(total.complete) }),
    ],
  });
  const reasons = (by: QualityBy, { rows, total }: Answer): Omit<QualityTable, 'title' | 'note'> => {
    const all = [...rejectReasons, ...disqualifyReasons];
    const given = all.filter((reason) => (total.reasons[reason] ?? 0) > 0);
    const most = [...given].sort((one, other) => (total.reasons[other] ?? 0) - (total.reasons[one] ?? 0))[0];
    return {
      heads: [say(byText[by]), say('quality.leads'), ...all.map((reason) => say(reasonText[reason]))],
      rows: rows.map(({ key, figure }) => ({
        key: key ?? '',
        cells: [labelOf(by, key), figure.leads, ...all.map((reason) => figure.reasons[reason] ?? 0)],
      })),
      summary:
        most === undefined
          ? [say('quality.saidNoReason')]
          : [
              say('quality.saidReason', {
                reason: say(reasonText[most]),
                share: share({
                  k: total.reasons[most] ?? 0,
                  n: given.reduce((sum, reason) => sum + (total.reasons[reason] ?? 0), 0),
                }),
              }),
            ],
    };
  };
  const followUp = ({ followUp: { people, teams } }: Answer): Omit<QualityTable, 'title' | 'note'> => {
    const lines = [
      ...teams.map(({ name, reps, figure }, at) => ({
        key: `team ${at}`,
        label: say('quality.teamOf', { name, count: reps }),
        figure,
      })),
      ...people.map(({ name, figure }, at) => ({ key: `person ${at}`, label: name, figure })),
    ];
    return {
      heads: [
        say('quality.who'),
        say('quality.leads'),
        say('quality.decisionKept'),
        say('quality.decisionLate'),
        say('quality.attemptKept'),
        say('quality.attemptLate'),
        say('quality.conversationKept'),
        say('quality.conversationLate'),
        say('quality.attemptsEach'),
        say('quality.firstAttempt'),
        say('quality.firstAttemptN'),
        say('quality.firstConversation'),
        say('quality.firstConversationN'),
      ],
      rows: lines.map(({ key, label, figure }) => ({
        key,
        cells: [
          label,
          figure.leads,
          figure.decision.met,
          figure.decision.breached,
          figure.attempt.met,
          figure.attempt.breached,
          figure.conversation.met,
          figure.conversation.breached,
          figure.attemptsEach,
          minutes(figure.firstAttempt),
          figure.firstAttempt.n,
          minutes(figure.firstConversation),
          figure.firstConversation.n,
        ],
      })),
      summary: lines.map(({ label, figure }) =>
        say('quality.saidKept', {
          who: label,
          decision: share(kept(figure.decision)),
          conversation: share(kept(figure.conversation)),
        }),
      ),
    };
  };
  const marketing = ({ promises, answers }: Answer): Omit<QualityTable, 'title' | 'note'> => ({
    heads: [
      say('lead.source'),
      say('quality.promisedAMonth'),
      say('quality.cameAMonth'),
      say('quality.leads'),
      say('quality.promised'),
      say('quality.completeShare'),
      say('quality.acceptedShare'),
    ],
    rows: promises.map(({ source, promised, aMonth, leads, complete, accepted }) => ({
      key: source,
      cells: [source, promised, aMonth, leads, complete.n, percent(complete), percent(accepted)],
    })),
    summary: [
      say('quality.saidReturned', { count: answers.returned }),
      say('quality.saidAnswered', { inTime: answers.inTime, late: answers.late }),
      say('quality.saidWaiting', { waiting: answers.waiting, overdue: answers.overdue }),
    ],
  });
  return (view, by, answer) => {
    const title = say(titles[view]);
    switch (view) {
      case 'quality':
        return { title, ...quality(by, answer), note: say('quality.noteQuality') };
      case 'reasons':
        return { title, ...reasons(by, answer), note: say('quality.noteQuality') };
      case 'followUp':
        return { title, ...followUp(answer), note: say('quality.noteFollowUp') };
      case 'marketing':
        return { title, ...marketing(answer), note: say('quality.noteMarketing') };
    }
  };
}
