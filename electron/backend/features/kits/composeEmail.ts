import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { Contact } from '../../../../shared/domain/entities/contact.ts';
import {
  type EmailValues,
  fieldsOf,
  fillEmail,
  mailtoAddress,
} from '../../../../shared/domain/kits/fillEmail.ts';
import { plainText } from '../../../../shared/domain/kits/richText.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { CommandContext, QueryContext } from '../handler.ts';
import { kitGround, whyUnusable } from './ground.ts';
import { inLanguage, spoken } from './listed.ts';
import { itemIn } from './repository/heldItems.ts';
import { peopleWithAddress, wasMailed } from './repository/mailed.ts';
import { addUse } from './service.ts';

type Input = ParsedInputOf<(typeof channels)['emails.compose']>;
type Composed = Extract<Answer<'emails.compose'>, { ok: true }>['value'];

/** How somebody is greeted: by the first of their names. */
const firstName = (contact: Contact | null): string => contact?.name.trim().split(/\s+/)[0] ?? '';

/** The template as it would go to this contact now, and whether it may. */
function compose(
  context: QueryContext,
  { kitId, itemId, accountId, contactId, language, note }: Input,
): { readonly composed: Composed; readonly contact: Contact | null } | null {
  const { db, me } = context;
  const contactIds = contactId === null ? [] : [contactId];
  const ground = kitGround(context, { accountId, contactIds, language }, true);
  const kit = [...ground.kits.values()].find(({ payload }) => payload.kitId === kitId);
  const item = kit === undefined ? null : itemIn(db, kit.row, itemId);
  if (kit === undefined || item === null || ground.asked.account === null) return null;
  const { content, language: spoke } = spoken(db, item, ground.wanted);
  if (content.kind !== 'email_template') return null;
  const contact = ground.people.find((person) => person.accountId === accountId) ?? null;
  const template = { subject: content.said.subject, body: content.said.body };
  const values: EmailValues = {
    contact: firstName(contact),
    account: rowName(db, 'account', accountId) ?? '',
    me: me.name,
    note: note.trim(),
  };
  const named = fieldsOf(template);
  return {
    contact,
    composed: {
      version: kit.payload.version,
      title: content.said.title,
      kitTitle: inLanguage(kit.payload.title, ground.wanted).text,
      language: spoke,
      unusable: whyUnusable(ground, kit, item),
      people: peopleWithAddress(db, accountId).map(({ id, ...person }) => ({
        id: uuidFromBytes(id),
        ...person,
      })),
      ...fillEmail(template, values),
      takesNote: named.includes('note'),
      missing: named.filter((field) => field !== 'note' && values[field] === ''),
    },
  };
}

export function composeEmail(context: QueryContext, input: Input): Answer<'emails.compose'> {
  const made = compose(context, input);
  return made === null ? fail('not_found') : ok(made.composed);
}

/** Asked again at the moment it leaves, whatever the window was showing. */
export function handOverEmail(
  context: CommandContext,
  input: ParsedInputOf<(typeof channels)['emails.handOver']>,
): Answer<'emails.handOver'> {
  const { id, callId, usedAt, version, ...which } = input;
  const made = compose(context, which);
  if (made === null) return fail('not_found');
  const { composed, contact } = made;
  // Another version by now says other words than those that were read.
  if (composed.unusable !== null || composed.version !== version) return fail('not_usable');
  if (contact === null || contact.email === null) return fail('no_address');
  if (composed.missing.length > 0) return fail('required');
  const { address, whole } = mailtoAddress(contact.email, composed.subject, plainText(composed.body));
  if (wasMailed(context.db, id, which.itemId, callId)) return ok({ address, whole, counted: false });
  const used = addUse(context, {
    id,
    accountId: which.accountId,
    callId,
    contactId: contact.id,
    kitId: which.kitId,
    itemId: which.itemId,
    version,
    kind: 'mailed',
    seconds: null,
    words: null,
    pages: [],
    fileSha256: null,
    reaction: null,
    usedAt,
  });
  return used.ok ? ok({ address, whole, counted: true }) : used;
}
