import { basename, dirname, join } from 'node:path';
import type { Answer, Input } from '../../../shared/contracts/ipc/index.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { NewerDatabase } from '../db/newerDatabase.ts';
import { storageFailureOf } from '../db/storageFailure.ts';
import type { BackendPorts } from '../ports/ports.ts';
import type { Engine, OpenEngine } from '../threads/engine.ts';
import { askToSignIn } from './askToSignIn.ts';
import { type DeviceKey, newDeviceKey } from './deviceKey.ts';
import { emptyIfAsked, sendReceipt } from './emptyProfile.ts';
import { exportedCount } from './exportedCount.ts';
import { parseHubAddress } from './hubAddress.ts';
import type { LaptopSettingsFile } from './laptopSettings.ts';
import type { ProfileFacts } from './profileFacts.ts';
import { ProfileKeys } from './profileKeys.ts';
import { type Profile, type Profiles, profileIdOf } from './profiles.ts';
import type { SignedIn } from './storeSignIn.ts';

type State = Extract<Answer<'session.state'>, { ok: true }>['value'];
type Problem = State['problem'];

const reopenEveryMs = 60_000;

export interface SessionOptions {
  readonly ports: BackendPorts;
  readonly profiles: Profiles;
  readonly settings: LaptopSettingsFile;
  readonly dataFolder: string;
  readonly programVersion: string;
  readonly defaultHubUrl: string | null;
  readonly openEngine: OpenEngine;
  /** Tells screens that something under this name changed. */
  readonly tell: Parameters<OpenEngine>[1]['topic'];
}

