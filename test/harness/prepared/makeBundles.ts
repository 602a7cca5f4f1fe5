import { bundleBrowserHost } from '../../../build/setup/bundle.mjs';

/** What browser tests start, made anew where a source has changed. */
export default function makeBundles(): void {
  bundleBrowserHost({ node: process.execPath, flags: [] });
}
