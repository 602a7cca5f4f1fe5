import { expect, test } from 'vitest';
import { windowsZones } from './windowsZones.ts';
import { zoneOfName } from './zoneOfName.ts';
import { isZone } from './zoneTime.ts';

test.each([
  ['Europe/Stockholm', 'Europe/Stockholm'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['w. europe standard time', 'Europe/Berlin'],
  ['"Romance Standard Time"', 'Europe/Paris'],
  ['/mozilla.org/20050126_1/Europe/Rome', 'Europe/Rome'],
  ['/freeassociation.sourceforge.net/America/Argentina/Salta', 'America/Argentina/Salta'],
  ['UTC', 'Etc/UTC'],
])('%s is %s', (tzid, zone) => {
  expect(zoneOfName(tzid)).toBe(zone);
});

test.each(['', 'Customized Time Zone', '+02:00', 'Mars/Olympus', '/', 'Europe/', '💥', 'x'.repeat(5_000)])(
  'nobody can tell what "%s" means',
  (tzid) => {
    expect(zoneOfName(tzid)).toBeNull();
  },
);

test('every zone that a Windows name leads to is known here', () => {
  expect(Object.values(windowsZones).filter((zone) => !isZone(zone))).toEqual([]);
});
