import { createApi } from '../../preload/createApi.ts';
import { socketTransport } from './socketTransport.ts';

/** The part of a window that this module touches; the folder's types are Node's. */
interface Window {
  readonly location: { readonly host: string };
  callboard?: ReturnType<typeof createApi>;
  addEventListener(event: 'online' | 'offline', listener: () => void): void;
}

const window = globalThis as unknown as Window;
const transport = socketTransport(`ws://${window.location.host}/socket`);
window.callboard = createApi(transport);
window.addEventListener('online', () => transport.network('online'));
window.addEventListener('offline', () => transport.network('offline'));
