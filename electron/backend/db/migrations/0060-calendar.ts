import type { Migration } from './migration.ts';

/**
 * Calendars that the rep has named: where they come from (an address is a secret, and stands nowhere else), what
 * they say of the time around now, and what the rep has made of it. None of it is ever sent to the hub. The two
 * indexes find whom an event is with, by address, by domain and by website.
 */
export const calendar: Migration = {
  number: 60,
  name: 'calendar',
  up: (connection) => {
    connection.exec(`
      CREATE TABLE calendar_source (
        id BLOB PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('file', 'subscription')),
        name TEXT NOT NULL,
        address TEXT,
        also_hosts TEXT NOT NULL,
        etag TEXT,
        last_modified TEXT,
        every_ms INTEGER NOT NULL,
        read_at INTEGER,
        parsed_at INTEGER,
        next_at INTEGER,
        until INTEGER,
        failures INTEGER NOT NULL DEFAULT 0,
        trouble TEXT,
        trouble_since INTEGER,
        trouble_host TEXT,
        left_out TEXT NOT NULL DEFAULT '{}',
        zone_unknown INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      CREATE TABLE calendar_event (
        source_id BLOB NOT NULL,
        key TEXT NOT NULL,
        series TEXT,
        title TEXT NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL,
        first_day TEXT,
        last_day TEXT,
        zone TEXT NOT NULL,
        location TEXT,
        channel TEXT NOT NULL,
        people TEXT NOT NULL,
        tentative INTEGER NOT NULL,
        cancelled INTEGER NOT NULL,
        PRIMARY KEY (source_id, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX calendar_event_by_start ON calendar_event (starts_at);
      CREATE INDEX calendar_event_by_day ON calendar_event (first_day) WHERE first_day IS NOT NULL;

      CREATE TABLE calendar_choice (
        source_id BLOB NOT NULL,
        key TEXT NOT NULL,
        choice TEXT NOT NULL CHECK (choice IN ('call', 'ignored', 'ignored_series')),
        call_id BLOB,
        starts_at INTEGER,
        ends_at INTEGER,
        settled TEXT,
        PRIMARY KEY (source_id, key)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX calendar_choice_by_call ON calendar_choice (call_id) WHERE call_id IS NOT NULL;

      CREATE INDEX contact_by_mail
        ON contact (lower(substr(email, instr(email, '@') + 1)), lower(email)) WHERE email IS NOT NULL;
      CREATE INDEX account_by_website ON account (lower(website)) WHERE website IS NOT NULL;
    `);
  },
};
