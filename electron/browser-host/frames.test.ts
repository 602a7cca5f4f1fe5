import { describe, expect, test } from 'vitest';
import {
  answerFrame,
  callFrame,
  networkFrame,
  parseClientFrame,
  parseHostFrame,
  topicFrame,
} from './frames.ts';

describe('a frame', () => {
  test('of a window reads back as it was written, line breaks and all', () => {
    expect(parseClientFrame(callFrame('12', 'calls.log', '{"a":\n"b\n"}'))).toEqual({
      kind: 'call',
      id: '12',
      channel: 'calls.log',
      json: '{"a":\n"b\n"}',
    });
    expect(parseClientFrame(networkFrame('online'))).toEqual({ kind: 'network', state: 'online' });
  });

  test('of the host reads back as it was written', () => {
    expect(parseHostFrame(answerFrame('12', '{\n}'))).toEqual({ kind: 'answer', id: '12', json: '{\n}' });
    expect(parseHostFrame(topicFrame('sync'))).toEqual({ kind: 'topic', topic: 'sync' });
  });

  test.each([
    '',
    'call',
    'call 1 x',
    'call -1 x\n{}',
    'call 1 x y\n{}',
    'CALL 1 x\n{}',
    'network online\n',
    'topic sync',
  ])('that no window sends is none: %j', (text) => {
    expect(parseClientFrame(text)).toBeUndefined();
  });

  test.each(['', 'answer 1', 'answer x\n{}', 'topic a b', 'call 1 x\n{}'])(
    'that no host sends is none: %j',
    (text) => {
      expect(parseHostFrame(text)).toBeUndefined();
    },
  );
});
