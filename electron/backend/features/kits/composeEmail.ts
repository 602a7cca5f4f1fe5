import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { Contact } from '../../../../shared/domain/entities/contact.ts';
import {
  type EmailValues,
  fieldsOf,
  fillEmail,
  mailtoAddress,
} from '../../../../shared/domain/kits/fillEmail.ts';
import { leavesAs } from '../../../../shared/domain/kits/leavesAs.ts';
import { plainText } from '../../../../shared/domain/kits/richText.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { CommandContext, QueryContext } from '../handler.ts';
import { type KitGround, kitGround, whyUnusable } from './ground.ts';
import { inLanguage, spoken, titleIn } from './listed.ts';
import { itemIn, itemsIn } from './repository/heldItems.ts';
import type { HeldKit } from './repository/heldKits.ts';
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
      files: filesThatMayGo(ground, kit),
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

/** Collateral of the same version whose copies may leave now: what a customer is meant to see, whole on this laptop. */
const filesThatMayGo = (ground: KitGround, kit: HeldKit): Composed['files'] =>
  itemsIn(ground.db, kit.row).flatMap((item) => {
    const { file } = item.facts;
    const goes = file !== null && leavesAs({ visibility: item.visibility, file }) !== null;
    if (!goes || whyUnusable(ground, kit, item) !== null) return [];
    return [{ itemId: item.itemId, title: titleIn(ground.db, item, ground.wanted), bytes: file.bytes }];
  });

export function composeEmail(context: QueryContext, input: Input): Answer<'emails.compose'> {
  const made = compose(context, input);
  return made === null ? fail('not_found') : ok(made.composed);
}

/** Asked again at the moment it leaves, whatever the window was showing. */
export function handOverEmail(
  context: CommandContext,
  input: ParsedInputOf<(typeof channels)['emails.handOver']>,
): Answer<'emails.handOver'> {
  const { id, callId, usedAt, version, files, ...which } = input;
  const made = compose(context, which);
  if (made === null) return fail('not_found');
  const { composed, contact } = made;
  // Another version by now says other words than those that were read.
  if (composed.unusable !== null || composed.version !== version) return fail('not_usable');
  if (files.some(({ itemId }) => !composed.files.some((one) => one.itemId === itemId)))
    return fail('not_usable');
  if (contact === null || contact.email === null) return fail('no_address');
  if (composed.missing.length > 0) return fail('required');
  const { address, whole } = mailtoAddress(contact.email, composed.subject, plainText(composed.body));
  let counted = false;
  for (const { itemId, useId } of [{ itemId: which.itemId, useId: id }, ...files]) {
    if (wasMailed(context.db, useId, itemId, callId)) continue;
    const used = addUse(context, {
      id: useId,
      accountId: which.accountId,
      callId,
      contactId: contact.id,
      kitId: which.kitId,
      itemId,
      version,
      kind: 'mailed',
      seconds: null,
      words: null,
      pages: [],
      fileSha256: null,
      reaction: null,
      usedAt,
    });
    if (!used.ok) return used;
    counted ||= useId === id;
  }
  return ok({ address, whole, counted });
}
