import { describe, expect, test } from 'vitest';
import { parseProgramOptions } from './options.ts';

describe('the command line of the program', () => {
  test('names data and hub', () => {
    expect(parseProgramOptions(['.', '--data', '/d', '--hub', 'https://hub.example'])).toEqual({
      dataFolder: '/d',
      hubUrl: 'https://hub.example',
    });
  });

  test("leaves Chromium's own switches alone", () => {
    expect(
      parseProgramOptions(['--no-sandbox', '--remote-debugging-port=0', '/root/app', '--inspect=0']),
    ).toEqual({
      dataFolder: undefined,
      hubUrl: undefined,
    });
  });

  test('takes a switch without its word for none', () => {
    expect(parseProgramOptions(['--data']).dataFolder).toBeUndefined();
  });
});
