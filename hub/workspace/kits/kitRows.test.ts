import { expect, test } from 'vitest';
import { demoWorkspace } from '../demoWorkspace.ts';
import { makeCollateral } from './collateral/collateral.ts';
import { kitItemId } from './kitItems.ts';
import { kitId } from './kitRows.ts';
import { oneRound } from './one-round/kit.ts';
import { releases } from './releases.ts';

const tuesday = Date.UTC(2025, 10, 25, 9, 20);
const today = '2025-11-25';
const { fileOf, files } = await makeCollateral();
const rows = demoWorkspace(tuesday, fileOf);
const versionOf = (kit: string, version: number) =>
  rows.kitVersion.find((row) => row.kitId === kit && row.number === version);
const itemOf = (itemId: string, version: number) =>
  rows.kitItem.find((row) => row.itemId === itemId && row.versionId === versionOf(row.kitId, version)?.id);

test('one is superseded, one recalled, one soon over, one must be read, one has not begun', () => {
  const dated = rows.kitVersion.map(({ startsOn, expiresOn }) => [startsOn ?? '', expiresOn ?? ''] as const);
  expect(rows.kitVersion.filter(({ kitId: of }) => of === kitId('one-round'))).toHaveLength(2);
  expect(releases.filter(({ recalled }) => recalled !== null)).toHaveLength(1);
  expect(dated.filter(([, expires]) => expires > today && expires < '2025-12-06')).toHaveLength(1);
  expect(rows.kitVersion.filter(({ acknowledge }) => acknowledge)).toHaveLength(1);
  expect(dated.filter(([starts]) => starts > today)).toHaveLength(1);
});

test('every item is approved by somebody else, and every file is there', () => {
  for (const item of rows.kitItem) {
    const version = rows.kitVersion.find(({ id }) => id === item.versionId);
    expect(version?.kitId).toBe(item.kitId);
    expect(item.reviewedBy).toBe(version?.approvedBy);
    expect(item.reviewedBy).not.toBe(version?.authorId);
    if (item.facts?.file) expect(files.get(item.facts.file.sha256)?.length).toBe(item.facts.file.bytes);
  }
});

test('an item keeps its id from version to version, and says why it changed', () => {
  const [before, after] = [1, 2].map((version) => itemOf(kitItemId(oneRound, 'vans-are-paid-for'), version));
  expect(before?.fr).not.toEqual(after?.fr);
  expect(itemOf(kitItemId(oneRound, 'look-daft'), 1)).toBeUndefined();
  const because = (after?.facts?.heardIds ?? []).map((id) => rows.heard.find((row) => row.id === id));
  expect(because.length).toBeGreaterThan(0);
  for (const heard of because) {
    expect([heard?.category, heard?.response]).toEqual(['status_quo', 'own_words']);
    expect(heard?.responseWords).not.toBeNull();
  }
});

test('what was used was held on that day, in a version that had begun and was not withdrawn', () => {
  const withdrawn = rows.kitVersion.find(({ kitId: of }) => of === kitId('cold-round'));
  const used = [
    ...rows.use.map(({ itemId, version, callId }) => ({ itemId, version, callId })),
    ...rows.heard.flatMap(({ responseItemId, responseVersion, callId }) =>
      responseItemId === null ? [] : [{ itemId: responseItemId, version: responseVersion ?? 0, callId }],
    ),
  ];
  expect(used.length).toBeGreaterThan(600);
  for (const { itemId, version, callId } of used) {
    const item = itemOf(itemId, version);
    const day = rows.call.find(({ id }) => id === callId)?.localStart.slice(0, 10) ?? '';
    const of = rows.kitVersion.find(({ id }) => id === item?.versionId);
    expect([itemId, day >= (of?.startsOn ?? '9')]).toEqual([itemId, true]);
    if (of?.id === withdrawn?.id) expect(day < '2025-11-21').toBe(true);
    if (item?.visibility === 'internal') expect(item.kind).toBe('discovery_question');
  }
});

test('reps say the answers that everybody has, often enough for a figure', () => {
  const everybodys = rows.kitItem.filter(
    ({ kind, versionId }) =>
      kind === 'objection_response' && versionId === versionOf(kitId('one-round'), 1)?.id,
  );
  const figures = everybodys.map(({ itemId }) => {
    const final = rows.heard.filter(
      ({ responseItemId, outcome }) =>
        responseItemId === itemId && (outcome === 'resolved' || outcome === 'lost'),
    );
    return { n: final.length, k: final.filter(({ outcome }) => outcome === 'resolved').length };
  });
  expect(figures.filter(({ n }) => n >= 10).length).toBeGreaterThanOrEqual(8);
  for (const { k, n } of figures) expect(k).toBeLessThan(n);
  expect(rows.heard.filter(({ response }) => response === 'said_it').length).toBeGreaterThan(100);
  for (const row of rows.heard) if (row.response === 'said_it') expect(row.responseItemId).not.toBeNull();
});

test('opinions and favourites are of items that exist', () => {
  for (const { itemId, version } of rows.feedback) expect(itemOf(itemId, version)).toBeDefined();
  for (const { itemId } of rows.favourite) expect(itemOf(itemId, 2)).toBeDefined();
  expect(new Set(rows.favourite.map(({ userId, itemId }) => `${userId} ${itemId}`)).size).toBe(
    rows.favourite.length,
  );
});
