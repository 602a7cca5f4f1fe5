import { noFacts } from '../../shared/domain/kits/itemContent.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { Handlers } from './fakeHandlers.ts';
import {
  battlecard,
  collateralOf,
  deck,
  expired,
  figure,
  type ItemData,
  kitId,
  type Listed,
  margins,
  type Out,
  picture,
  proof,
  releaseId,
  reply,
  type Sayable,
  swedishReply,
} from './fakeKitItems.ts';
import { day, idOf, testNow } from './fakeWorld.ts';

const head = {
  kitId,
  releaseId,
  version: 3,
  title: 'Pilot offer',
  language: 'en' as const,
  publishedAt: testNow - 3 * day,
  startsOn: '2026-11-21',
  expiresOn: '2027-03-31',
  leaseDays: 30,
  leaseEndsAt: testNow + 30 * day,
  whatChanged: 'Paid by the month until September, since owners said that March hurts.',
  unusable: null,
};
const changes: Out<'kits.kit'>['changes'] = [
  {
    itemId: reply.item.itemId,
    kind: 'objection_response',
    title: reply.item.title,
    change: 'changed',
    becauseOfMe: true,
    words: [{ name: 'response', before: 'A fifth a month.', after: 'A sixth a month.' }],
  },
];

const detail = ({ item, content, figure: own }: Sayable, proofs: readonly Sayable[] = []): ItemData => ({
  item,
  content,
  facts: { ...noFacts, category: item.category, source: item.source, validUntil: item.validUntil },
  proofs: [...proofs],
  figure: own,
  versions: [
    { version: 3, publishedAt: testNow - 3 * day, whatChanged: head.whatChanged, title: item.title },
    { version: 2, publishedAt: testNow - 100 * day, whatChanged: null, title: item.title },
  ],
  becauseOfMe: [],
  myFeedback: null,
  dataAsOf: testNow - 2 * 3_600_000,
});

const saved = () => ok({ mutationId: idOf(9000) });

/** What the kits give for the call that lies ahead. */
export const prepKits: Out<'prep.get'>['kits'] = {
  questions: [
    {
      kitId,
      itemId: reply.item.itemId,
      version: 3,
      text: 'What did an hour at the quay cost you in July?',
      language: 'en',
      why: { rule: 'forAudience', values: {} },
    },
  ],
  answers: [
    {
      category: 'price',
      response: reply,
      why: { rule: 'onlyAnswer', values: { category: 'price' } },
      proofs: [proof],
    },
  ],
  battlecards: [{ ...battlecard, why: { rule: 'namedHere', values: { count: 2, at: testNow - 15 * day } } }],
  send: [],
  collateral: [{ item: deck, why: { rule: 'forAudience', values: {} } }],
};

