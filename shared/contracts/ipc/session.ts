import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { roles } from '../../domain/entities/workspace.ts';
import { figuresOf } from '../../domain/insight/companyFigures.ts';
import { workspaceResponse } from '../sync/wire.ts';
import { command, host, query } from './channel.ts';

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
});

/** One (hub, user) whose data is on this laptop. */
const profile = z.strictObject({
  id: z.string(),
  hubUrl: z.string(),
  hubName: z.string(),
  user: person,
  /** Opening it needs the passphrase. */
  needsPassphrase: z.boolean(),
});

export const sessionState = z.strictObject({
  /** `locked`: the data is here but its key is not open yet. `revoked`: the hub has locked this laptop. */
  status: z.enum(['signed_out', 'locked', 'revoked', 'signed_in']),
  profile: profile.nullable(),
  profiles: z.array(profile),
  /** Offered on the sign-in screen. */
  defaultHubUrl: z.string().nullable(),
  /** What was wrong when the last database could not be opened, for the screen that offers the way out. */
  problem: z
    .enum(['database_damaged', 'database_newer', 'disk_full', 'read_only', 'key_missing', 'offline_too_long'])
    .nullable(),
  protection: z.enum(['keychain', 'file']),
  programVersion: z.string(),
});

const signInErrors = [
  'offline',
  'wrong_credentials',
  'device_revoked',
  'too_many',
  'hub_url_invalid',
  'hub_insecure',
  'not_a_hub',
  'hub_too_old',
  'program_too_old',
  'database_newer',
] as const;

export const sessionChannels = {
  'session.state': host(z.strictObject({}), sessionState),
  /** Whose workspace stands at an address and, in a demo, whom one may sign in as. */
  'session.workspace': host(z.strictObject({ hubUrl: z.string().max(2000) }), workspaceResponse, [
    'offline',
    'hub_url_invalid',
    'hub_insecure',
    'not_a_hub',
    'hub_too_old',
    'program_too_old',
  ]),
  /** Needs the hub once; afterwards the data opens with no connection. `hubUrl`: https, or http on loopback. */
  'session.signIn': host(
    z.strictObject({
      hubUrl: z.string().max(2000),
      email: z.string().max(320),
      password: z.string().max(1024),
    }),
    sessionState,
    signInErrors,
  ),
  /** Opens a profile that is on this laptop. Without `passphrase` only where none is needed. */
  'session.open': host(
    z.strictObject({ profileId: z.string(), passphrase: z.string().max(1024).nullable() }),
    sessionState,
    ['wrong_passphrase', 'unknown_profile', 'database_newer', 'key_missing'],
  ),
  /** The session at the hub ended (or the password changed) while data and pending work stay here. */
  'session.renew': host(z.strictObject({ password: z.string().max(1024) }), sessionState, signInErrors),
  'session.lock': host(z.strictObject({}), sessionState, ['no_passphrase']),
  /** Sets, changes or (with null) removes the passphrase. */
  'session.setPassphrase': host(
    z.strictObject({
      current: z.string().max(1024).nullable(),
      next: z.string().min(8).max(1024).nullable(),
    }),
    z.strictObject({}),
    ['wrong_passphrase', 'no_other_key'],
  ),
  /**
   * Removes this profile's data from the laptop. Refused with `pending_work` (detail.count) unless the
   * pending work was exported (`exported`: the file name that `sync.export` answered) or there is none.
   */
  'session.signOut': host(z.strictObject({ exported: z.string().nullable() }), sessionState, [
    'pending_work',
    'not_exported',
  ]),
  /** A damaged database is set aside, what the outbox held is salvaged, and the rest is read again. */
  'session.repair': host(
    z.strictObject({}),
    z.strictObject({
      setAside: z.string(),
      salvaged: z.int().min(0) /** Null: the damaged file gave nothing, so nobody can tell. */,
      lost: z.int().min(0).nullable(),
    }),
    ['nothing_to_repair'],
  ),
};

const settingsValue = z.strictObject({
  language: z.enum(['system', 'en', 'fr', 'sv', 'it']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** The roles whose tour was taken or left on this laptop. */
  toursSeen: z.array(z.enum(roles)),
  /** Whose figures Insights shows to those whom the hub counts the whole company for. */
  figuresOf: z.enum(figuresOf),
});

export const settingsChannels = {
  /** Kept per laptop, outside the encrypted database, so that the sign-in screen speaks the right language. */
  'settings.get': host(z.strictObject({}), settingsValue),
  'settings.set': host(settingsValue.partial(), settingsValue),
  'settings.dataOnThisLaptop': query(
    z.strictObject({}),
    z.strictObject({
      folder: z.string(),
      databaseBytes: z.int(),
      backupBytes: z.int(),
      lastBackupAt: z.int().nullable(),
      encrypted: z.boolean(),
      protection: z.enum(['keychain', 'file']),
      hasPassphrase: z.boolean(),
      recoverable: z.boolean(),
      rows: z.array(z.strictObject({ entity: z.string(), count: z.int() })),
      scopes: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      pending: z.int(),
    }),
  ),
  /** Lists of names are in this language's order from now on; a long one comes into it within seconds. */
  'settings.orderNames': command(z.strictObject({ language: z.enum(languages) }), z.strictObject({}), []),
  'settings.backUpNow': command(z.strictObject({}), z.strictObject({ at: z.int(), bytes: z.int() }), [
    'backup_failed',
  ]),
};
