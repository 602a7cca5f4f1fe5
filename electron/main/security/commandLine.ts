/** Switches that open the packaged program to whoever can start it with them. */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'disable-web-security',
  'ignore-certificate-errors',
  'load-extension',
  'proxy-server',
  'host-rules',
  'host-resolver-rules',
  'js-flags',
];

/** The first switch that a packaged program does not start with; one under development starts with any. */
export const refusedSwitch = (
  isPackaged: boolean,
  hasSwitch: (name: string) => boolean,
): string | undefined => (isPackaged ? refusedSwitches.find(hasSwitch) : undefined);
