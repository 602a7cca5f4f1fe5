import { createHub } from '../../../hub/createHub.ts';
import type { DatabaseLocation } from '../../../hub/db/open.ts';

/** The hub as a process of its own, so that what it costs is not counted as the laptop's. Argument: the location. */
const silent = { debug: () => undefined, info: () => undefined, warn: console.error, error: console.error };
const database = JSON.parse(process.argv[2] ?? '') as DatabaseLocation;
const hub = await createHub({ database, port: 0, log: silent });
console.log(`hub: ready ${hub.url}`);
process.on('SIGTERM', () => {
  void hub.close().then(() => {
    console.log(JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
    process.exit();
  });
});
