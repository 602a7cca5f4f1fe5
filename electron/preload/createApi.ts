import type { CallboardApi, Topic } from '../../shared/contracts/ipc/index.ts';

/** What carries messages between a window and the backend: Electron's IPC, or a WebSocket. Text only. */
export interface Transport {
  readonly host: CallboardApi['host'];
  invoke(channel: string, json: string): Promise<string>;
  subscribe(listener: (topic: string) => void): () => void;
  readonly savePdf?: CallboardApi['savePdf'];
}

/**
 * The one object that screens see of the world, whatever carries it. Everything crosses as JSON text, so that
 * both hosts show a screen exactly the same values.
 */
export function createApi(transport: Transport): CallboardApi {
  return {
    host: transport.host,
    invoke: async (channel, input) =>
      JSON.parse(await transport.invoke(channel, JSON.stringify(input ?? null))),
    ...(transport.savePdf === undefined ? {} : { savePdf: transport.savePdf }),
    subscribe: (listener) => transport.subscribe((topic) => listener(topic as Topic)),
  };
}
