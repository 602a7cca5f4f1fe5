import { describe, expect, test } from 'vitest';
import { parseBrowserHostOptions } from './options.ts';

describe('the command line of the browser host', () => {
  test('names data, port and hub', () => {
    expect(parseBrowserHostOptions(['--data', 'd', '--port', '81', '--hub', 'https://hub.example'])).toEqual({
      dataFolder: 'd',
      port: 81,
      hubUrl: 'https://hub.example',
    });
  });

  test('picks a port by itself', () => {
    expect(parseBrowserHostOptions(['--data', 'd'])).toMatchObject({ port: 0, hubUrl: undefined });
  });

  test.each([
    [[], '--data DIR is needed'],
    [['--data', 'd', '--port', 'x'], '--port is'],
    [['--wat'], 'Unknown option'],
  ])('is refused with a reason: %j', (words, reason) => {
    expect(() => parseBrowserHostOptions(words)).toThrow(reason);
  });
});
