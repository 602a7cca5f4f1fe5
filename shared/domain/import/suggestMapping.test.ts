import { describe, expect, test } from 'vitest';
import { missingIn } from './missing.ts';
import { parseMapping } from './parseMapping.ts';
import { dateFormatOf, matched, type SeenColumn, suggestMapping, withColumn } from './suggestMapping.ts';

const columns = (seen: Readonly<Record<string, readonly string[]>>): readonly SeenColumn[] =>
  Object.entries(seen).map(([name, samples]) => ({ name, samples }));

describe('columns are known by their headers', () => {
  test.each([
    ['English', 'Full name', 'E-mail', 'Phone number', 'Company'],
    ['French', 'Nom', 'Courriel', 'Téléphone', 'Société'],
    ['Swedish', 'Namn', 'E-post', 'Telefon', 'Företag'],
    ['Italian', 'Nome', 'Posta elettronica', 'Telefono', 'Azienda'],
  ])('in %s', (_, name, email, phone, company) => {
    const mapping = suggestMapping(
      'contacts',
      'x',
      columns({ [company]: [], [phone]: [], [email]: [], [name]: [] }),
    );
    expect(mapping.fields).toEqual({
      name: { column: name },
      email: { column: email },
      phone: { column: phone },
    });
    expect(mapping.account).toEqual({ from: { column: company }, by: 'name' });
    expect(mapping.externalId).toEqual({ columns: [email], hashed: true });
    expect(parseMapping(mapping).ok).toBe(true);
  });

  test('a field’s own name comes before what it is also called', () => {
    const mapping = suggestMapping('accounts', 'x', columns({ Company: [], Name: [] }));
    expect(mapping.fields['name']).toEqual({ column: 'Name' });
  });
});

test('columns are known by what stands in them where the header says nothing', () => {
  const mapping = suggestMapping(
    'leads',
    'x',
    columns({
      a: ['anna@x.example', 'bo@y.example'],
      b: ['+46 70 123 45 67'],
      c: ['2026-11-02', '2026-11-03'],
    }),
  );
  expect(mapping.fields).toEqual({
    email: { column: 'a' },
    phone: { column: 'b' },
    receivedAt: { column: 'c', as: { date: 'yyyy-mm-dd' } },
  });
});

test('a mapping for deals reads stages, money and days as the cells have them', () => {
  const mapping = suggestMapping(
    'deals',
    'x',
    columns({
      'Deal id': ['1'],
      Affär: ['Pumps'],
      Steg: ['Vunnen', 'Förlorad', 'Pågående', 'Annat'],
      Belopp: ['1 200,50'],
      Stängd: ['31.12.2025', '01.02.2026'],
      Säljare: ['Ann'],
    }),
  );
  expect(mapping.fields['stage']).toEqual({
    column: 'Steg',
    values: { Vunnen: 'won', Förlorad: 'lost', Pågående: 'engaging' },
    anyCase: true,
    otherwise: 'refuse',
  });
  expect(mapping.fields['amountMinor']).toMatchObject({ as: { money: { decimal: ',' } } });
  expect(mapping.fields['closedOn']).toMatchObject({ as: { date: 'dd.mm.yyyy' } });
  expect(mapping.territory).toEqual({ rule: 'owner' });
  expect(missingIn(mapping)).toEqual([]);
});

test('what is still missing is told, and a chosen column fills it', () => {
  const mapping = suggestMapping('touches', 'x', columns({ who: ['kim@x.example'], what: ['Webinar'] }));
  expect(mapping.contact).toEqual({ from: { column: 'who' }, by: 'email', unmatched: 'keep' });
  expect(missingIn(mapping)).toEqual(['kind', 'subject', 'touchedAt']);
  const chosen = withColumn(mapping, 'kind', { name: 'what', samples: ['Webinar'] });
  expect(chosen.fields['kind']).toMatchObject({ column: 'what', values: { Webinar: 'webinar' } });
});

describe('days', () => {
  test.each([
    [['03/04/2026'], 'dd/mm/yyyy'],
    [['03/04/2026', '03/14/2026'], 'mm/dd/yyyy'],
    [['2026-03-04 14:22'], 'yyyy-mm-dd'],
    [['20260304'], 'yyyymmdd'],
    [['soon'], null],
    [[], null],
  ] as const)('%j is %s', (samples, format) => {
    expect(dateFormatOf(samples)).toBe(format);
  });
});

test('a word of the program wins over another language’s word for another one', () => {
  expect(matched(['new', 'open', 'accepted'], ['Open', 'NEW'])).toEqual({ Open: 'open', NEW: 'new' });
});
