import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../shared/contracts/ipc/index.ts';
import { richTextOf } from '../../shared/domain/kits/richText.ts';
import { day, idOf, testNow } from './fakeWorld.ts';

/** One kit of the invented company, as a rep's laptop holds it. */

export type Out<Name extends keyof typeof channels> = OutputOf<(typeof channels)[Name]>;
export type ItemData = Out<'kits.item'>;
export type Listed = ItemData['item'];
export type Sayable = ItemData['proofs'][number];

export const kitId = idOf(800);
export const releaseId = idOf(803);

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
export const swedishReply: Sayable = {
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
export const expired: Listed = listed(814, {
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
export const deck = listed(816, {
  kind: 'collateral',
  title: 'Fleet deck',
  unusable: 'file_missing',
  file: fileOf('b', {}),
});
export const margins = listed(817, {
  kind: 'collateral',
  title: 'Margin table',
  visibility: 'internal',
  file: fileOf('c', { state: 'here' }),
});
export const collateralOf = (item: Listed): Sayable => ({
  item,
  content: { kind: 'collateral', said: { title: item.title, description: richTextOf('For the table.') } },
  figure: null,
  proofItemIds: [],
});
