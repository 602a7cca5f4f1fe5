import { afterEach, beforeEach, expect, test } from 'vitest';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import {
  kitHubId,
  kitId,
  kitItems,
  kitPayloadOf,
  kitTerritoryId,
  recallOf,
  releaseOf,
  signingKey,
  vouchedKey,
} from '../../../../test/fixtures/signedKits.ts';
import { writeTransaction } from '../../db/transaction.ts';
import { followKeys } from '../../sync/kits/knownKeys.ts';
import { noteTold, receiptsDue } from '../../sync/kits/receiptsDue.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const year = 365 * day;
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers);
});
afterEach(() => laptop.close());

const nobody = { accountId: null, contactIds: [], language: null };
const all = { ...nobody, find: null, category: null, kinds: [], favourites: false, unusable: true };
/** Why each item here may not be offered; null: it may. */
const offered = async () => {
  const { situations } = await laptop.value('kits.library', all);
  return situations.flatMap(({ items }) =>
    items.map(({ version, unusable }) => `v${version} ${unusable ?? 'usable'}`),
  );
};
const allOf = (state: string) => kitItems.map(() => state);
const problems = async () =>
  (await laptop.value('kits.trouble', { language: null })).quarantined.map(
    ({ version, problem }) => `v${version} ${problem}`,
  );
const receipts = () => receiptsDue(laptop.db).map(({ state }) => state);

test('what the hub signed is offered, and the hub is to be told that it came', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  expect(await offered()).toEqual(allOf('v1 usable'));
  expect(await problems()).toEqual([]);
  expect(receipts()).toEqual(['delivered']);
});

test.each([
  ['forged, signed by a key of the forger’s own', () => ({ key: signingKey(), row: {} }), 'bad_signature'],
  ['signed with a key that nobody here knows', () => ({ key: signingKey('key-9'), row: {} }), 'unknown_key'],
  [
    'altered by one letter after it was signed',
    () => ({
      key: laptop.key,
      row: { payload: JSON.stringify(kitPayloadOf(1)).replace('season', 'reason') },
    }),
    'bad_signature',
  ],
  [
    'offered as another version than was signed',
    () => ({ key: laptop.key, row: { version: 9 } }),
    'mismatch',
  ],
  ['offered as another kit', () => ({ key: laptop.key, row: { kitId: idOf(1) } }), 'mismatch'],
  ['offered under another release', () => ({ key: laptop.key, row: { id: idOf(1) } }), 'mismatch'],
  ['with a signature that is none', () => ({ key: laptop.key, row: { signature: 'none' } }), 'bad_signature'],
])('a kit %s is kept, reported and never offered', async (_, forge, problem) => {
  const { key, row } = forge();
  laptop.receive(releaseOf(key, kitPayloadOf(1, { keyId: key.keyId }), row));
  expect(await offered()).toEqual([]);
  expect(await problems()).toEqual([expect.stringContaining(problem)]);
  expect(laptop.logged).toContainEqual(expect.objectContaining({ problem }));
  expect(laptop.db.all('SELECT 1 FROM kit_release')).toHaveLength(1);
  expect(receipts()).toEqual(['quarantined']);
});

test('a kit of another hub, rightly signed, is not for this laptop', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { hubId: idOf(1) })));
  expect(await offered()).toEqual([]);
  expect(await problems()).toEqual(['v1 other_hub']);
});

test('what is signed and not a kit is not read', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { leaseDays: 0 })));
  expect(await problems()).toEqual(['v1 not_readable']);
});

test('an altered new version leaves the one before it in use', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  laptop.receive(releaseOf(signingKey(), kitPayloadOf(2, { title: { en: 'What the forger calls it' } })));
  expect(await offered()).toEqual(allOf('v1 usable'));
  // Nothing of it is believed, its name neither: it is told by that of the kit it claims to be.
  const { quarantined } = await laptop.value('kits.trouble', { language: 'sv' });
  expect(quarantined.map(({ title }) => title)).toEqual([kitPayloadOf(1).title.sv]);
});

