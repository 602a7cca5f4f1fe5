import { fail, ok } from '../../../../shared/kernel/result.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { trustedNowOf } from '../../db/trustedClock.ts';
import type { KitProblem } from '../../sync/kits/checkRelease.ts';
import type { Handlers } from '../handler.ts';
import { composeEmail, handOverEmail } from './composeEmail.ts';
import { copyOut } from './copyOut.ts';
import { steerDownload } from './files.ts';
import { kitGround, whyUnusable } from './ground.ts';
import { figuresOf } from './kitFigures.ts';
import { itemPage, kitList, kitPage, kitsToAcknowledge } from './kitPages.ts';
import { libraryOf } from './library.ts';
import { titleOf } from './listed.ts';
import { itemIn } from './repository/heldItems.ts';
import { quarantined } from './repository/heldKits.ts';
import { acknowledge, addUse, giveFeedback, setFavourite } from './service.ts';
import { whatToSay } from './whatToSay.ts';

export const handlers: Handlers = {
  'kits.library': (context, input) => ok(libraryOf(context, input)),
  'kits.item': itemPage,
  'kits.kit': kitPage,
  'kits.list': (context, { language }) => kitList(context, language),
  'kits.toAcknowledge': (context, { language }) => kitsToAcknowledge(context, language),
  'kits.acknowledge': acknowledge,
  'kits.favourite': setFavourite,
  'kits.feedback': giveFeedback,
  'kits.use': addUse,
  'kits.check': (context, { items, customerSees, ...whom }) => {
    const ground = kitGround(context, { ...whom, language: null }, customerSees);
    const byKit = new Map([...ground.kits.values()].map((kit) => [kit.payload.kitId, kit]));
    return ok({
      items: items.map(({ kitId, itemId }) => {
        const kit = byKit.get(kitId);
        const item = kit === undefined ? null : itemIn(context.db, kit.row, itemId);
        if (kit === undefined || item === null) return { itemId, version: null, unusable: null };
        return { itemId, version: kit.payload.version, unusable: whyUnusable(ground, kit, item) };
      }),
    });
  },
  'kits.whatToSay': (context, input) => ok(whatToSay(context, input)),
  'kits.figures': figuresOf,
  'kits.copyOut': copyOut,
  'emails.compose': composeEmail,
  'emails.handOver': handOverEmail,
  'kits.download': (context, { sha256, action }) =>
    context.write((tx) => {
      if (!steerDownload(tx.db, sha256, action, context.clock.now())) return fail('not_found');
      tx.changed('kits');
      tx.changed('sync');
      return ok({});
    }),
  'kits.trouble': ({ db, clock }, { language }) => {
    const now = trustedNowOf(db, clock);
    return ok({
      quarantined: quarantined(db).map(({ head, problem, ...rest }) => ({
        ...rest,
        title: titleOf(head, language),
        problem: problem as KitProblem,
      })),
      trustedNow: now.at,
      clockBehindMs: Math.max(0, now.at - clock.now()),
      lastContactAt: now.lastContactAt === 0 ? null : now.lastContactAt,
      rolledBackAt: readMetaNumber(db, 'rolled_back_at'),
    });
  },
};
