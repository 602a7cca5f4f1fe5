import type { Language } from '../../shared/domain/entities/account.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { LeadAnswerKind } from '../../shared/domain/entities/leadAnswer.ts';
import { Chance } from './chance.ts';
import { countries } from './countries.ts';
import { demoIds } from './demoId.ts';
import type { StoryTime } from './playedCall.ts';
import { stamp } from './stamp.ts';
import { colleagueId } from './team.ts';
import { territoryId, territoryKeys, territoryPlans } from './territories.ts';

const dayMs = 86_400_000;

const words: Readonly<Record<Language, Readonly<Record<'nurture' | 'close', string>>>> = {
  en: {
    nurture: 'In the monthly letter until then; we will ask again when the budget is set.',
    close: 'Thank you, taken out of the campaign.',
  },
  fr: {
    nurture: 'Dans la lettre mensuelle d’ici là ; nous redemanderons une fois le budget voté.',
    close: 'Merci, retiré de la campagne.',
  },
  sv: {
    nurture: 'Får månadsbrevet till dess; vi frågar igen när budgeten är lagd.',
    close: 'Tack, borttagen ur kampanjen.',
  },
  it: {
    nurture: 'Fino ad allora riceve la lettera mensile; chiederemo di nuovo a budget approvato.',
    close: 'Grazie, tolto dalla campagna.',
  },
};

/**
 * What marketing has made of what sales gave back: what is older has nearly all been answered, of
 * what is new half waits. Leads
 * that rest are nurtured and the rest is closed, so that every lead stands where its own story left it.
 */
export function makeLeadAnswers(
  leads: readonly Row<'lead'>[],
  steps: readonly Row<'leadStep'>[],
  time: StoryTime,
): readonly Row<'leadAnswer'>[] {
  const chance = new Chance('lead answers');
  const nextId = demoIds('leadAnswer');
  const lastSteps = new Map(steps.map((step) => [step.leadId, step]));
  return leads.flatMap((lead): Row<'leadAnswer'>[] => {
    const step = lastSteps.get(lead.id);
    const kind: LeadAnswerKind | null =
      lead.status === 'recycled'
        ? 'nurture'
        : lead.status === 'rejected' || lead.status === 'disqualified'
          ? 'close'
          : null;
    if (step === undefined || kind === null) return [];
    const old = time.todayMs - step.authoredAt > 12 * dayMs;
    if (!chance.happens(old ? 0.95 : 0.5)) return [];
    const at = step.authoredAt + chance.between(2, 9) * dayMs + chance.between(0, 200) * 60_000;
    if (at > time.todayMs) return [];
    const key = territoryKeys.find((one) => territoryId(one) === lead.territoryId) ?? territoryKeys[0];
    const { language } = countries[territoryPlans[key].country];
    return [
      {
        ...stamp(nextId(), time.stamped),
        leadId: lead.id,
        stepId: step.id,
        territoryId: lead.territoryId,
        authorId: colleagueId(chance.pick(['margaux', 'tom'])),
        kind,
        until: kind === 'nurture' ? lead.recycleOn : null,
        toTerritoryId: null,
        note: chance.happens(0.7) ? words[language][kind] : null,
        authoredAt: at,
      },
    ];
  });
}
