import { existsSync } from 'node:fs';
import type { BackendPorts } from '../ports/ports.ts';
import {
  type Envelope,
  emptyEnvelope,
  newDataKey,
  openWithPassphrase,
  openWithStore,
  withoutWrap,
  wrapForPassphrase,
  wrapForRecovery,
  wrapForStore,
  wrapOf,
} from './keyEnvelope.ts';
import type { Profiles } from './profiles.ts';

type Ports = Pick<BackendPorts, 'secrets' | 'clock' | 'log'>;

/** What opens the data of each profile: its key, and the envelope on the disk that holds it wrapped. */
export class ProfileKeys {
  readonly #profiles: Profiles;
  readonly #ports: Ports;

  constructor(profiles: Profiles, ports: Ports) {
    this.#profiles = profiles;
    this.#ports = ports;
  }

  #envelopeOf(id: string): Envelope {
    return this.#profiles.envelopeOf(id) ?? emptyEnvelope;
  }

  hasPassphrase(id: string): boolean {
    return wrapOf(this.#envelopeOf(id), 'passphrase') !== undefined;
  }

  /** Whether the company can open it. */
  isRecoverable(id: string): boolean {
    return wrapOf(this.#envelopeOf(id), 'recovery') !== undefined;
  }

  /** With what the system keeps for this user; null where it keeps nothing. */
  async fromStore(id: string): Promise<Uint8Array | null> {
    const envelope = this.#profiles.envelopeOf(id);
    return envelope === null ? null : openWithStore(envelope, this.#ports.secrets);
  }

  /** Null where it is not this passphrase. */
  async fromPassphrase(id: string, passphrase: string): Promise<Uint8Array | null> {
    return openWithPassphrase(this.#envelopeOf(id), passphrase);
  }

  /** The profile's key, or a new one; null where it waits for the passphrase. */
  async forSignedIn(id: string): Promise<Uint8Array | null> {
    const known = await this.fromStore(id);
    if (known !== null || this.hasPassphrase(id)) return known;
    if (existsSync(this.#profiles.databaseOf(id))) {
      const aside = this.#profiles.setAside(id, this.#ports.clock.now());
      this.#ports.log.warn({ profile: id, aside }, 'no key opens this data any more: set aside');
    }
    const fresh = newDataKey();
    this.#profiles.writeEnvelope(id, await wrapForStore(emptyEnvelope, fresh, this.#ports.secrets));
    return fresh;
  }

  /** So that the company can open it too; `publicKey` is the hub's word for it, null where it wants none. */
  keepRecovery(id: string, key: Uint8Array, publicKey: string | null): void {
    const envelope = this.#envelopeOf(id);
    if (publicKey === null || wrapOf(envelope, 'recovery')?.publicKey === publicKey) return;
    try {
      this.#profiles.writeEnvelope(id, wrapForRecovery(envelope, key, publicKey));
    } catch (error) {
      this.#ports.log.warn({ error: String(error) }, "the company's recovery key is of no use");
    }
  }

  /** From now on the passphrase alone opens it, and without one what the system keeps; false where that keeps nothing. */
  async protect(id: string, key: Uint8Array, passphrase: string | null): Promise<boolean> {
    const envelope = this.#envelopeOf(id);
    const sealed =
      passphrase === null
        ? await wrapForStore(envelope, key, this.#ports.secrets).catch(() => null)
        : await wrapForPassphrase(envelope, key, passphrase);
    if (sealed === null) return false;
    this.#profiles.writeEnvelope(id, withoutWrap(sealed, passphrase === null ? 'passphrase' : 'store'));
    return true;
  }
}
