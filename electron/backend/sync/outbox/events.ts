import type { WritableDb } from '../../db/database.ts';

/** What happened to a mutation after it was written; `authored` itself is read from its row. */
export type OutboxEvent =
  | 'sent'
  | 'answer_lost'
  | 'acknowledged'
  | 'settled'
  | 'refused'
  | 'conflict'
  | 'held'
  | 'released'
  | 'too_large'
  | 'queued_again'
  | 'sent_again'
  | 'discarded'
  | 'resolved'
  | 'salvaged';

export function recordEvent(
  db: WritableDb,
  place: number,
  at: number,
  event: OutboxEvent,
  detail: Readonly<Record<string, unknown>> | null = null,
): void {
  db.run(
    'INSERT INTO outbox_event (place, at, event, detail) VALUES (?, ?, ?, ?)',
    place,
    at,
    event,
    detail === null ? null : JSON.stringify(detail),
  );
}
