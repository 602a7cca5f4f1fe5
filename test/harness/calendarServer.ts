import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody's calendar on the web, whose text a test changes. */
export interface CalendarServer {
  readonly address: string;
  text: string;
  stop(): Promise<void>;
}

export async function startCalendarServer(text: string): Promise<CalendarServer> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/calendar').end(calendar.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const calendar: CalendarServer = {
    address: `http://127.0.0.1:${port}/private-4f1a/basic.ics`,
    text,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return calendar;
}
