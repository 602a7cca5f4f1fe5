import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { socketTransport } from './socketTransport.ts';

/** The part of a browser's WebSocket that the transport uses, with the network in the test's hands. */
class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readyState = 0;
  readonly sent: string[] = [];
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.made.push(this);
  }
  send(frame: string): void {
    this.sent.push(frame);
  }
  open(): void {
    this.readyState = FakeSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }
  receive(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  break(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

const url = 'ws://127.0.0.1:1/socket';
const newest = (): FakeSocket => {
  const socket = FakeSocket.made.at(-1);
  if (socket === undefined) throw new Error('no socket was made');
  return socket;
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('calls over a socket', () => {
  test('wait until it stands', async () => {
    const answer = socketTransport(url).invoke('session.state', '{}');
    expect(newest().sent).toEqual([]);
    newest().open();
    expect(newest().sent).toEqual(['call 1 session.state\n{}']);
    newest().receive('answer 1\n{"ok":true}');
    expect(await answer).toBe('{"ok":true}');
  });

  test('find their own answers, in whatever order these come', async () => {
    const transport = socketTransport(url);
    newest().open();
    const answers = Promise.all([transport.invoke('a.one', '1'), transport.invoke('a.two', '2')]);
    newest().receive('answer 2\n"second"');
    newest().receive('answer 1\n"first"');
    expect(await answers).toEqual(['"first"', '"second"']);
  });

  test('under way when it breaks are rejected, since nobody knows whether they happened', async () => {
    const transport = socketTransport(url);
    newest().open();
    const call = transport.invoke('calls.log', '{}');
    newest().break();
    await expect(call).rejects.toThrow('broke');
  });

  test('that are too large for the host are refused before they break it', async () => {
    const transport = socketTransport(url);
    newest().open();
    const answer = await transport.invoke('calls.log', `"${'é'.repeat(2.5 * 1024 * 1024)}"`);
    expect(JSON.parse(answer)).toEqual({ ok: false, error: { code: 'bad_request' } });
    expect(newest().sent).toEqual([]);
  });
});

describe('a socket that broke', () => {
  test('is made anew, and asks for what was missed', () => {
    socketTransport(url);
    newest().open();
    newest().break();
    vi.advanceTimersByTime(250);
    expect(FakeSocket.made.map((socket) => socket.url)).toEqual([url, `${url}?again`]);
  });

  test('is tried again ever more patiently', () => {
    socketTransport(url);
    for (const pause of [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]) {
      const before = FakeSocket.made.length;
      newest().break();
      vi.advanceTimersByTime(pause - 1);
      expect(FakeSocket.made).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(FakeSocket.made).toHaveLength(before + 1);
    }
  });
});

describe('topics', () => {
  test('reach every listener until it leaves', () => {
    const transport = socketTransport(url);
    newest().open();
    const heard: string[] = [];
    const leave = transport.subscribe((topic) => heard.push(topic));
    newest().receive('topic sync');
    leave();
    newest().receive('topic calls');
    expect(heard).toEqual(['sync']);
  });
});
