import { mayBeDropped, mayBeSignedBy } from '../../../../shared/domain/agreement/agreementRules.ts';
import { termsProblems } from '../../../../shared/domain/agreement/termsProblems.ts';
import type { Agreement } from '../../../../shared/domain/entities/agreement.ts';
import { allows } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import type { Handlers, Subject } from '../handler.ts';
import { save } from '../saving.ts';
import { mayDraft } from './mayDraft.ts';
import { allVersions, workplaceOf } from './repository.ts';

const subjectOf = ({ id, version }: Pick<Agreement, 'id' | 'version'>): Subject => ({
  entity: 'agreement',
  id,
  label: String(version),
  accountId: null,
});

const problemsOf = (db: ReadableDb, { status, terms }: Agreement) =>
  status !== 'draft' || terms === null ? [] : [...termsProblems(terms, workplaceOf(db))];

export const handlers: Handlers = {
  'agreements.list': ({ db, me }) =>
    ok({
      versions: allVersions(db).map(({ row: agreement, sync }) => ({
        agreement,
        draftedByName: rowName(db, 'user', agreement.draftedById),
        signedBySalesName: rowName(db, 'user', agreement.signedBySalesId),
        signedByMarketingName: rowName(db, 'user', agreement.signedByMarketingId),
        problems: problemsOf(db, agreement),
        maySign: mayBeSignedBy(agreement, me.role),
        mayChange: agreement.status === 'draft' && mayDraft(me),
        mayDrop: mayBeDropped(agreement) && mayDraft(me),
        sync,
      })),
      mayDraft: mayDraft(me),
    }),
  'agreements.draft': (context, args) =>
    save(context, 'agreement.draft', args, subjectOf(args), 'agreements'),
  'agreements.change': (context, args) => {
    const agreement = markedRow(context.db, 'agreement', args.id)?.row;
    if (agreement === undefined) return fail('not_found');
    if (!mayDraft(context.me)) return fail('forbidden');
    if (agreement.status !== 'draft') return fail('agreement_changed');
    return save(context, 'agreement.change', args, subjectOf(agreement), 'agreements');
  },
  'agreements.sign': (context, args) => {
    const { db, me } = context;
    const agreement = markedRow(db, 'agreement', args.id)?.row;
    if (agreement === undefined) return fail('not_found');
    if (!allows(me.role, 'agreement', 'update', me.id, null)) return fail('forbidden');
    if (agreement.status !== 'draft' || agreement.revisionId !== args.revisionId)
      return fail('agreement_changed');
    if (mayBeSignedBy(agreement, me.role) !== args.side) return fail('forbidden');
    const problems = problemsOf(db, agreement);
    if (problems.length > 0) return fail('cannot_be_met', { problems });
    return save(context, 'agreement.sign', args, subjectOf(agreement), 'agreements');
  },
  'agreements.drop': (context, args) => {
    const agreement = markedRow(context.db, 'agreement', args.id)?.row;
    if (agreement === undefined) return fail('not_found');
    if (!mayDraft(context.me)) return fail('forbidden');
    if (!mayBeDropped(agreement) || agreement.revisionId !== args.revisionId)
      return fail('agreement_changed');
    return save(context, 'agreement.drop', args, subjectOf(agreement), 'agreements');
  },
};
