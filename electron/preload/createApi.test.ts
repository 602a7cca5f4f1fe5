import { describe, expect, test } from 'vitest';
import { createApi, type Transport } from './createApi.ts';

class EchoTransport implements Transport {
  readonly host = 'browser';
  readonly sent: [channel: string, json: string][] = [];
  readonly listeners = new Set<(topic: string) => void>();
  async invoke(channel: string, json: string): Promise<string> {
    this.sent.push([channel, json]);
    return `{"ok":true,"value":${json}}`;
  }
  subscribe(listener: (topic: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

describe('the api of a window', () => {
  test('brings a value there and back as JSON, whatever stands in it', async () => {
    const transport = new EchoTransport();
    const input = {
      hubUrl: 'https://hub.example',
      email: 'é\u2028"\\\n\ud83c\udfad',
      password: '\u0000',
    };
    const answer = await createApi(transport).invoke('session.signIn', input);
    expect(answer).toEqual({ ok: true, value: input });
    expect(transport.sent).toEqual([['session.signIn', JSON.stringify(input)]]);
  });

  test('hands over nothing but JSON: a value that is none arrives as what JSON makes of it', async () => {
    const transport = new EchoTransport();
    const strange = { at: new Date(0), none: undefined, not: Number.NaN };
    await createApi(transport).invoke('settings.get', strange as never);
    expect(transport.sent[0]?.[1]).toBe('{"at":"1970-01-01T00:00:00.000Z","not":null}');
  });

  test('passes topics on until the unsubscribe', () => {
    const transport = new EchoTransport();
    const heard: string[] = [];
    const unsubscribe = createApi(transport).subscribe((topic) => heard.push(topic));
    for (const listener of transport.listeners) listener('sync');
    unsubscribe();
    for (const listener of transport.listeners) listener('calls');
    expect(heard).toEqual(['sync']);
  });
});
