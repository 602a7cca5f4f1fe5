import { expect, test } from 'vitest';
import { suggestCategories } from './suggestCategories.ts';

const first = (text: string) => suggestCategories(text, [])[0];

test.each([
  // English
  ["It's far too expensive for a company our size", 'price'],
  ["We don't have the budget for it this year", 'price'],
  ['Call me next year, we are far too busy right now', 'timing'],
  ['My boss has to sign off on anything like this', 'authority'],
  ["Honestly, we don't need it", 'need'],
  ['We got a better offer from another supplier', 'competitor'],
  ['We never heard of you, do you have any references?', 'trust'],
  ["It doesn't work with our ERP and the export feature is missing", 'fit'],
  ['We already have a system that works fine', 'status_quo'],
  ['Our legal department will never accept those terms and conditions', 'process'],
  // French
  ["C'est beaucoup trop cher pour nous", 'price'],
  ["Ce n'est pas le moment, rappelez l'année prochaine", 'timing'],
  ["C'est la direction générale qui décide", 'authority'],
  ["Nous n'avons pas besoin de ça", 'need'],
  ['La concurrence nous a fait une meilleure offre', 'competitor'],
  ['Nous avons eu une mauvaise expérience, quelles garanties donnez-vous ?', 'trust'],
  ["Il manque l'intégration avec notre ERP", 'fit'],
  ['Nous avons déjà un fournisseur et nous en sommes satisfaits', 'status_quo'],
  ["Il faut passer par un appel d'offres", 'process'],
  // Swedish
  ['Det är alldeles för dyrt', 'price'],
  ['Inte nu, hör av er efter sommaren', 'timing'],
  ['Det är styrelsen som fattar beslut om sådant', 'authority'],
  ['Vi behöver inte det här', 'need'],
  ['Vi har fått en bättre offert av en konkurrent', 'competitor'],
  ['Hur vet vi att vi kan lita på er? Har ni referenser?', 'trust'],
  ['Det saknas integration med vårt affärssystem', 'fit'],
  ['Vi är nöjda med nuvarande leverantör', 'status_quo'],
  ['Det måste gå via upphandling och ramavtal', 'process'],
  // Italian
  ['Costa troppo, siamo fuori budget', 'price'],
  ["Non è il momento, ci risentiamo dopo l'estate", 'timing'],
  ['Deve decidere il consiglio di amministrazione', 'authority'],
  ['Non ci serve, non abbiamo questo problema', 'need'],
  ["La concorrenza ci ha fatto un'offerta migliore", 'competitor'],
  ['Chi ci garantisce che siete affidabili? Avete referenze?', 'trust'],
  ['Manca l’integrazione con il nostro gestionale', 'fit'],
  ['Abbiamo già un fornitore e ci troviamo bene', 'status_quo'],
  ["Bisogna passare dall'ufficio legale e dall'ufficio acquisti", 'process'],
])('"%s" sounds like %s', (text, category) => {
  expect(first(text)).toBe(category);
});

test('words that speak for nothing suggest nothing', () => {
  expect(suggestCategories('Hej, det var trevligt att ses', [])).toEqual([]);
  expect(suggestCategories('', [])).toEqual([]);
});

test('several objections in one breath are all suggested, the clearest first', () => {
  const suggested = suggestCategories('Too expensive, no budget, and my boss agrees', []);
  expect(suggested.slice(0, 2)).toEqual(['price', 'authority']);
});

test('what like words were filed under before tips the scale', () => {
  const text = 'We looked at the price list';
  expect(suggestCategories(text, [])[0]).toBe('price');
  expect(suggestCategories(text, [{ category: 'competitor', weight: 3 }])[0]).toBe('competitor');
});

test('no more than four are suggested', () => {
  const all = 'price budget later my boss no need competitor trust feature switch legal';
  expect(suggestCategories(all, [])).toHaveLength(4);
});
