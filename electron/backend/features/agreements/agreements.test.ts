import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Agreement } from '../../../../shared/domain/entities/agreement.ts';
import type { Role } from '../../../../shared/domain/entities/workspace.ts';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { sampleTerms } from '../../../../test/fixtures/sampleTerms.ts';
import { handlers } from './handlers.ts';

const [north, london] = [idOf(5), idOf(6)];
const terms = {
  ...sampleTerms,
  territories: [
    { territoryId: north, country: 'SE' },
    { territoryId: london, country: 'GB' },
  ],
};

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('territory', rowOf('territory', { id: north, name: 'North' }));
  laptop.put('territory', rowOf('territory', { id: london, name: 'London' }));
  laptop.put('user', rowOf('user', { id: idOf(9), role: 'manager', territoryIds: [north, london] }));
});
afterEach(() => laptop.close());

const as = (role: Role): void => void Object.assign(laptop.me, { role });
const put = (change: Partial<Agreement> & { readonly id: string }): void =>
  laptop.put(
    'agreement',
    rowOf('agreement', { terms, revisionId: change.id, draftedById: idOf(9), ...change }),
  );
const versions = async () => (await laptop.value('agreements.list', {})).versions;

test('everybody reads every version, drafts first', async () => {
  put({ id: idOf(31), version: 1, status: 'superseded' });
  put({ id: idOf(32), version: 2, status: 'signed' });
  put({ id: idOf(33), version: 3, status: 'draft' });
  expect((await versions()).map(({ agreement }) => agreement.version)).toEqual([3, 2, 1]);
  expect((await laptop.value('agreements.list', {})).mayDraft).toBe(false);
});

test('a manager drafts, changes and signs for sales', async () => {
  as('manager');
  await laptop.value('agreements.draft', { id: idOf(40), version: 1, terms });
  const changed = { ...terms, lapse: { to: 'user' as const, userId: idOf(9) } };
  await laptop.value('agreements.change', {
    id: idOf(40),
    revisionId: idOf(41),
    fields: { terms: { from: terms, to: changed } },
  });
  await laptop.value('agreements.sign', { id: idOf(40), side: 'sales', revisionId: idOf(41) });
  const [draft] = await versions();
  expect(draft).toMatchObject({
    agreement: { status: 'draft', signedBySalesId: laptop.me.id, terms: changed },
    signedBySalesName: 'Rut Ek',
    maySign: null,
    sync: 'waiting',
  });
  expect(laptop.topics).toContain('agreements');
});

test('a change takes away the signature of who had signed other words', async () => {
  as('manager');
  put({ id: idOf(40), signedByMarketingId: idOf(9), signedByMarketingAt: 1 });
  await laptop.value('agreements.change', {
    id: idOf(40),
    revisionId: idOf(41),
    fields: { terms: { from: terms, to: { ...terms, lapse: { to: 'user', userId: idOf(9) } } } },
  });
  expect((await versions())[0]?.agreement).toMatchObject({ signedByMarketingId: null, revisionId: idOf(41) });
});

test('each head signs for their own side, and what was read', async () => {
  put({ id: idOf(40) });
  const sign = (side: 'sales' | 'marketing', revisionId = idOf(40)) =>
    laptop.ask('agreements.sign', { id: idOf(40), side, revisionId });
  as('approver');
  expect(await sign('sales')).toMatchObject({ error: { code: 'forbidden' } });
  expect(await sign('marketing', idOf(77))).toMatchObject({ error: { code: 'agreement_changed' } });
  expect(await sign('marketing')).toMatchObject({ ok: true });
  as('rep');
  expect(await sign('sales')).toMatchObject({ error: { code: 'forbidden' } });
});

test('what cannot be met is signed by nobody, and says what to mend', async () => {
  as('manager');
  put({ id: idOf(40), terms: { ...terms, calendars: [...terms.calendars, ...terms.calendars.slice(0, 1)] } });
  expect((await versions())[0]?.problems).toEqual([{ code: 'calendars_overlap', about: 'SE' }]);
  expect(
    await laptop.ask('agreements.sign', { id: idOf(40), side: 'sales', revisionId: idOf(40) }),
  ).toMatchObject({
    error: { code: 'cannot_be_met', detail: { problems: [{ code: 'calendars_overlap', about: 'SE' }] } },
  });
});

test('a draft that nobody has signed is thrown out by those who write drafts, as they read it', async () => {
  put({ id: idOf(32), version: 2, status: 'signed' });
  put({ id: idOf(40), version: 3 });
  const drop = (revisionId = idOf(40)) => laptop.ask('agreements.drop', { id: idOf(40), revisionId });
  as('approver');
  expect((await versions())[0]?.mayDrop).toBe(false);
  expect(await drop()).toMatchObject({ error: { code: 'forbidden' } });
  as('manager');
  expect(await drop(idOf(77))).toMatchObject({ error: { code: 'agreement_changed' } });
  put({ id: idOf(40), version: 3, signedByMarketingId: idOf(9), signedByMarketingAt: 1 });
  expect(await drop()).toMatchObject({ error: { code: 'agreement_changed' } });
  put({ id: idOf(40), version: 3 });
  expect((await versions())[0]?.mayDrop).toBe(true);
  expect(await drop()).toMatchObject({ ok: true });
  expect((await versions()).map(({ agreement }) => agreement.version)).toEqual([2]);
});

test('what is signed is changed by nobody', async () => {
  as('admin');
  put({ id: idOf(40), status: 'signed' });
  expect(
    await laptop.ask('agreements.change', {
      id: idOf(40),
      revisionId: idOf(41),
      fields: { terms: { from: terms, to: terms } },
    }),
  ).toMatchObject({ error: { code: 'agreement_changed' } });
});
