import { accountChannels } from './accounts.ts';
import { adminChannels } from './admin.ts';
import { agreementChannels } from './agreements.ts';
import { alignmentChannels } from './alignment.ts';
import { calendarChannels } from './calendar.ts';
import { callChannels } from './calls.ts';
import type { AnswerOf, InputOf } from './channel.ts';
import { dayChannels } from './day.ts';
import { deckChannels } from './decks.ts';
import { diagnosticsChannels } from './diagnostics.ts';
import { emailChannels } from './emails.ts';
import { importChannels } from './imports.ts';
import { insightChannels } from './insight.ts';
import { kitFileChannels } from './kitFiles.ts';
import { kitChannels } from './kits.ts';
import { leadChannels } from './leads.ts';
import { peopleChannels } from './people.ts';
import { recordedChannels } from './recorded.ts';
import { savedViewChannels } from './savedViews.ts';
import { searchChannels } from './search.ts';
import { sessionChannels, settingsChannels } from './session.ts';
import { studioChannels } from './studio.ts';
import { studioFileChannels } from './studioFiles.ts';
import { syncChannels } from './sync.ts';

/** Every channel between the screens and the backend. */
export const channels = {
  ...sessionChannels,
  ...settingsChannels,
  ...accountChannels,
  ...leadChannels,
  ...agreementChannels,
  ...callChannels,
  ...calendarChannels,
  ...dayChannels,
  ...insightChannels,
  ...alignmentChannels,
  ...importChannels,
  ...kitChannels,
  ...kitFileChannels,
  ...deckChannels,
  ...emailChannels,
  ...peopleChannels,
  ...adminChannels,
  ...recordedChannels,
  ...diagnosticsChannels,
  ...searchChannels,
  ...savedViewChannels,
  ...studioChannels,
  ...studioFileChannels,
  ...syncChannels,
} as const;

export type ChannelName = keyof typeof channels;
export type Input<Name extends ChannelName> = InputOf<(typeof channels)[Name]>;
export type Answer<Name extends ChannelName> = AnswerOf<(typeof channels)[Name]>;

/** What screens subscribe to: data under this name changed, read it again. */
export const topics = [
  'session',
  'settings',
  'workspace',
  'accounts',
  'contacts',
  'deals',
  'leads',
  'agreements',
  'calls',
  'calendar',
  'heard',
  'nextSteps',
  'savedViews',
  'kits',
  'decks',
  'studio',
  'insight',
  'alignment',
  'drafts',
  'imports',
  'sync',
] as const;
export type Topic = (typeof topics)[number];

/** `window.callboard`: what preload and the browser host give to the screens. */
/** What became of a page that was to be a file; `cancelled`: by the user, who named none. */
export type PdfOutcome = 'saved' | 'cancelled' | 'failed';

export interface CallboardApi {
  readonly host: 'electron' | 'browser';
  invoke<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>>;
  /** The page as it prints, into a file. Left out where the host's own print window offers that, as a browser's does. */
  readonly savePdf?: (name: string) => Promise<PdfOutcome>;
  /** Answers the unsubscribe. */
  subscribe(listener: (topic: Topic) => void): () => void;
}
