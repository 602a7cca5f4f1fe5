import { mutationDefinition } from '../shared/contracts/sync/mutations/index.ts';
import { blobPlace } from './blobs/blobPlace.ts';
import type { BlobStore } from './blobs/blobStore.ts';
import { type DatabaseLocation, type OpenDatabase, openDatabase } from './db/open.ts';
import { adminRoutes } from './http/adminRoutes.ts';
import { type AdmissionLimits, usualAdmission } from './http/admission.ts';
import { blobRoutes } from './http/blobRoutes.ts';
import { deviceRoutes } from './http/deviceRoutes.ts';
import { importRoutes } from './http/importRoutes.ts';
import { insightRoutes } from './http/insightRoutes.ts';
import { keeperRoutes } from './http/keeperRoutes.ts';
import { kitRoutes } from './http/kitRoutes.ts';
import { noticeRoutes } from './http/noticeRoutes.ts';
import { peopleRoutes } from './http/peopleRoutes.ts';
import { createServer } from './http/server.ts';
import { wireRoutes } from './http/wireRoutes.ts';
import { type HubClock, systemClock } from './hubClock.ts';
import type { HubContext } from './hubContext.ts';
import { loadIdentity, watchIdentity } from './identity/hubIdentity.ts';
import { keyPlace } from './kits/keys/keyPlace.ts';
import { ensureFirstKey } from './kits/keys/kitKeys.ts';
import { startMaintenance } from './maintenance/maintain.ts';
import type { FindDefinition } from './mutations/receivedMutation.ts';
import { ChangeNotices } from './notices/changeNotices.ts';
import { createLog, type HubLog } from './observe/log.ts';
import { HubMetrics } from './observe/metrics.ts';
import { erasureLedger } from './people/erasureLedger.ts';
import { loadAccessTokens } from './sessions/accessTokens.ts';

export interface HubOptions {
  readonly database: DatabaseLocation;
  readonly port?: number;
  readonly host?: string;
  readonly clock?: HubClock;
  readonly log?: HubLog;
  readonly behindProxy?: boolean;
  /** A folder for what is no row: collateral, and the key that kits are signed with. Beside PGlite's unless given. */
  readonly files?: string;
  /** Where collateral stands, when that is neither the folder nor what the environment names. */
  readonly blobs?: BlobStore;
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** How much it takes on at once. */
  readonly admission?: Partial<AdmissionLimits>;
  /** The mutation kinds this hub knows; the program's own unless a test adds to them. */
  readonly findDefinition?: FindDefinition;
}

export interface Hub {
  readonly url: string;
  readonly context: HubContext;
  readonly opened: OpenDatabase;
  /** Says to balancers that nobody new should be sent here, and serves on until they have seen it. */
  leave(forMs: number): Promise<void>;
  /** Answers what is under way, then lets the database go. */
  close(): Promise<void>;
}

/** https, or a proxy that speaks it, is asked for wherever others than this machine can listen. */
export class PlainHttpError extends Error {
  override readonly name = 'PlainHttpError';
}

/** How long what is under way may take once the hub is told to stop. */
const stopWithinMs = 10_000;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Opens the data and serves it. Throws `FolderInUseError`, `UnannouncedRestoreError`, `UnknownDatabaseError`, `PlainHttpError`. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const host = options.host ?? '127.0.0.1';
  const behindProxy = options.behindProxy ?? false;
  if (!loopback.has(host) && !options.tls && !behindProxy) {
    throw new PlainHttpError(
      `Plain http is for this machine only, and ${host} is not. Give --tls-cert and --tls-key, or --behind-proxy when a proxy in front speaks https.`,
    );
  }
  const opened = await openDatabase(options.database);
  try {
    const context = await createContext(
      opened,
      options.clock ?? systemClock,
      options.log ?? createLog(),
      options.files,
      options.blobs,
    );
    const notices = new ChangeNotices(context);
    const routes = [
      ...noticeRoutes(context, notices),
      ...wireRoutes(context, options.findDefinition ?? mutationDefinition),
      ...kitRoutes(context),
      ...insightRoutes(context),
      ...blobRoutes(context),
      ...importRoutes(context),
      ...peopleRoutes(context),
      ...adminRoutes(context),
      ...deviceRoutes(context),
    ];
    let leaving = false;
    const keepers = keeperRoutes(context, routes, () => leaving);
    const server = createServer(context, [...routes, ...keepers], {
      behindProxy,
      tls: options.tls ?? null,
      admission: { ...usualAdmission, ...options.admission },
    });
    const url = await server.listen({ host, port: options.port ?? 0 });
    const stopMaintenance = startMaintenance(context);
    const leave = async (forMs: number): Promise<void> => {
      leaving = true;
      await new Promise((resolve) => setTimeout(resolve, forMs));
    };
    const close = async (): Promise<void> => {
      leaving = true;
      notices.stop();
      // A laptop in the middle of a long snapshot goes on from its last page elsewhere.
      const cut = setTimeout(() => server.server.closeAllConnections(), stopWithinMs);
      await server.close();
      clearTimeout(cut);
      await stopMaintenance();
      await opened.close();
    };
    return { url, context, opened, leave, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What the parts of a hub work with, on data that is open; the administration commands use it without a server. */
export async function createContext(
  opened: OpenDatabase,
  clock: HubClock,
  log: HubLog,
  files: string | null = filesBeside(opened.location),
  blobs: BlobStore | null = blobPlace(process.env, files),
): Promise<HubContext> {
  const { id } = await loadIdentity(opened, clock);
  const kitKeyPlace = keyPlace(process.env, files);
  await ensureFirstKey(opened.db, kitKeyPlace, clock.now());
  const accessTokens = await loadAccessTokens(opened.db, clock);
  return {
    db: opened.db,
    clock,
    log,
    metrics: new HubMetrics(),
    hubId: id,
    accessTokens,
    kitKeyPlace,
    erasures: files === null ? null : erasureLedger(files),
    blobs,
    isSameDatabase: watchIdentity(opened),
  };
}

/** A hub on a server says where its files stand; one in a folder has them there. */
const filesBeside = (location: DatabaseLocation): string | null =>
  'folder' in location ? location.folder : (process.env.CALLBOARD_FILES ?? null);