test('an old version replayed after a newer one is not offered, also when that has left', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(2)));
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  expect(await offered()).toEqual(allOf('v2 usable'));
  expect(await problems()).toEqual(['v1 rolled_back']);
  laptop.remove('kitRelease', kitPayloadOf(2).releaseId);
  laptop.receive();
  expect(await offered()).toEqual([]);
  // As it would look had the laptop known it before.
  laptop.remove('kitRelease', kitPayloadOf(1).releaseId);
  laptop.receive();
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1), { status: 'superseded' }));
  expect(await offered()).toEqual(allOf('v1 superseded'));
});

test('a version that was followed in the ordinary way is in nobody’s way', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  laptop.receive(
    releaseOf(laptop.key, kitPayloadOf(1), { status: 'superseded', rowVersion: 2 }),
    releaseOf(laptop.key, kitPayloadOf(2)),
  );
  expect(await offered()).toEqual(allOf('v2 usable'));
  expect(await problems()).toEqual([]);
});

test('what was changed on this disk is found at the next start', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  laptop.connection.exec("UPDATE kit_release SET payload = replace(payload, 'Veritas', 'Veracious')");
  laptop.verifyAgain();
  expect(await offered()).toEqual([]);
  expect(await problems()).toEqual(['v1 bad_signature']);
});

test('verified again, what is good stays as it was', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 usable'));
});

test('a signed recall ends a version at once and for good, and the hub is to be told', async () => {
  const payload = kitPayloadOf(1);
  laptop.receive(releaseOf(laptop.key, payload));
  laptop.receive(
    releaseOf(laptop.key, payload, { rowVersion: 2, ...recallOf(laptop.key, payload, testNow) }),
  );
  expect(await offered()).toEqual(allOf('v1 recalled'));
  expect(receipts()).toEqual(['delivered', 'recalled']);
  laptop.receive(releaseOf(laptop.key, payload, { rowVersion: 3 }));
  expect(await offered()).toEqual(allOf('v1 recalled'));
  const kit = await laptop.value('kits.kit', { ...nobody, kitId });
  expect(kit.recalled).toEqual({ at: testNow, reason: 'The figure was wrong.' });
});

test('a use after the recall is kept, and told of as such', async () => {
  const payload = kitPayloadOf(1);
  laptop.put('account', rowOf('account', { id: idOf(10), territoryIds: [kitTerritoryId] }));
  laptop.receive(releaseOf(laptop.key, payload, recallOf(laptop.key, payload, testNow)));
  await laptop.value('kits.use', {
    id: idOf(630),
    accountId: idOf(10),
    callId: null,
    contactId: null,
    kitId,
    itemId: kitItems[0].id,
    version: 1,
    kind: 'presented',
    seconds: null,
    words: null,
    pages: [],
    fileSha256: null,
    reaction: null,
    usedAt: testNow,
  });
  expect(receipts()).toContain('used_after_recall');
});

test.each([
  ['unsigned', () => ({ ...recallOf(laptop.key, kitPayloadOf(1), testNow), recallSignature: null })],
  ['signed by another', () => recallOf(signingKey(), kitPayloadOf(1), testNow)],
  ['of another version', () => recallOf(laptop.key, kitPayloadOf(2), testNow)],
  ['of another hub', () => recallOf(laptop.key, kitPayloadOf(1, { hubId: idOf(1) }), testNow)],
])('a recall that is %s has no effect and is reported', async (_, recall) => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1), recall()));
  expect(await offered()).toEqual(allOf('v1 usable'));
  expect(await problems()).toEqual(['v1 bad_recall']);
});

test('a signed kit does not pass for a recall, nor a recall for a kit', async () => {
  const payload = kitPayloadOf(1);
  const kit = releaseOf(laptop.key, payload);
  laptop.receive({
    ...kit,
    recallPayload: kit.payload,
    recallKeyId: kit.keyId,
    recallSignature: kit.signature,
  });
  expect(await problems()).toEqual(['v1 bad_recall']);
  const { recallPayload, recallSignature } = recallOf(laptop.key, kitPayloadOf(2), testNow);
  laptop.receive(
    releaseOf(laptop.key, kitPayloadOf(2), { payload: recallPayload, signature: recallSignature }),
  );
  expect(await problems()).toContain('v2 bad_signature');
});

