import { expect, test } from 'vitest';
import { channels } from '../../../shared/contracts/ipc/index.ts';
import { handlers, mergeHandlers } from './index.ts';

test('every channel that is not answered on the host has a handler', () => {
  const wanted = Object.entries(channels).filter(([, { kind }]) => kind !== 'host');
  expect(Object.keys(handlers).sort()).toEqual(wanted.map(([name]) => name).sort());
});

test('two features that claim one channel are found at the start', () => {
  const feature = { 'drafts.remove': handlers['drafts.remove'] };
  expect(() => mergeHandlers([feature, feature] as Parameters<typeof mergeHandlers>[0])).toThrow(
    'drafts.remove',
  );
});
