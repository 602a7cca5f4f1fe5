import { describe, expect, test } from 'vitest';
import { refusedSwitch } from './commandLine.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { parseMessage } from './message.ts';
import { decideWindowOpen, mayDownload, mayNavigate, mayRequest } from './navigation.ts';
import { isPermitted } from './permissions.ts';
import { isOwnSender } from './sender.ts';

const foreign = [
  '',
  'not an address',
  'about:blank',
  'file:///etc/passwd',
  'http://app/',
  'https://app/',
  'callboard://app.evil.example/',
  'callboard://evil@app/',
  'callboard://app:8080/',
  'callboard:app',
  'callboard://',
  'xcallboard://app/',
  'javascript:alert(1)',
  'data:text/html,<script>',
];

describe('navigation', () => {
  test.each(foreign)('does not lead to %s', (address) => {
    expect(mayNavigate(address)).toBe(false);
  });

  test.each(['callboard://app/', 'callboard://app/#/accounts', 'callboard://app/index.html?x=1'])(
    'leads to %s',
    (address) => {
      expect(mayNavigate(address)).toBe(true);
    },
  );
});

describe('a window that is to be opened', () => {
  test.each(['https://example.org/a', 'mailto:someone@example.org?subject=x'])(
    "becomes the system's: %s",
    (address) => {
      expect(decideWindowOpen(address)).toEqual({ outside: address });
    },
  );

  test.each([
    'http://example.org/',
    'file:///bin/sh',
    'callboard://app/',
    'smb://server/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'https://good.example@evil.example/',
    'nonsense',
  ])('becomes nothing: %s', (address) => {
    expect(decideWindowOpen(address)).toEqual({ outside: undefined });
  });
});

describe('a request of a window', () => {
  test('stays inside the program', () => {
    expect(mayRequest('callboard://app/app.js', false)).toBe(true);
    expect(mayRequest('blob:callboard://app/1', false)).toBe(true);
    expect(mayRequest('callboard://other/app.js', false)).toBe(false);
    expect(mayRequest('https://example.org/', false)).toBe(false);
    expect(mayRequest('file:///etc/passwd', true)).toBe(false);
  });

  test('for the inspector is granted under development only', () => {
    expect(mayRequest('devtools://devtools/bundled/x.html', true)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/x.html', false)).toBe(false);
  });

  test('to save a file is granted for what our page made', () => {
    expect(mayDownload('blob:callboard://app/1')).toBe(true);
    expect(mayDownload('blob:https://evil.example/1')).toBe(false);
    expect(mayDownload('callboard://app/app.js')).toBe(false);
  });
});

describe('permissions', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'usb',
    'unknown',
    '',
  ])('are refused: %s', (permission) => {
    expect(isPermitted(permission, 'callboard://app/')).toBe(false);
  });

  test('that are granted are granted to our pages alone', () => {
    expect(isPermitted('clipboard-sanitized-write', 'callboard://app/')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    expect(isPermitted('fullscreen', '')).toBe(false);
    expect(isPermitted('window-management', 'callboard://app/')).toBe(true);
    expect(isPermitted('window-management', 'https://evil.example/')).toBe(false);
  });
});

describe('a sender', () => {
  test('is the top frame of our page', () => {
    expect(isOwnSender({ url: 'callboard://app/', parent: null })).toBe(true);
  });

  test.each(foreign)('is not a page at %s', (url) => {
    expect(isOwnSender({ url, parent: null })).toBe(false);
  });

  test('is neither a frame inside nor one that is gone', () => {
    expect(isOwnSender({ url: 'callboard://app/', parent: {} })).toBe(false);
    expect(isOwnSender(null)).toBe(false);
  });
});

describe('a message', () => {
  test('is a channel and a text', () => {
    expect(parseMessage(['calls.log', '{}'])).toEqual({ channel: 'calls.log', json: '{}' });
  });

  test.each([
    [[]],
    [['calls.log']],
    [['calls.log', {}]],
    [['calls.log', '{}', 'more']],
    [['a b', '{}']],
    [['', '{}']],
  ])('is not %j', (args) => {
    expect(parseMessage(args)).toBeUndefined();
  });
});

describe('the content security policy', () => {
  test('allows no inline code, no eval, no frame and no address', () => {
    const policy = contentSecurityPolicy();
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
  });

  test('names the one socket that a host needs', () => {
    expect(contentSecurityPolicy(['ws://127.0.0.1:1'])).toContain("connect-src 'self' ws://127.0.0.1:1;");
  });
});

describe('the command line of a packaged program', () => {
  test('holds no switch that opens it up', () => {
    expect(refusedSwitch(true, (name) => name === 'remote-debugging-pipe')).toBe('remote-debugging-pipe');
    expect(refusedSwitch(true, () => false)).toBeUndefined();
  });

  test('is free under development, where tests need it', () => {
    expect(refusedSwitch(false, () => true)).toBeUndefined();
  });
});
