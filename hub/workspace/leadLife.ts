import { builtInCalendar } from '../../shared/domain/agreement/businessCalendar.ts';
import { businessTime } from '../../shared/domain/agreement/businessTime.ts';
import type { LeadStatus } from '../../shared/domain/entities/lead.ts';
import type { LeadStepKind } from '../../shared/domain/entities/leadStep.ts';
import type { Chance } from './chance.ts';

export interface LivedStep {
  readonly kind: LeadStepKind;
  readonly at: number;
}

/** The steps that lead to a status, one of the ways there. */
function stepsTo(status: LeadStatus, reached: boolean, chance: Chance): readonly LeadStepKind[] {
  const attempts = (least: number, most: number): LeadStepKind[] =>
    Array.from({ length: chance.between(least, most) }, () => 'attempt');
  const talked = (): LeadStepKind[] => ['accept', ...attempts(0, 2), 'conversation'];
  switch (status) {
    case 'new':
      return [];
    case 'accepted':
      return ['accept'];
    case 'attempted':
      return ['accept', ...attempts(1, 3)];
    case 'in_conversation':
      return talked();
    case 'qualified':
      return [...talked(), 'qualify'];
    case 'converted':
      return [...talked(), ...(chance.happens(0.6) ? (['qualify'] as const) : []), 'convert'];
    case 'rejected':
      return chance.happens(0.3) ? ['accept', ...attempts(1, 2), 'reject'] : ['reject'];
    case 'disqualified':
      return reached ? [...talked(), 'disqualify'] : ['accept', ...attempts(3, 4), 'disqualify'];
    case 'recycled':
      return reached ? [...talked(), 'recycle'] : ['accept', ...attempts(1, 3), 'recycle'];
  }
}

/** Business minutes from one step to the next: most decisions within the day that is agreed on, some not. */
function waits(kind: LeadStepKind, isFirst: boolean, chance: Chance): number {
  if (isFirst) return chance.happens(0.8) ? chance.between(20, 430) : chance.between(500, 1_100);
  if (kind === 'attempt' || kind === 'conversation')
    return chance.happens(0.85) ? chance.between(30, 700) : chance.between(1_000, 1_800);
  return chance.between(240, 2_400);
}

/** What was done with a lead and when, all of it in the past. `reached`: whether anybody ever spoke with the person. */
export function liveLead(
  status: LeadStatus,
  reached: boolean,
  receivedAt: number,
  time: { readonly todayMs: number; readonly zone: string },
  chance: Chance,
): readonly LivedStep[] {
  const office = businessTime(builtInCalendar(time.zone));
  let at = receivedAt;
  const steps = stepsTo(status, reached, chance).map((kind, index): LivedStep => {
    at = office.after(at, waits(kind, index === 0, chance) * 60_000);
    return { kind, at };
  });
  const spent = at - receivedAt;
  const most = Math.floor((time.todayMs - receivedAt) * 0.9);
  if (spent <= most) return steps;
  // Received too lately for all of that: the same steps, closer together.
  return steps.map((step) => ({
    ...step,
    at: receivedAt + Math.floor(((step.at - receivedAt) * most) / spent),
  }));
}
