import { bundleHub } from '../../build/setup/bundle.mjs';

/** What Node runs where a test starts the hub as a process, as `npm run hub` does. */
export const hubScript: string = bundleHub({ node: process.execPath, flags: [] });
