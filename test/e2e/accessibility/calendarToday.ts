/** A calendar with a visit today that nobody has planned as a call. */
export const calendarToday = (): string => {
  const at = new Date();
  const stamp = (hour: number): string =>
    `${at.toISOString().slice(0, 10).replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Callboard//states//EN',
    'BEGIN:VEVENT',
    'UID:visit-of-the-day@callboard.example',
    `DTSTAMP:${stamp(1)}`,
    `DTSTART:${stamp(15)}`,
    `DTEND:${stamp(16)}`,
    'SUMMARY:Harbour walk with the new owner',
    'LOCATION:North quay',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
};
