import type { Decision, Effect } from '../../shared/contracts/sync/mutations/definition.ts';
import { drafters, signerOf } from '../../shared/domain/agreement/agreementRules.ts';
import type { AgreementTerms } from '../../shared/domain/agreement/agreementTerms.ts';
import { termsProblems } from '../../shared/domain/agreement/termsProblems.ts';
import { rolesAt } from './access.ts';
import type { Bench } from './bench.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import { type Refused, refused } from './refused.ts';

/** What holds of the agreement beyond who may write it: only drafts change, and each head signs for their own side. */
export function refusalOfAgreement(bench: Bench, mutation: ReceivedMutation, effect: Effect): Refused | null {
  if (effect.entity !== 'agreement') return null;
  const about = { entity: 'agreement', id: effect.id } as const;
  const roles = rolesAt(bench.access, mutation.cursor);
  switch (effect.type) {
    case 'fields':
      if (!roles.some((role) => drafters.includes(role))) return refused('forbidden', about);
      return bench.rows.row('agreement', effect.id)?.status === 'draft'
        ? null
        : refused('wrong_state', { reason: 'signed' });
    case 'decision': {
      // Thrown out by those who write what is to be signed, signed by the heads alone.
      if (effect.values['status'] === 'dropped')
        return roles.some((role) => drafters.includes(role)) ? null : refused('forbidden', about);
      const signer = signerOf('signedBySalesId' in effect.values ? 'sales' : 'marketing');
      return roles.includes(signer) ? refusalOfTerms(bench, effect) : refused('forbidden', about);
    }
    default:
      return null;
  }
}

/** What cannot be met is signed by nobody. */
function refusalOfTerms(bench: Bench, { id, seen }: Decision): Refused | null {
  const row = bench.rows.row('agreement', id);
  // Whether it was signed or changed meanwhile, the decision itself says.
  if (row?.status !== 'draft' || row.revisionId !== seen.revisionId) return null;
  const terms = row.terms as AgreementTerms | null;
  const problems = terms === null ? [] : termsProblems(terms, bench.agreements.workplace);
  return terms !== null && problems.length === 0
    ? null
    : refused('invalid', {
        issues: problems.map(({ code, about }) => `terms: ${code} ${about ?? ''}`.trim()),
      });
}
