import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../shared/contracts/ipc/index.ts';
import { noFacts } from '../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../shared/domain/kits/richText.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { Handlers } from './fakeHandlers.ts';
import { day, idOf, testNow } from './fakeWorld.ts';

/** One kit of the invented company, as a rep's laptop holds it. */

type Out<Name extends keyof typeof channels> = OutputOf<(typeof channels)[Name]>;
type ItemData = Out<'kits.item'>;
type Listed = ItemData['item'];
type Sayable = ItemData['proofs'][number];

export const kitId = idOf(800);
const releaseId = idOf(803);

const listed = (number: number, own: Partial<Listed>): Listed => ({
  kitId,
  itemId: idOf(number),
  releaseId,
  version: 3,
  kitTitle: 'Pilot offer',
  kind: 'key_message',
  visibility: 'customer',
  category: null,
  competitorId: null,
  competitorName: null,
  title: 'Two boats, one season',
  marks: [],
  excerpt: 'Two boats, one season, your own fuel log.',
  inFile: null,
  language: 'en',
  languages: ['en', 'sv'],
  favourite: false,
  unusable: null,
  expiresOn: '2027-03-31',
  validUntil: null,
  leaseEndsAt: testNow + 30 * day,
  publishedAt: testNow - 3 * day,
  source: null,
  file: null,
  ...own,
});

export const figure: NonNullable<ItemData['figure']> = {
  resolved: 25,
  final: 39,
  low: 0.484,
  high: 0.773,
  parked: 4,
  open: 2,
  ownWords: 11,
  version: 3,
  ofPredecessor: false,
  from: testNow - 90 * day,
  to: testNow,
};

export const reply: Sayable = {
  item: listed(811, {
    kind: 'objection_response',
    category: 'price',
    title: 'It is not the sum, it is that you want all of it in March',
  }),
  content: {
    kind: 'objection_response',
    said: {
      title: 'It is not the sum, it is that you want all of it in March',
      explore: ['When in the year would it not hurt?'],
      response: richTextOf(
        'Then let the season pay for it. Nothing before the first landing, a sixth a month until September, and the fuel you save shows on the same page.',
      ),
    },
  },
  figure,
  proofItemIds: [idOf(812)],
};
const swedishReply: Sayable = {
  ...reply,
  item: { ...reply.item, language: 'sv', title: 'Det är inte summan, det är att ni vill ha allt i mars' },
  content: {
    kind: 'objection_response',
    said: {
      title: 'Det är inte summan, det är att ni vill ha allt i mars',
      explore: ['När på året skulle det inte kännas?'],
      response: richTextOf(
        'Låt säsongen betala. Inget före första landningen, sedan en sjättedel i månaden.',
      ),
    },
  },
};
export const proof: Sayable = {
  item: listed(812, {
    kind: 'proof_point',
    category: 'price',
    title: 'Gotland Fisk, payback in 9 months',
    source: 'Signed by finance 3 Oct',
    validUntil: '2026-12-31',
    languages: ['en'],
  }),
  content: {
    kind: 'proof_point',
    said: {
      title: 'Gotland Fisk, payback in 9 months',
      body: richTextOf('Gotland Fisk, 6 boats: payback in 9 months on monthly terms.'),
    },
  },
  figure: null,
  proofItemIds: [],
};
export const battlecard: Sayable = {
  item: listed(813, {
    kind: 'battlecard',
    visibility: 'internal',
    category: 'competitor',
    competitorId: idOf(50),
    competitorName: 'Veritas',
    title: 'Veritas',
  }),
  content: {
    kind: 'battlecard',
    said: {
      title: 'Veritas',
      snapshot: richTextOf('Leasing only from 10 units. Ask who services the pumps in February.'),
      theirStrengths: ['A depot in every port'],
      ourStrengths: [{ text: 'Two units are enough to begin', proofItemIds: [idOf(812)] }],
      landmineQuestions: ['Who services the pumps in February?'],
      likelyObjections: ['They are smaller than we are'],
      recentIntelligence: [{ text: 'Cut its service team in Luleå', on: '2026-11-02' }],
    },
  },
  figure: null,
  proofItemIds: [],
};
const expired: Listed = listed(814, {
  kind: 'proof_point',
  title: 'Fuel figures of 2024',
  unusable: 'proof_expired',
  validUntil: '2026-10-31',
});

const fileOf = (sha: string, own: Partial<NonNullable<Listed['file']>>): Listed['file'] => ({
  sha256: sha.repeat(64),
  name: 'fleet-deck-sv.pdf',
  mediaType: 'application/pdf',
  bytes: 48_000_000,
  pages: 14,
  mayLeave: false,
  state: 'waiting',
  have: 31_000_000,
  ...own,
});
export const pictureItemId = idOf(815);
export const picture = listed(815, {
  kind: 'collateral',
  title: 'The quay in July',
  file: fileOf('a', {
    name: 'quay.png',
    mediaType: 'image/png',
    bytes: 800_000,
    pages: null,
    state: 'here',
    have: 800_000,
  }),
});
const deck = listed(816, {
  kind: 'collateral',
  title: 'Fleet deck',
  unusable: 'file_missing',
  file: fileOf('b', {}),
});
const margins = listed(817, {
  kind: 'collateral',
  title: 'Margin table',
  visibility: 'internal',
  file: fileOf('c', { state: 'here' }),
});
const collateralOf = (item: Listed): Sayable => ({
  item,
  content: { kind: 'collateral', said: { title: item.title, description: richTextOf('For the table.') } },
  figure: null,
  proofItemIds: [],
});

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
    'kits.toAcknowledge': () => ok({ kits: acknowledged ? [] : [{ ...head, previousVersion: 2, changes }] }),
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
        reach: { accounts: { reached: 61, of: 212 }, people: { reached: 74, of: 390 } },
        frequency: { contacts: 96, accounts: 61, perAccount: 96 / 61 },
        adoption: { withUse: 58, ownWords: 11, held: 90 },
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
