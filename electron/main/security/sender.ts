import { isOwnAddress } from './ownAddress.ts';

/** What Electron tells of the frame that sent a message; null when the frame is gone already. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the top frame of a page of ours may speak to the backend. */
export const isOwnSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && isOwnAddress(frame.url);
