import {
  Building2,
  CircleDollarSign,
  Inbox,
  type LucideIcon,
  MessageSquareQuote,
  UserRound,
  Zap,
} from 'lucide-react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { matchLabels } from '../../../shared/domain/search/matchLabels.ts';
import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { dealStageText, kindText, kitItemKindText, leadStatusText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Chord } from '../../ui/keyboard.ts';
import { kindIcons } from '../kits/kindIcons.ts';
import type { Command } from './useCommands.ts';

type Found = Output<'search.find'>;
type Marks = readonly (readonly [number, number])[];

/** Shown of each kind; more letters find the rest sooner than more lines would. */
export const mostOfEach = 6;

/** One line of the list: a place to go to and remember, or something to run. */
export interface Hit {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly marks: Marks;
  readonly under: string | null;
  readonly underMarks?: Marks;
  /** A customer's words, set as such. */
  readonly spoken?: boolean;
  readonly chord?: Chord | undefined;
  readonly run?: () => void;
  readonly to?: string;
  readonly remember?: Input<'search.opened'>;
}

export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

type Found1<Kind extends 'accounts' | 'contacts' | 'leads' | 'deals' | 'heard' | 'kitItems'> =
  Found[Kind][number];
type Timed = Hit & { readonly openedAt: number | null };

interface Wording {
  readonly say: Say;
  readonly formats: Formats;
  readonly now: number;
}

/** What was found for the words, by kind, and the commands that are called so. */
export function hitGroups(
  found: Found | undefined,
  commands: readonly Command[],
  words: string,
  wording: Wording,
): readonly HitGroup[] {
  const matched = matchLabels(commands, words);
  const called: HitGroup = {
    title: wording.say('find.commands'),
    hits: matched.map(({ item: { id, label, chord, run }, marks }) => ({
      id,
      icon: Zap,
      text: label,
      marks,
      under: null,
      chord,
      run,
    })),
  };
  const records = recordGroups(found, words === '', wording);
  // A command that is called so goes before records that are called something like it.
  const commandsFirst = (found?.corrected ?? null) !== null && matched.some(({ asTyped }) => asTyped);
  return (commandsFirst ? [called, ...records] : [...records, called]).filter(
    (group) => group.hits.length > 0,
  );
}

/** With nothing typed what was opened last, of all kinds in one group, the newest first. */
function recordGroups(
  found: Found | undefined,
  nothingTyped: boolean,
  { say, formats, now }: Wording,
): readonly HitGroup[] {
  if (found === undefined) return [];

  const line = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');
  const account = (one: Found1<'accounts'>): Timed => ({
    id: one.id,
    icon: Building2,
    text: one.name,
    marks: one.marks,
    under: one.city,
    openedAt: one.openedAt,
    // The account's own screen remembers that it was opened, wherever one comes from.
    to: `/accounts/${one.id}`,
  });
  const contact = (one: Found1<'contacts'>): Timed => ({
    id: one.id,
    icon: UserRound,
    text: one.name,
    marks: one.marks,
    under: line([one.title, one.accountName]),
    openedAt: one.openedAt,
    to: `/accounts/${one.accountId}/people`,
    remember: { entity: 'contact', id: one.id },
  });
  const lead = (one: Found1<'leads'>): Timed => ({
    id: one.id,
    icon: Inbox,
    text: one.name ?? say('lead.noName'),
    marks: one.name === null ? [] : one.marks,
    under: line([one.company, say(leadStatusText[one.status])]),
    underMarks: one.companyMarks,
    openedAt: one.openedAt,
    // As an account's, its own screen remembers it.
    to: `/leads/${one.id}`,
  });
  const deal = (one: Found1<'deals'>): Timed => ({
    id: one.id,
    icon: CircleDollarSign,
    text: one.name,
    marks: one.marks,
    under: line([one.accountName, say(dealStageText[one.stage])]),
    openedAt: one.openedAt,
    to: one.accountId === null ? '/deals' : `/accounts/${one.accountId}/deals`,
    remember: { entity: 'deal', id: one.id },
  });
  const heard = (one: Found1<'heard'>): Timed => ({
    id: one.id,
    icon: MessageSquareQuote,
    text: one.excerpt,
    marks: one.marks,
    spoken: true,
    under: line([one.accountName, say(kindText[one.kind]), formats.day(one.heardAt, now)]),
    openedAt: one.openedAt,
    to: one.callId === null ? `/accounts/${one.accountId}` : `/calls/${one.callId}`,
    remember: { entity: 'heard', id: one.id },
  });

  const kitItem = (one: Found1<'kitItems'>): Timed => ({
    id: one.id,
    icon: kindIcons[one.kind],
    text: one.title,
    marks: one.marks,
    under: line([one.kitTitle, say(kitItemKindText[one.kind])]),
    openedAt: one.openedAt,
    // The item's own screen remembers that it was opened, wherever one comes from.
    to: `/kits/${one.kitId}/${one.id}`,
  });

  const groups: readonly { readonly title: string; readonly hits: readonly Timed[] }[] = [
    { title: say('nav.accounts'), hits: found.accounts.map(account) },
    { title: say('account.people'), hits: found.contacts.map(contact) },
    { title: say('nav.leads'), hits: found.leads.map(lead) },
    { title: say('nav.deals'), hits: found.deals.map(deal) },
    { title: say('find.heard'), hits: found.heard.map(heard) },
    { title: say('nav.kits'), hits: found.kitItems.map(kitItem) },
  ];
  if (!nothingTyped) return groups;
  const opened = groups.flatMap((group) => group.hits).sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0));
  return [{ title: say('find.recent'), hits: opened }];
}
