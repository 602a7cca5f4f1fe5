import { roles } from '../../shared/domain/entities/workspace.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Handlers, Out } from './fakeHandlers.ts';
import * as world from './fakeWorld.ts';

export const profile = {
  id: 'profile-1',
  hubUrl: 'https://hub.callboard.example',
  hubName: 'Nordmarin',
  user: world.me,
  needsPassphrase: false,
};
export const signedIn: Out<'session.state'> = {
  status: 'signed_in',
  profile,
  profiles: [profile],
  defaultHubUrl: profile.hubUrl,
  problem: null,
  protection: 'keychain',
  programVersion: '0.1.0',
};
export const settings: Out<'settings.get'> = {
  language: 'en',
  theme: 'light',
  density: 'comfortable',
  toursSeen: [...roles],
  figuresOf: 'laptop',
};
/** Answers about who is signed in, the settings and what is recorded. */
export const createSessionHandlers = (): Handlers => ({
  'session.state': () => ok(signedIn),
  'recorded.aboutMe': () =>
    ok({
      me: {
        ...world.me,
        rowVersion: 1,
        updatedAt: 0,
        updatedBy: null,
        externalId: null,
        managerId: null,
        territoryIds: [],
        active: true,
      },
      managerName: null,
      territoryNames: ['Stockholm Norr'],
      reports: 0,
      rows: [{ entity: 'callLog', mine: 31, changed: 0 }],
      results: [{ result: 'met', count: 12 }],
      steps: [{ kind: 'accept', count: 4 }],
      firstAt: world.testNow - 86_400_000,
      lastAt: world.testNow,
      deviceName: 'laptop-7',
      lastContactAt: world.testNow,
    }),
  'diagnostics.save': () => ok({ file: 'callboard-diagnostics.json', bytes: 24_000 }),
  'session.workspace': () => ok({ name: profile.hubName, demo: null }),
  'settings.get': () => ok(settings),
  'settings.set': (part) => ok({ ...settings, ...part }),
  'settings.dataOnThisLaptop': () =>
    ok({
      folder: '~/Library/Application Support/Callboard',
      databaseBytes: 18_400_000,
      backupBytes: 17_900_000,
      lastBackupAt: world.testNow - 3 * 3_600_000,
      encrypted: true,
      protection: 'keychain',
      hasPassphrase: false,
      recoverable: true,
      rows: [
        { entity: 'account', count: 412 },
        { entity: 'contact', count: 1204 },
        { entity: 'deal', count: 380 },
        { entity: 'call', count: 96 },
      ],
      scopes: [{ key: `territory:${world.territoryId}`, name: 'Stockholm North' }],
      pending: 2,
    }),
  'settings.orderNames': () => ok({}),
  'settings.backUpNow': () => ok({ at: world.testNow, bytes: 17_900_000 }),
  'workspace.get': () =>
    ok({
      hubName: profile.hubName,
      territories: [
        {
          id: world.territoryId,
          rowVersion: 1,
          updatedAt: 0,
          updatedBy: null,
          externalId: null,
          name: 'Stockholm North',
          active: true,
        },
      ],
      myTerritoryIds: [world.territoryId],
      users: [world.me, { ...world.colleague, role: 'rep' as const }].map((user) => ({
        rowVersion: 1,
        updatedAt: 0,
        updatedBy: null,
        externalId: null,
        managerId: null,
        territoryIds: [world.territoryId],
        active: true,
        ...user,
      })),
      competitors: [
        { id: world.idOf(50), rowVersion: 1, updatedAt: 0, updatedBy: null, name: 'Veritas', active: true },
      ],
    }),
});
