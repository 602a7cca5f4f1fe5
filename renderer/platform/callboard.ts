import type { Answer, CallboardApi, ChannelName, Input, Topic } from '../../shared/contracts/ipc/index.ts';
import { fail } from '../../shared/kernel/result.ts';

declare global {
  interface Window {
    readonly callboard?: CallboardApi;
  }
}

/** The only place that reads `window.callboard`. */
function api(): CallboardApi {
  const found = window.callboard;
  if (found === undefined)
    throw new Error('window.callboard is missing: the page was opened outside its host');
  return found;
}

export const hostName = (): CallboardApi['host'] => api().host;

/**
 * Asks the backend. Expected failures come back as values. A carrier that breaks (the backend is restarting)
 * is told apart from them only in the log: to the user it is `internal`, with the way out beside it.
 */
export async function invoke<Name extends ChannelName>(
  channel: Name,
  input: Input<Name>,
): Promise<Answer<Name>> {
  try {
    return await api().invoke(channel, input);
  } catch (cause) {
    console.error(`The channel ${channel} did not answer.`, cause);
    return fail('internal') as Answer<Name>;
  }
}

/** Where the host can write the page into a file by itself. */
export const pdfWriter = (): CallboardApi['savePdf'] => api().savePdf;

export const subscribe = (listener: (topic: Topic) => void): (() => void) => api().subscribe(listener);
