import { describe, expect, test } from 'vitest';
import { parseStartOptions } from './options.mjs';

describe('the options of a start', () => {
  test('are none by default: own data folder, any window, any port, embedded hub with its workspace', () => {
    expect(parseStartOptions([])).toEqual({
      data: undefined,
      host: undefined,
      port: 0,
      open: true,
      hub: undefined,
      empty: false,
    });
  });

  test('are all understood', () => {
    const words = '--data d --host browser --port 8080 --no-open --hub https://hub.example'.split(' ');
    expect(parseStartOptions(words)).toEqual({
      data: 'd',
      host: 'browser',
      port: 8080,
      open: false,
      hub: 'https://hub.example',
      empty: false,
    });
    expect(parseStartOptions(['--empty'])).toMatchObject({ empty: true });
    expect(parseStartOptions(['--hub', 'http://127.0.0.1:1'])).toMatchObject({ hub: 'http://127.0.0.1:1' });
  });

  test.each([
    ['--wat', "Unknown option '--wat'"],
    ['word', "Unexpected argument 'word'"],
    ['--port', 'argument missing'],
    ['--port 70000', '--port is a number from 0 to 65535'],
    ['--port many', '--port is a number from 0 to 65535'],
    ['--host firefox', '--host is electron or browser'],
    ['--host electron --no-open', '--no-open opens nothing'],
    ['--hub http://hub.example', '--hub is an https address'],
    ['--hub nonsense', '--hub is an https address'],
    ['--hub https://hub.example --empty', '--empty is about the embedded hub'],
  ])('that make no sense are refused with a reason and the list: %s', (line, reason) => {
    expect(() => parseStartOptions(line.split(' '))).toThrow(
      expect.objectContaining({
        exitCode: 2,
        message: expect.stringMatching(new RegExp(`${reason.replace(/[()]/g, '.')}[^]*--no-open  `)),
      }),
    );
  });
});
