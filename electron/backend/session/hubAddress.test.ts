import { expect, test } from 'vitest';
import { parseHubAddress } from './hubAddress.ts';

test.each([
  ['https://hub.example.test/', 'https://hub.example.test'],
  ['hub.example.test:8443/callboard/', 'https://hub.example.test:8443/callboard'],
  [' http://127.0.0.1:4000 ', 'http://127.0.0.1:4000'],
  ['http://localhost:4000', 'http://localhost:4000'],
])('%s is the hub at %s', (typed, address) => {
  expect(parseHubAddress(typed)).toEqual({ ok: true, value: address });
});

test.each([
  ['http://hub.example.test', 'hub_insecure'],
  ['http://127.0.0.1.example.test', 'hub_insecure'],
  ['ftp://hub.example.test', 'hub_url_invalid'],
  ['https://me:secret@hub.example.test', 'hub_url_invalid'],
  ['https://hub.example.test/?a=1', 'hub_url_invalid'],
  ['', 'hub_url_invalid'],
])('%s is refused as %s', (typed, code) => {
  expect(parseHubAddress(typed)).toMatchObject({ ok: false, error: { code } });
});
