/*
 * The text frames between a window and the browser host. The JSON inside passes through unread: only the
 * backend parses it, and the window parses what comes back.
 */

/** A larger frame ends the connection: a megabyte of pasted text in every field of a form fits. */
export const largestFrameBytes = 4 * 1024 * 1024;

export type ClientFrame =
  | { readonly kind: 'call'; readonly id: string; readonly channel: string; readonly json: string }
  | { readonly kind: 'network'; readonly state: 'online' | 'offline' };

export type HostFrame =
  | { readonly kind: 'answer'; readonly id: string; readonly json: string }
  | { readonly kind: 'topic'; readonly topic: string };

export const callFrame = (id: string, channel: string, json: string): string =>
  `call ${id} ${channel}\n${json}`;
export const networkFrame = (state: 'online' | 'offline'): string => `network ${state}`;
export const answerFrame = (id: string, json: string): string => `answer ${id}\n${json}`;
export const topicFrame = (topic: string): string => `topic ${topic}`;

/** Undefined for what no window of ours sends. */
export function parseClientFrame(text: string): ClientFrame | undefined {
  const [head, json] = cut(text);
  const call = /^call (\d{1,15}) ([A-Za-z0-9_.-]{1,100})$/.exec(head);
  if (call !== null && json !== undefined) {
    return { kind: 'call', id: call[1] ?? '', channel: call[2] ?? '', json };
  }
  if (head === 'network online' && json === undefined) return { kind: 'network', state: 'online' };
  if (head === 'network offline' && json === undefined) return { kind: 'network', state: 'offline' };
  return undefined;
}

export function parseHostFrame(text: string): HostFrame | undefined {
  const [head, json] = cut(text);
  const answer = /^answer (\d{1,15})$/.exec(head);
  if (answer !== null && json !== undefined) return { kind: 'answer', id: answer[1] ?? '', json };
  const topic = /^topic ([A-Za-z]{1,50})$/.exec(head);
  return topic === null ? undefined : { kind: 'topic', topic: topic[1] ?? '' };
}

function cut(text: string): [head: string, rest: string | undefined] {
  const at = text.indexOf('\n');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