test('a key is followed when the one before vouches for it, and what waited for it is then good', async () => {
  const next = signingKey('key-2');
  laptop.receive(releaseOf(next, kitPayloadOf(1, { keyId: 'key-2' })));
  expect(await problems()).toEqual(['v1 unknown_key']);
  const accept = (...offers: Parameters<typeof followKeys>[1]) =>
    writeTransaction(laptop.connection, (tx) => followKeys(tx, offers));
  expect(accept({ keyId: 'key-2', publicKey: next.publicKey, vouchedBy: null })).toEqual(['key-2']);
  expect(accept(vouchedKey(next, signingKey()))).toEqual(['key-2']);
  expect(accept(vouchedKey(next, laptop.key, idOf(1)))).toEqual(['key-2']);
  const stolen = vouchedKey(next, laptop.key);
  expect(accept({ ...stolen, publicKey: signingKey().publicKey })).toEqual(['key-2']);
  laptop.receive();
  expect(await offered()).toEqual([]);
  const third = signingKey('key-3');
  expect(accept(vouchedKey(third, next), vouchedKey(next, laptop.key))).toEqual([]);
  laptop.receive();
  expect(await offered()).toEqual(allOf('v1 usable'));
  expect(kitHubId).toBe(
    laptop.db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'hub_id'")?.value,
  );
});

test('after its last day a version is shut, and setting the clock back revives nothing', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { leaseDays: 365 })));
  laptop.at = Date.UTC(2026, 2, 31, 21, 59);
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 usable'));
  // Midnight in Stockholm.
  laptop.at += 120_000;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 expired'));
  laptop.at = testNow;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 expired'));
  expect((await laptop.value('kits.trouble', { language: null })).clockBehindMs).toBeGreaterThan(19 * day);
});

test('past the lease a kit locks, the clock set back does not unlock it, and the next answer of the hub does', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { leaseDays: 7 })));
  laptop.at = testNow + 7 * day + 1;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 lease'));
  laptop.at = testNow;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 lease'));
  laptop.at = testNow + 8 * day;
  laptop.meetHub();
  expect(await offered()).toEqual(allOf('v1 usable'));
});

test('a clock set years ahead and right again costs no kit once the hub has answered', async () => {
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  laptop.at = testNow + 3 * year;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 expired'));
  laptop.at = testNow + day;
  laptop.verifyAgain();
  expect(await offered()).toEqual(allOf('v1 expired'));
  laptop.meetHub();
  expect(await offered()).toEqual(allOf('v1 usable'));
});

test('a clock set years back opens nothing that has ended and shuts nothing that has begun, met by the hub or not', async () => {
  laptop.receive(
    releaseOf(laptop.key, kitPayloadOf(1)),
    releaseOf(laptop.key, kitPayloadOf(1, { kitId: idOf(1), releaseId: idOf(2), expiresOn: '2026-03-12' })),
  );
  laptop.at = testNow + day;
  laptop.verifyAgain();
  const both = [...allOf('v1 expired'), ...allOf('v1 usable')];
  expect((await offered()).sort()).toEqual(both);
  for (const years of [1, 9]) {
    laptop.at = testNow - years * year;
    laptop.verifyAgain();
    expect((await offered()).sort()).toEqual(both);
  }
  laptop.meetHub(testNow + day);
  laptop.verifyAgain();
  expect((await offered()).sort()).toEqual(both);
});

test('what falls is told to the hub, and told to hold again once a key that is believed vouches for it', async () => {
  const next = signingKey('key-2');
  laptop.receive(releaseOf(next, kitPayloadOf(1, { keyId: next.keyId })));
  expect(receiptsDue(laptop.db)).toMatchObject([{ state: 'quarantined', at: expect.any(Number) }]);
  writeTransaction(laptop.connection, (tx) => {
    noteTold(tx, receiptsDue(tx));
    followKeys(tx, [vouchedKey(next, laptop.key)]);
  });
  laptop.receive();
  expect(receiptsDue(laptop.db)).toMatchObject([{ state: 'delivered' }, { state: 'quarantined', at: null }]);
  laptop.connection.exec("UPDATE kit_release SET payload = replace(payload, 'Veritas', 'Veracious')");
  laptop.verifyAgain();
  expect(receiptsDue(laptop.db)).toContainEqual(
    expect.objectContaining({ state: 'quarantined', at: expect.any(Number) }),
  );
});
