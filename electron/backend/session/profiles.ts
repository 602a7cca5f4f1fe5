import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { roles } from '../../../shared/domain/entities/workspace.ts';
import type { SecretStore } from '../ports/ports.ts';
import { type DeviceKey, publicKeyOf } from './deviceKey.ts';
import { readJsonFile, writeJsonFile } from './files.ts';
import { type Envelope, envelopeSchema } from './keyEnvelope.ts';

const profileSchema = z.object({
  id: z.string(),
  hubId: z.string(),
  hubUrl: z.string(),
  hubName: z.string(),
  user: z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) }),
  /** The hub has locked this laptop for this user. */
  revoked: z.boolean(),
});
/** One (hub, user) whose data is on this laptop. Its file says no more than the sign-in screen shows. */
export type Profile = z.output<typeof profileSchema>;

const deviceFileSchema = z.strictObject({ id: z.string(), sealed: z.string() });

/** The same person at the same hub is the same profile, whatever the hub's address is today. */
export const profileIdOf = (hubId: string, userId: string): string =>
  createHash('sha256').update(`${hubId}:${userId}`).digest('hex').slice(0, 16);

/** The folders of a data folder: `profiles/<id>/` with profile, envelope, device key, database and backups. */
export class Profiles {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'profiles');
  }

  folderOf(id: string): string {
    return join(this.#folder, id);
  }

  databaseOf(id: string): string {
    return join(this.folderOf(id), 'callboard.db');
  }

  list(): readonly Profile[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .sort()
      .map((id) => this.find(id))
      .filter((profile) => profile !== null);
  }

  /** Folders that were set aside bear a point in their name and are not profiles. */
  find(id: string): Profile | null {
    if (!/^[0-9a-f]{16}$/.test(id)) return null;
    return readJsonFile(join(this.folderOf(id), 'profile.json'), profileSchema);
  }

  write(profile: Profile): void {
    writeJsonFile(join(this.folderOf(profile.id), 'profile.json'), profile);
  }

  envelopeOf(id: string): Envelope | null {
    return readJsonFile(join(this.folderOf(id), 'envelope.json'), envelopeSchema);
  }

  writeEnvelope(id: string, envelope: Envelope): void {
    writeJsonFile(join(this.folderOf(id), 'envelope.json'), envelope);
  }

  async deviceOf(id: string, store: SecretStore): Promise<DeviceKey | null> {
    const file = readJsonFile(join(this.folderOf(id), 'device.json'), deviceFileSchema);
    if (file === null) return null;
    try {
      const opened = await store.open(new Uint8Array(Buffer.from(file.sealed, 'base64')));
      const device = { id: file.id, privateKey: Buffer.from(opened).toString('base64') };
      // Another keychain may open something, but not a key.
      publicKeyOf(device);
      return device;
    } catch {
      return null;
    }
  }

  async writeDevice(id: string, device: DeviceKey, store: SecretStore): Promise<void> {
    const sealed = await store.seal(new Uint8Array(Buffer.from(device.privateKey, 'base64')));
    writeJsonFile(join(this.folderOf(id), 'device.json'), {
      id: device.id,
      sealed: Buffer.from(sealed).toString('base64'),
    });
  }

  /** What cannot be opened is kept beside, never thrown away. Answers the new folder's name. */
  setAside(id: string, now: number): string {
    const aside = `${id}.set-aside-${new Date(now).toISOString().replaceAll(':', '-')}`;
    renameSync(this.folderOf(id), join(this.#folder, aside));
    return aside;
  }

  remove(id: string): void {
    rmSync(this.folderOf(id), { recursive: true, force: true });
  }
}
