import { bundleBrowserHost, bundleHub } from '../../../build/setup/bundle.mjs';

/** What browser tests start, made anew where a source has changed. */
export default function makeBundles(): void {
  const runtime = { node: process.execPath, flags: [] };
  bundleBrowserHost(runtime);
  bundleHub(runtime);
}
