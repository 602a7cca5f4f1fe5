import { createPublicKey, randomUUID, verify } from 'node:crypto';
import type { KitKey } from '../../shared/contracts/sync/kitWire.ts';
import type { ArgsOf, MutationKind } from '../../shared/contracts/sync/mutations/index.ts';
import type { MutationOutcome } from '../../shared/contracts/sync/wire.ts';
import type { ItemFacts } from '../../shared/domain/kits/itemContent.ts';
import { noFacts } from '../../shared/domain/kits/itemContent.ts';
import type { PersonMove } from '../../shared/domain/kits/kitRules.ts';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import { richTextOf } from '../../shared/domain/kits/richText.ts';
import { signedHead } from '../../shared/domain/kits/signedKit.ts';
import type { HubLaptop, Reply } from './hubLaptop.ts';
import type { HubWorkspace } from './hubWorkspace.ts';

export interface Draft {
  readonly kitId: string;
  readonly versionId: string;
  readonly items: readonly { readonly rowId: string; readonly itemId: string }[];
}

interface DraftOptions {
  readonly kitId?: string;
  readonly number?: number;
  readonly basedOn?: string;
  readonly territoryIds?: readonly string[];
  readonly facts?: Partial<ItemFacts>;
  readonly itemId?: string;
  readonly text?: string;
  readonly kind?: 'key_message' | 'collateral';
}

/** Marketing at work over HTTP: writes, reviews and publishes as laptops would. */
export class KitStudio {
  readonly author: HubLaptop;
  readonly approver: HubLaptop;
  readonly #workspace: HubWorkspace;

  private constructor(workspace: HubWorkspace, author: HubLaptop, approver: HubLaptop) {
    this.#workspace = workspace;
    this.author = author;
    this.approver = approver;
  }

  static async open(workspace: HubWorkspace): Promise<KitStudio> {
    const both = [workspace.north, workspace.south];
    const author = await workspace.laptopOf('author', both);
    return new KitStudio(workspace, author, await workspace.laptopOf('approver', both));
  }

  /** One mutation and what became of it. */
  async tell<Kind extends MutationKind>(
    laptop: HubLaptop,
    kind: Kind,
    args: ArgsOf<Kind>,
  ): Promise<MutationOutcome> {
    const outcome = (await laptop.push({ kind, args })).body.outcomes[0];
    if (outcome === undefined) throw new Error(`${kind} was not answered`);
    return outcome;
  }

  async #applied<Kind extends MutationKind>(
    laptop: HubLaptop,
    kind: Kind,
    args: ArgsOf<Kind>,
  ): Promise<void> {
    const { outcome, code, detail } = await this.tell(laptop, kind, args);
    if (outcome !== 'applied') throw new Error(`${kind}: ${outcome} ${code} ${JSON.stringify(detail)}`);
  }

  /** A draft of one item that lacks nothing. */
  async draft(options: DraftOptions = {}): Promise<Draft> {
    const { author } = this;
    const kitId = options.kitId ?? randomUUID();
    const versionId = randomUUID();
    if (options.kitId === undefined) await this.#applied(author, 'kit.create', { id: kitId, name: 'Winter' });
    await this.#applied(author, 'kitVersion.create', {
      id: versionId,
      kitId,
      number: options.number ?? 1,
      basedOn: options.basedOn ?? null,
      title: { en: 'Winter' },
      audience: {
        territoryIds: [...(options.territoryIds ?? [this.#workspace.north])],
        segments: [],
        buyerStages: [],
        personas: [],
      },
      languages: { languages: ['en'] },
      startsOn: '2020-01-01',
      expiresOn: '2099-12-31',
      leaseDays: 30,
      acknowledge: false,
      whatChanged: null,
      tridom: null,
    });
    const item = { rowId: randomUUID(), itemId: options.itemId ?? randomUUID() };
    const kind = options.kind ?? 'key_message';
    const text = richTextOf(options.text ?? 'You need fewer vans.');
    await this.#applied(author, 'kitItem.create', {
      id: item.rowId,
      kitId,
      versionId,
      itemId: item.itemId,
      kind,
      visibility: 'customer',
      position: 0,
      en:
        kind === 'collateral'
          ? { title: 'Fewer vans', description: text }
          : { title: 'Fewer vans', body: text },
      fr: null,
      sv: null,
      it: null,
      facts: { ...noFacts, ...options.facts },
    });
    return { kitId, versionId, items: [item] };
  }

  move(laptop: HubLaptop, { kitId, versionId }: Draft, move: PersonMove, status: KitStatus) {
    const args = { id: versionId, kitId, eventId: randomUUID(), move, note: 'So it is', seen: { status } };
    return this.tell(laptop, 'kitVersion.move', args);
  }

  review(
    laptop: HubLaptop,
    { kitId, versionId, items }: Draft,
    {
      to = 'approved',
      revisionId = items[0]?.rowId ?? '',
    }: { to?: 'approved' | 'sent_back'; revisionId?: string } = {},
  ) {
    const { rowId: id = '', itemId = '' } = items[0] ?? {};
    const seen = { reviewState: 'draft' as const, revisionId };
    const args = { id, kitId, versionId, itemId, eventId: randomUUID(), to, note: 'Read', seen };
    return this.tell(laptop, 'kitItem.review', args);
  }

  async approved(options: DraftOptions = {}): Promise<Draft> {
    const draft = await this.draft(options);
    for (const outcome of [
      await this.move(this.author, draft, 'submit', 'draft'),
      await this.review(this.approver, draft),
      await this.move(this.approver, draft, 'approve', 'in_review'),
    ])
      if (outcome.outcome !== 'applied') throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`);
    return draft;
  }

  publish(
    draft: Draft,
    laptop: HubLaptop = this.author,
  ): Promise<Reply<{ releaseId: string; version: number }>> {
    return laptop.request('POST', `/v1/kits/versions/${draft.versionId}/publish`);
  }

  async published(options: DraftOptions = {}): Promise<Draft & { readonly releaseId: string }> {
    const draft = await this.approved(options);
    const { status, body, error } = await this.publish(draft);
    if (status !== 200) throw new Error(`publish: ${status} ${JSON.stringify(error)}`);
    return { ...draft, releaseId: body.releaseId };
  }

  recall(releaseId: string, laptop: HubLaptop = this.author): Promise<Reply<{ recalledAt: number }>> {
    return laptop.request('POST', `/v1/kits/releases/${releaseId}/recall`, {
      reason: 'The figure was wrong',
    });
  }
}

/** Whether exactly this text was signed as being of that type, by the key of that name. */
export function isSigned(
  keys: readonly KitKey[],
  type: string,
  signed: { readonly payload: string; readonly keyId: string; readonly signature: string },
): boolean {
  const key = keys.find(({ keyId }) => keyId === signed.keyId);
  if (key === undefined) return false;
  const bytes = Buffer.from(signed.payload, 'utf8');
  return verify(
    null,
    Buffer.concat([Buffer.from(signedHead(type, bytes.length)), bytes]),
    createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), type: 'spki', format: 'der' }),
    Buffer.from(signed.signature, 'base64'),
  );
}
