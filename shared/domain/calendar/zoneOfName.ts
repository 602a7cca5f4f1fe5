import { windowsZones } from './windowsZones.ts';
import { isZone } from './zoneTime.ts';

const byLowerName = new Map(
  Object.entries(windowsZones).map(([name, zone]) => [name.toLocaleLowerCase('en'), zone]),
);

/**
 * The IANA zone that a calendar means by a TZID, or null where nobody can tell. Taken are IANA's own names, the
 * same behind a maker's path (`/mozilla.org/20050126_1/Europe/Paris`), and Windows' names.
 */
export function zoneOfName(tzid: string): string | null {
  const name = tzid.trim().replace(/^"(.*)"$/, '$1');
  if (name === '') return null;
  const windows = byLowerName.get(name.toLocaleLowerCase('en'));
  if (windows !== undefined) return windows;
  // A bare offset is no zone: it knows nothing of summer.
  if (/^[A-Za-z_]/.test(name) && isZone(name)) return name;
  const parts = name.split('/').filter((part) => part !== '');
  for (const length of [3, 2]) {
    const end = parts.slice(-length).join('/');
    if (parts.length > length && isZone(end)) return end;
  }
  return null;
}
