import { describe, expect, test } from 'vitest';
import { systemProxy } from './browserHost.mjs';
import { hasScreen } from './browserWindow.mjs';
import { defaultDataFolder } from './dataFolder.mjs';
import { onePerRole } from './demoPeople.mjs';

describe('the default data folder', () => {
  test('is the one that each system keeps for programs', () => {
    expect(defaultDataFolder('linux', {}, '/home/ada')).toBe('/home/ada/.local/share/callboard');
    expect(defaultDataFolder('darwin', {}, '/Users/ada')).toBe(
      '/Users/ada/Library/Application Support/callboard',
    );
    expect(defaultDataFolder('win32', { LOCALAPPDATA: '/local' }, '/ada')).toBe('/local/callboard');
  });

  test('follows XDG_DATA_HOME where it is absolute', () => {
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ada')).toBe('/data/callboard');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/ada')).toBe(
      '/home/ada/.local/share/callboard',
    );
  });
});

describe('a screen', () => {
  test('is told on Linux by either of its two systems', () => {
    expect(hasScreen('linux', {})).toBe(false);
    expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });

  test('is taken for granted elsewhere', () => {
    expect(hasScreen('darwin', {})).toBe(true);
    expect(hasScreen('win32', {})).toBe(true);
  });
});

describe('the proxy of the system', () => {
  test('is honoured, but never for this machine', () => {
    expect(systemProxy({})).toMatchObject({ NODE_USE_ENV_PROXY: '1', NO_PROXY: '127.0.0.1,localhost,[::1]' });
    expect(systemProxy({ no_proxy: 'intra.example' }).no_proxy).toBe(
      'intra.example,127.0.0.1,localhost,[::1]',
    );
  });
});

describe('the people of a demonstration', () => {
  const person = (role: string, language: string) => ({
    email: `${role}.${language}@example`,
    role,
    language,
  });

  test('are introduced one per role, in the language of the user where somebody speaks it', () => {
    const people = [person('rep', 'fr'), person('rep', 'en'), person('manager', 'sv'), person('admin', 'en')];
    const emails = (language: string) => onePerRole(people, language).map(({ email }) => email);
    expect(emails('fr')).toEqual(['rep.fr@example', 'manager.sv@example', 'admin.en@example']);
    expect(emails('de')).toEqual(['rep.en@example', 'manager.sv@example', 'admin.en@example']);
  });
});
