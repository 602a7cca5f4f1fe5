import { expect, test } from 'vitest';
import { joined } from './joined.ts';

test('French drops a vowel before another, and only there', () => {
  expect(joined('fr', 'Prendre celle de Ingrid Sahlén', { name: 'Ingrid Sahlén' })).toBe(
    'Prendre celle d’Ingrid Sahlén',
  );
  expect(joined('fr', 'Les secteurs de Émile', { name: 'Émile' })).toBe('Les secteurs d’Émile');
  expect(joined('fr', 'Celle de Hannah', { name: 'Hannah' })).toBe('Celle de Hannah');
  expect(
    joined('fr', 'La grande Ingrid et Casa de Amparo', { name: 'Ingrid', account: 'Casa de Amparo' }),
  ).toBe('La grande Ingrid et Casa de Amparo');
});

test('Italian joins its article to the eighth and the eleventh', () => {
  expect(joined('it', 'Settimana dal 8 nov', { day: '8 nov' })).toBe('Settimana dall’8 nov');
  expect(joined('it', 'Dal 11 nov al 18 nov', { from: '11 nov', to: '18 nov' })).toBe(
    'Dall’11 nov al 18 nov',
  );
  expect(joined('it', 'probabilmente dal 25 al 84%', { low: '25', high: '84' })).toBe(
    'probabilmente dal 25 all’84%',
  );
});

test('Swedish gives no s to a name that ends in one', () => {
  expect(joined('sv', 'Ta Klas Åhs', { name: 'Klas Åh' })).toBe('Ta Klas Åhs');
  expect(joined('sv', 'Ta Andreass', { name: 'Andreas' })).toBe('Ta Andreas');
  expect(joined('sv', 'i Felixs namn', { name: 'Felix' })).toBe('i Felix namn');
});

test('English and what is no text stay as they are', () => {
  expect(joined('en', 'de Ingrid', { name: 'Ingrid' })).toBe('de Ingrid');
  expect(joined('it', 'dal 8', { count: 8 })).toBe('dal 8');
});
