import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { proofIdsOf } from '../../../../shared/domain/kits/proofIds.ts';
import { leaseEndsAt } from '../../../../shared/domain/kits/usable.ts';
import { grantOf } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import { rowName } from '../../db/rowName.ts';
import type { QueryContext } from '../handler.ts';
import { becauseOfMe, changesSince } from './changes.ts';
import { figureOf } from './figure.ts';
import { type ForWhom, type KitGround, kitGround, whyUnusable } from './ground.ts';
import { inLanguage, listed, type Sayable, sayableOf, spoken, titleIn } from './listed.ts';
import { currentItem, itemIn, itemsIn } from './repository/heldItems.ts';
import { type HeldKit, versionsOf } from './repository/heldKits.ts';
import { acknowledgedBy, lastFeedbackOf } from './repository/mine.ts';

/** Who makes kits is not asked to confirm them. */
const mustAcknowledge = ({ payload }: HeldKit, me: User): boolean =>
  payload.acknowledge && grantOf(me.role, 'acknowledgement', 'create') !== 'no';

function headOf(ground: KitGround, kit: HeldKit) {
  const { payload } = kit;
  const title = inLanguage(payload.title, ground.wanted);
  return {
    kitId: payload.kitId,
    releaseId: payload.releaseId,
    version: payload.version,
    title: title.text,
    language: title.language,
    publishedAt: payload.publishedAt,
    startsOn: payload.startsOn,
    expiresOn: payload.expiresOn,
    leaseDays: payload.leaseDays,
    leaseEndsAt: leaseEndsAt(payload.leaseDays, ground.now.lastContactAt),
    whatChanged: payload.whatChanged === null ? null : inLanguage(payload.whatChanged, ground.wanted).text,
    unusable: whyUnusable(ground, kit, null),
  };
}

const nobody = { accountId: null, contactIds: [] } as const;

/** The newest version; those before it in order. */
function newestOf(ground: KitGround, kitId: string): { kit: HeldKit; before: readonly HeldKit[] } | null {
  const [kit, ...before] = versionsOf(ground.db, kitId);
  return kit === undefined ? null : { kit, before };
}

export function itemPage(
  context: QueryContext,
  input: ForWhom & { readonly kitId: string; readonly itemId: string },
): Answer<'kits.item'> {
  const { db, me } = context;
  const ground = kitGround(context, input);
  const found = newestOf(ground, input.kitId);
  const item = found === null ? null : itemIn(db, found.kit.row, input.itemId);
  if (found === null || item === null) return fail('not_found');
  const { kit, before } = found;
  const content = spoken(db, item, ground.wanted).content as Sayable['content'];
  const feedback = lastFeedbackOf(db, me.id, item.itemId);
  return ok({
    item: listed(ground, kit, item),
    content,
    facts: item.facts,
    proofs: proofIdsOf(item.facts, content).flatMap((id) => {
      const proof = currentItem(db, id);
      const sayable = proof === null ? null : sayableOf(ground, proof);
      return sayable === null ? [] : [sayable];
    }),
    figure: figureOf(db, item, kit.payload.version),
    versions: [kit, ...before].map((version) => {
      const then = itemIn(db, version.row, input.itemId);
      return {
        version: version.payload.version,
        publishedAt: version.payload.publishedAt,
        whatChanged: headOf(ground, version).whatChanged,
        title: then === null ? null : titleIn(db, then, ground.wanted),
      };
    }),
    becauseOfMe: becauseOfMe(db, kit, item.itemId, me.id),
    myFeedback:
      feedback === null
        ? null
        : {
            verdict: feedback.verdict,
            note: feedback.note,
            at: feedback.authoredAt,
            version: feedback.version,
          },
    dataAsOf: readMetaNumber(db, 'data_as_of'),
  });
}

export function kitPage(
  context: QueryContext,
  input: ForWhom & { readonly kitId: string },
): Answer<'kits.kit'> {
  const { db, me } = context;
  const ground = kitGround(context, input);
  const found = newestOf(ground, input.kitId);
  if (found === null) return fail('not_found');
  const { kit, before } = found;
  const { payload } = kit;
  return ok({
    ...headOf(ground, kit),
    authorName: rowName(db, 'user', payload.authorId),
    approverName: rowName(db, 'user', payload.approverId),
    audience: {
      territories: payload.audience.territoryIds.flatMap((id) => rowName(db, 'territory', id) ?? []),
      segments: payload.audience.segments,
      buyerStages: payload.audience.buyerStages,
      personas: payload.audience.personas,
    },
    mustAcknowledge: mustAcknowledge(kit, me),
    acknowledgedAt: acknowledgedBy(db, me.id).get(payload.releaseId) ?? null,
    recalled: kit.recall,
    changes: changesSince(db, kit, before[0], ground.wanted, me.id),
    items: itemsIn(db, kit.row).map((item) => listed(ground, kit, item)),
    versions: [kit, ...before].map(({ payload: { version, publishedAt } }) => ({ version, publishedAt })),
    dataAsOf: readMetaNumber(db, 'data_as_of'),
  });
}

export function kitList(context: QueryContext, language: Language | null): Answer<'kits.list'> {
  const { db, me } = context;
  const ground = kitGround(context, { ...nobody, language });
  const acknowledged = acknowledgedBy(db, me.id);
  return ok({
    kits: inOrderOfNames(
      db,
      [...ground.kits.values()].map((kit) => ({
        ...headOf(ground, kit),
        items: itemsIn(db, kit.row).length,
        mustAcknowledge: mustAcknowledge(kit, me),
        acknowledgedAt: acknowledged.get(kit.payload.releaseId) ?? null,
      })),
      ({ title }) => title,
    ),
  });
}

export function kitsToAcknowledge(
  context: QueryContext,
  language: Language | null,
): Answer<'kits.toAcknowledge'> {
  const { db, me } = context;
  const ground = kitGround(context, { ...nobody, language });
  const acknowledged = acknowledgedBy(db, me.id);
  const waiting = [...ground.kits.values()].filter(
    (kit) =>
      mustAcknowledge(kit, me) &&
      !acknowledged.has(kit.payload.releaseId) &&
      whyUnusable(ground, kit, null) === null,
  );
  return ok({
    kits: waiting
      .map((kit) => {
        const before = versionsOf(db, kit.payload.kitId).find(
          ({ payload }) => payload.version < kit.payload.version,
        );
        return {
          ...headOf(ground, kit),
          previousVersion: before?.payload.version ?? null,
          changes: changesSince(db, kit, before, ground.wanted, me.id),
          becauseOfMe: kit.payload.becauseOf.some(({ userId }) => userId === me.id),
        };
      })
      .sort((one, other) => other.publishedAt - one.publishedAt),
  });
}