export function createKitHandlers(tell: (topic: 'kits') => void): Handlers {
  let acknowledged = false;
  const kept = new Set<string>();
  const withMark = (item: Listed): Listed => ({ ...item, favourite: kept.has(item.itemId) });
  return {
    'kits.library': ({ find, kinds, unusable }) => {
      const files = kinds.includes('collateral') ? [picture, margins, ...(unusable ? [deck] : [])] : [];
      const all = [reply.item, proof.item, battlecard.item, ...files, ...(unusable ? [expired] : [])]
        .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
        .filter(({ title }) => find === null || title.toLowerCase().includes(find.toLowerCase()))
        .map(withMark);
      const of = (category: 'price' | 'competitor') => ({
        situation: { by: 'category' as const, category },
        items: all.filter((item) => item.category === category),
      });
      const rest = {
        situation: { by: 'kind' as const, kind: 'proof_point' as const },
        items: all.filter(({ category }) => category === null),
      };
      return ok({
        situations: [of('price'), of('competitor'), rest].filter(({ items }) => items.length > 0),
        total: all.length,
        unusable: [{ why: 'proof_expired', count: 1 }],
        dataAsOf: testNow,
      });
    },
    'kits.item': ({ itemId, language }) => {
      if (itemId === reply.item.itemId) {
        const shown = language === 'sv' ? swedishReply : reply;
        return ok(detail({ ...shown, item: withMark(shown.item) }, [proof]));
      }
      const found = [proof, battlecard, ...[picture, deck].map(collateralOf)].find(
        ({ item }) => item.itemId === itemId,
      );
      return found === undefined ? fail('not_found') : ok(detail({ ...found, item: withMark(found.item) }));
    },
    'kits.kit': () =>
      ok({
        ...head,
        authorName: 'Camille Roux',
        approverName: 'Giulia Moretti',
        audience: {
          territories: ['Stockholm North'],
          segments: ['Fishing'],
          buyerStages: ['consideration'],
          personas: [],
        },
        mustAcknowledge: true,
        acknowledgedAt: acknowledged ? testNow : null,
        recalled: null,
        changes,
        items: [reply.item, proof.item, battlecard.item].map(withMark),
        versions: [{ version: 3, publishedAt: head.publishedAt }],
        dataAsOf: testNow,
      }),
    'decks.list': () => ok({ rows: [] }),
    'kits.list': () =>
      ok({
        kits: [{ ...head, items: 3, mustAcknowledge: true, acknowledgedAt: acknowledged ? testNow : null }],
      }),
    'kits.toAcknowledge': () =>
      ok({ kits: acknowledged ? [] : [{ ...head, previousVersion: 2, changes, becauseOfMe: true }] }),
    'kits.acknowledge': () => {
      acknowledged = true;
      tell('kits');
      return saved();
    },
    'kits.favourite': ({ itemId, kept: keep }) => {
      if (keep) kept.add(itemId);
      else kept.delete(itemId);
      tell('kits');
      return saved();
    },
    'kits.whatToSay': ({ text, category, language }) => {
      const heard = /sum|price|cost|march/i.test(text);
      const said = category ?? (heard ? 'price' : null);
      const fits = said === 'price';
      return ok({
        categories: heard ? ['price', 'timing'] : text === '' ? [] : ['status_quo'],
        category: said,
        language: language ?? 'en',
        explore: fits
          ? [
              {
                kitId,
                itemId: reply.item.itemId,
                version: 3,
                text: 'When in the year would it not hurt?',
                language: 'en',
              },
            ]
          : [],
        responses: fits ? [language === 'sv' ? swedishReply : reply] : [],
        proofs: fits ? [proof] : [],
        battlecards: fits ? [battlecard] : [],
      });
    },
    'kits.figures': ({ from, to }) =>
      ok({
        from,
        to,
        uses: {
          territories: { reached: 4, of: 4 },
          reach: { accounts: { reached: 61, of: 212 }, people: { reached: 74, of: 390 } },
          frequency: { contacts: 96, accounts: 61, perAccount: 96 / 61 },
          adoption: { withUse: 58, ownWords: 11, held: 90 },
        },
        responses: [
          {
            itemId: reply.item.itemId,
            title: reply.item.title,
            language: 'en',
            figure,
            approved: 'Then let the season pay for it.',
            ownWords: [{ words: 'Pay as you land.', outcome: 'resolved', at: testNow - day }],
          },
        ],
        feedback: [
          {
            itemId: reply.item.itemId,
            title: reply.item.title,
            version: 3,
            verdict: 'does_not_help',
            note: 'Owners ask about the second season.',
            authorName: 'Elsa Lindqvist',
            at: testNow - day,
          },
        ],
      }),
    'kits.download': () => ok({}),
    'kits.trouble': () =>
      ok({
        quarantined: [],
        trustedNow: testNow,
        clockBehindMs: 0,
        lastContactAt: testNow,
        rolledBackAt: null,
      }),
    'kits.files': () =>
      ok({
        files: [
          {
            sha256: 'b'.repeat(64),
            name: 'fleet-deck-sv.pdf',
            mediaType: 'application/pdf',
            bytes: 48_000_000,
            have: 31_000_000,
            state: 'waiting',
            kitId,
            itemId: deck.itemId,
            title: deck.title,
            neededAt: testNow + day,
          },
        ],
        paused: false,
        bytesHere: 800_000,
        bytesMissing: 17_000_000,
        bytesFree: 90_000_000_000,
      }),
    'kits.feedback': saved,
    'kits.use': saved,
  };
}
