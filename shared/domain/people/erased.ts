import type { Contact } from '../entities/contact.ts';
import type { Lead } from '../entities/lead.ts';

/** What stands where a name stood. The row itself stays, so that no call and no figure loses what it was about. */
export const erasedName = '—';

/** A contact of whom nothing is left but that there was one. */
export const erasedContact = (at: number) =>
  ({
    externalId: null,
    name: erasedName,
    title: null,
    email: null,
    phone: null,
    persona: 'unknown',
    need: 'unknown',
    orientation: 'unknown',
    language: null,
    lawfulBasis: null,
    consentOn: null,
    consentSource: null,
    status: 'left',
    erasedAt: at,
  }) satisfies Partial<Contact>;

/** A lead with what marketing counts (source, campaign, where it stands) and nothing of the person. */
export const erasedLead = (at: number) =>
  ({
    externalId: null,
    name: null,
    company: null,
    title: null,
    email: null,
    phone: null,
    city: null,
    language: null,
    note: null,
    activity: null,
    disposition: null,
    erasedAt: at,
  }) satisfies Partial<Lead>;

/** Shorter ones stand in too many other words. */
const shortest = 4;

/** The texts by which somebody is known: whole name, address, number. Given names alone are too common to look for. */
export const namesOf = (
  rows: readonly {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  }[],
): readonly string[] => {
  const texts = rows.flatMap(({ name, email, phone }) => [name, email, phone]);
  const known = texts.filter((text): text is string => text !== null && text.trim().length >= shortest);
  // The longest first, so that a name inside an address does not break it up before it is found.
  return [...new Set(known.map((text) => text.trim()))].sort((one, other) => other.length - one.length);
};

/** The text without those names, in whatever case and spacing they stand; the same text where there are none. */
export function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const pattern = names
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
  return text.replace(new RegExp(pattern, 'giu'), erasedName);
}
