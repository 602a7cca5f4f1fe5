import { expect, test } from 'vitest';
import { chordAria, chordMatches, chordText, type KeyPress } from './keyboard.ts';

const key = (press: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...press,
});

test('a chord is printed as the keys of the machine', () => {
  expect(chordText('Alt+O', false)).toBe('Alt O');
  expect(chordText('Mod+Enter', false)).toBe('Ctrl ↵');
  expect(chordText('Mod+K', true)).toBe('⌘K');
  expect(chordText('Escape', false)).toBe('Esc');
});

test('assistive technology is told the same chord in its own words', () => {
  expect(chordAria('Mod+K', false)).toBe('Control+K');
  expect(chordAria('Mod+K', true)).toBe('Meta+K');
});

test('Option on a Mac turns the letter into another sign, and the chord still answers', () => {
  expect(chordMatches('Alt+O', key({ key: 'ø', code: 'KeyO', altKey: true }), true)).toBe(true);
});

test('letters go by the layout and not by the place of the key', () => {
  expect(chordMatches('Alt+A', key({ key: 'a', code: 'KeyQ', altKey: true }), false)).toBe(true);
  expect(chordMatches('Alt+Q', key({ key: 'a', code: 'KeyQ', altKey: true }), false)).toBe(false);
});

test('digits go by the place of the key, since a French layout needs Shift for them', () => {
  expect(chordMatches('Alt+1', key({ key: '&', code: 'Digit1', altKey: true }), false)).toBe(true);
});

test('AltGr writes signs and never runs a chord', () => {
  const press = {
    ...key({ key: 'o', code: 'KeyO', altKey: true }),
    getModifierState: (name: string) => name === 'AltGraph',
  };
  expect(chordMatches('Alt+O', press, false)).toBe(false);
});

test('a modifier too many or too few is another chord', () => {
  expect(chordMatches('Alt+O', key({ key: 'o', altKey: true, ctrlKey: true }), false)).toBe(false);
  expect(chordMatches('Mod+Enter', key({ key: 'Enter' }), false)).toBe(false);
});