/**
 * Who is signed in, which profile is open, and with which key. One at a time. It stands in the host's own thread, which
 * opens no database but to repair one or to hand over what a locked one holds: the code for that is loaded then.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #keys: ProfileKeys;
  #profile: Profile | null = null;
  #engine: Engine | null = null;
  #key: Uint8Array | null = null;
  #problem: Problem = null;
  /** Signed in at the hub while the data still waits for its passphrase. */
  #waiting: SignedIn | null = null;
  #reopenedAt = Number.NEGATIVE_INFINITY;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#keys = new ProfileKeys(options.profiles, options.ports);
  }

  get engine(): Engine | null {
    return this.#engine;
  }

  get status(): State['status'] {
    if (this.#engine !== null) return 'signed_in';
    if (this.#profile === null) return 'signed_out';
    return this.#profile.revoked ? 'revoked' : 'locked';
  }

  state(): State {
    const { profiles, ports, defaultHubUrl, programVersion } = this.#options;
    return {
      status: this.status,
      profile: this.#profile === null ? null : this.#describe(this.#profile),
      profiles: profiles.list().map((profile) => this.#describe(profile)),
      defaultHubUrl,
      problem: this.#problem,
      protection: ports.secrets.protection,
      programVersion,
    };
  }

  #describe({ id, hubUrl, hubName, user }: Profile): NonNullable<State['profile']> {
    return { id, hubUrl, hubName, user, needsPassphrase: this.#keys.hasPassphrase(id) };
  }

  /** At the start of the program: the profile last used, where its key needs no one to type. */
  async openLast(): Promise<void> {
    try {
      const { profiles, settings } = this.#options;
      const last = settings.read().lastProfile;
      const profile = last === null ? null : profiles.find(last);
      this.#besides(sendReceipt(this.#options));
      if (profile === null) return;
      this.#profile = profile;
      if (profile.revoked) this.#besides(this.#settleLocked(profile, null));
      if (!profile.revoked && !this.#keys.hasPassphrase(profile.id)) await this.#openWithStore(profile);
    } catch (error) {
      this.#problem = storageFailureOf(error);
      if (this.#problem === null) throw error;
    }
  }

  async signIn({ hubUrl, email, password }: Input<'session.signIn'>): Promise<Answer<'session.signIn'>> {
    const { ports, profiles, programVersion } = this.#options;
    const address = parseHubAddress(hubUrl);
    if (!address.ok) return address;
    const typed = email.trim().toLowerCase();
    const known = profiles
      .list()
      .find((each) => each.hubUrl === address.value && each.user.email.toLowerCase() === typed);
    let device =
      (known === undefined ? null : await profiles.deviceOf(known.id, ports.secrets)) ??
      newDeviceKey(ports.ids.next());
    const { network, clock } = ports;
    const ask = { network, clock, programVersion, hubUrl: address.value, email, password };
    let answer = await askToSignIn({ ...ask, device });
    if (!answer.ok && answer.error.detail?.reason === 'device_id_taken') {
      device = newDeviceKey(ports.ids.next());
      answer = await askToSignIn({ ...ask, device });
    }
    if (!answer.ok) {
      if (answer.error.code === 'device_revoked' && known !== undefined)
        await this.#lockedBy('revoked', known);
      return answer;
    }
    return this.#enter(answer.value, address.value, device);
  }

  async #enter(signedIn: SignedIn, hubUrl: string, device: DeviceKey): Promise<Answer<'session.signIn'>> {
    const { ports, profiles, settings } = this.#options;
    const { hub, user } = signedIn.response;
    const id = profileIdOf(hub.id, user.id);
    const { language: _, ...person } = user;
    const profile: Profile = { id, hubId: hub.id, hubUrl, hubName: hub.name, user: person, revoked: false };
    if (this.#engine !== null && this.#profile?.id === id) {
      profiles.write(profile);
      await profiles.writeDevice(id, device, ports.secrets);
      await this.#engine.signedIn(signedIn, device);
      this.#profile = profile;
      return this.#told();
    }
    await this.#shut();
    const key = await this.#keys.forSignedIn(id);
    profiles.write(profile);
    await profiles.writeDevice(id, device, ports.secrets);
    settings.change({ lastProfile: id });
    this.#profile = profile;
    this.#problem = null;
    if (key === null) {
      this.#waiting = signedIn;
      return this.#told();
    }
    this.#keys.keepRecovery(id, key, hub.recoveryPublicKey);
    await this.#open(profile, key, signedIn);
    return this.#told();
  }

  async open({ profileId, passphrase }: Input<'session.open'>): Promise<Answer<'session.open'>> {
    const { profiles, settings } = this.#options;
    const profile = profiles.find(profileId);
    if (profile === null) return fail('unknown_profile');
    if (this.#engine !== null && this.#profile?.id === profileId) return ok(this.state());
    await this.#shut();
    this.#profile = profile;
    this.#problem = null;
    settings.change({ lastProfile: profileId });
    if (profile.revoked) return this.#told();
    if (this.#keys.hasPassphrase(profileId)) {
      const key = passphrase === null ? null : await this.#keys.fromPassphrase(profileId, passphrase);
      if (key === null) return fail('wrong_passphrase');
      const waiting = this.#waiting;
      this.#waiting = null;
      const mine =
        waiting !== null && profileIdOf(waiting.response.hub.id, waiting.response.user.id) === profileId;
      await this.#open(profile, key, mine ? waiting : null);
    } else await this.#openWithStore(profile);
    this.#options.tell('session');
    if (this.#problem === 'key_missing' || this.#problem === 'database_newer') return fail(this.#problem);
    return ok(this.state());
  }

  async #openWithStore(profile: Profile): Promise<void> {
    const key = await this.#keys.fromStore(profile.id);
    if (key === null) this.#problem = 'key_missing';
    else await this.#open(profile, key, null);
  }

  async #open(profile: Profile, key: Uint8Array, signedIn: SignedIn | null): Promise<void> {
    const { ports, profiles, openEngine, programVersion, tell } = this.#options;
    this.#key = key;
    const device = (await profiles.deviceOf(profile.id, ports.secrets)) ?? newDeviceKey(ports.ids.next());
    try {
      this.#engine = await openEngine(
        { profile: this.#facts(profile), hubUrl: profile.hubUrl, programVersion, key, device, signedIn },
        {
          topic: tell,
          damaged: () => this.#besides(this.#damaged(profile.id)),
          locked: (why) => this.#besides(this.#lockedBy(why, profile)),
          died: () => this.#besides(this.#reopen(profile)),
        },
      );
      this.#problem = null;
    } catch (error) {
      const storage = error instanceof NewerDatabase ? 'database_newer' : storageFailureOf(error);
      if (storage === null) throw error;
      ports.log.error({ code: storage, profile: profile.id }, 'the database could not be opened');
      this.#problem = storage;
    }
  }

  #facts({ id, user }: Profile): ProfileFacts {
    const { profiles, dataFolder, ports } = this.#options;
    return {
      profileId: id,
      userId: user.id,
      folder: profiles.folderOf(id),
      databaseFile: profiles.databaseOf(id),
      backupFolder: join(profiles.folderOf(id), 'backups'),
      exportFolder: join(dataFolder, 'exports'),
      protection: ports.secrets.protection,
      hasPassphrase: this.#keys.hasPassphrase(id),
      recoverable: this.#keys.isRecoverable(id),
    };
  }

  async renew({ password }: Input<'session.renew'>): Promise<Answer<'session.renew'>> {
    if (this.#profile === null) return fail('signed_out');
    return this.signIn({ hubUrl: this.#profile.hubUrl, email: this.#profile.user.email, password });
  }

  async lock(): Promise<Answer<'session.lock'>> {
    if (this.#profile === null) return fail('signed_out');
    if (!this.#keys.hasPassphrase(this.#profile.id)) return fail('no_passphrase');
    await this.#shut();
    return this.#told();
  }

  async setPassphrase({
    current,
    next,
  }: Input<'session.setPassphrase'>): Promise<Answer<'session.setPassphrase'>> {
    const [profile, key] = [this.#profile, this.#key];
    if (this.#engine === null || profile === null || key === null)
      return fail(profile === null ? 'signed_out' : 'locked');
    if (this.#keys.hasPassphrase(profile.id)) {
      const opened = current === null ? null : await this.#keys.fromPassphrase(profile.id, current);
      if (opened === null) return fail('wrong_passphrase');
    }
    if (!(await this.#keys.protect(profile.id, key, next))) return fail('no_other_key');
    this.#engine.setProfile(this.#facts(profile));
    this.#options.tell('session');
    return ok({});
  }

  async signOut({ exported }: Input<'session.signOut'>): Promise<Answer<'session.signOut'>> {
    const { profiles, settings } = this.#options;
    if (this.#profile === null) return fail('signed_out');
    // Behind a passphrase or damage nobody can say what is pending: it must be opened or repaired first.
    if (this.#engine === null) return fail('locked');
    const count = await this.#engine.pendingCount();
    if (count > 0 && exported === null) return fail('pending_work', { count });
    if (count > 0 && !this.#wasExported(exported, count)) return fail('not_exported', { count });
    const { id } = this.#profile;
    await this.#engine.endSession();
    await this.#shut();
    profiles.remove(id);
    this.#profile = null;
    settings.change({ lastProfile: null });
    return this.#told();
  }

  /** The file this program itself wrote, with at least as much in it as is pending now. */
  #wasExported(exported: string | null, count: number): boolean {
    if (exported === null) return false;
    const file = join(this.#options.dataFolder, 'exports', basename(exported));
    return (exported === file || dirname(exported) === '.') && exportedCount(file) >= count;
  }

  async repair(): Promise<Answer<'session.repair'>> {
    const { ports } = this.#options;
    if (this.#profile === null || this.#key === null || this.#problem !== 'database_damaged')
      return fail('nothing_to_repair');
    const { salvage } = await import('./salvage.ts');
    const saved = salvage(this.#facts(this.#profile), this.#profile, this.#key, ports.clock, ports.ids);
    ports.log.warn({ ...saved }, 'a damaged database was set aside');
    await this.#open(this.#profile, this.#key, null);
    this.#options.tell('session');
    return ok(saved);
  }

  /** For what an engine tells by itself, which nobody waits for. */
  #besides(work: Promise<void>): void {
    work.catch((error: unknown) => {
      const { log } = this.#options.ports;
      log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the session met a bug');
    });
  }

  /** Once a minute at most: what ends a thread at every start would otherwise do so for ever. */
  async #reopen(profile: Profile): Promise<void> {
    const [engine, key] = [this.#engine, this.#key];
    if (engine === null || key === null || this.#profile?.id !== profile.id) return;
    await this.#shut();
    const now = this.#options.ports.clock.monotonic();
    if (now - this.#reopenedAt > reopenEveryMs) {
      this.#reopenedAt = now;
      await this.#open(profile, key, null);
    }
    this.#options.tell('session');
  }

  async #damaged(profileId: string): Promise<void> {
    if (this.#engine === null || this.#profile?.id !== profileId) return;
    const key = this.#key;
    await this.#shut();
    this.#key = key;
    this.#problem = 'database_damaged';
    this.#options.tell('session');
  }

  async #lockedBy(why: 'revoked' | 'offline_too_long', profile: Profile): Promise<void> {
    const { profiles } = this.#options;
    if (why === 'revoked') profiles.write({ ...profile, revoked: true });
    if (this.#profile !== null && this.#profile.id !== profile.id) return;
    const key = this.#key;
    await this.#shut();
    this.#profile = why === 'revoked' ? { ...profile, revoked: true } : profile;
    if (why === 'offline_too_long') this.#problem = 'offline_too_long';
    this.#options.tell('session');
    if (why === 'revoked') await this.#settleLocked(profile, key);
  }

  /**
   * A locked laptop has no session to be told by: once it is locked, and at every start, it hands over what it had not
   * sent, where a key opens that, and then asks whether it is to be emptied.
   */
  async #settleLocked(profile: Profile, known: Uint8Array | null): Promise<void> {
    const { ports, profiles, programVersion } = this.#options;
    const key = known ?? (await this.#keys.fromStore(profile.id));
    const device = await profiles.deviceOf(profile.id, ports.secrets);
    const speaking = { ports, programVersion, hubUrl: profile.hubUrl };
    if (key !== null && device !== null) {
      const { handOverWork } = await import('./handOverWork.ts');
      const whole = await handOverWork({ ...speaking, device }, profiles.databaseOf(profile.id), key);
      if (!whole) return;
    }
    if (!(await emptyIfAsked(this.#options, profile)) || this.#profile?.id !== profile.id) return;
    this.#profile = null;
    this.#options.tell('session');
  }

  /** Closes what is open and forgets its key. */
  async #shut(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    this.#key = null;
    await engine?.close();
  }

  #told(): { readonly ok: true; readonly value: State } {
    this.#options.tell('session');
    return ok(this.state()) as { readonly ok: true; readonly value: State };
  }

  close(): Promise<void> {
    return this.#shut();
  }
}
