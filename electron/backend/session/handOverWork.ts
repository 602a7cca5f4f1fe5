import { createHash } from 'node:crypto';
import {
  type HandOverRequest,
  handOverResponse,
  handOverText,
} from '../../../shared/contracts/sync/deviceWire.ts';
import { openConnection } from '../db/openConnection.ts';
import { storageFailureOf } from '../db/storageFailure.ts';
import type { BackendPorts } from '../ports/ports.ts';
import { HubClient } from '../sync/hubClient.ts';
import { HubTrouble } from '../sync/hubTrouble.ts';
import type { OutboxRow } from '../sync/outbox/outboxRow.ts';
import { inList, openStates } from '../sync/outbox/states.ts';
import { envelopeOf } from '../sync/pushBatch.ts';
import { type DeviceKey, signedByDevice } from './deviceKey.ts';

interface Speaking {
  readonly ports: Pick<BackendPorts, 'clock' | 'network' | 'log'>;
  readonly programVersion: string;
  readonly hubUrl: string;
  readonly device: DeviceKey;
}

const patienceMs = 60_000;
const mostAtOnce = 200;
/** Of their text, which is quoted once more on its way. */
const mostBytes = 400_000;

/**
 * Hands the hub what it never acknowledged, piece by piece, for an admin to look at. False where the hub could not be
 * asked, or will not have it: another start tries again, and what arrived is kept once.
 */
export async function handOverWork(
  speaking: Speaking,
  databaseFile: string,
  key: Uint8Array,
): Promise<boolean> {
  for (const piece of piecesOf(unsentIn(speaking, databaseFile, key)))
    if (!(await handOver(speaking, piece))) return false;
  return true;
}

/** Damage keeps nobody from emptying a laptop: what cannot be read cannot be handed over. */
function unsentIn({ ports }: Speaking, databaseFile: string, key: Uint8Array): readonly string[] {
  try {
    return readUnsent(databaseFile, key);
  } catch (error) {
    const code = storageFailureOf(error);
    if (code === null) throw error;
    ports.log.warn({ code }, 'what was not sent could not be read');
    return [];
  }
}

function readUnsent(databaseFile: string, key: Uint8Array): readonly string[] {
  const connection = openConnection(databaseFile, { key, readonly: true });
  try {
    const rows = connection
      .prepare(`SELECT * FROM outbox_whole WHERE +state IN (${inList(openStates)}) ORDER BY place`)
      .all() as OutboxRow[];
    return rows.filter((row) => row.void !== 1 && row.state !== 'acknowledged').map(envelopeOf);
  } finally {
    connection.close();
  }
}

function piecesOf(envelopes: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let bytes = 0;
  for (const envelope of envelopes) {
    const last = pieces.at(-1);
    bytes += Buffer.byteLength(envelope);
    if (last === undefined || last.length >= mostAtOnce || bytes > mostBytes) {
      pieces.push([envelope]);
      bytes = Buffer.byteLength(envelope);
    } else last.push(envelope);
  }
  return pieces;
}

async function handOver(
  { ports, programVersion, hubUrl, device }: Speaking,
  envelopes: readonly string[],
): Promise<boolean> {
  const mutations = `[${envelopes.join(',')}]`;
  const at = ports.clock.now();
  const what = handOverText(createHash('sha256').update(mutations).digest('hex'));
  const request: HandOverRequest = {
    deviceId: device.id,
    at,
    signature: signedByDevice(device, `${what}:${device.id}:${at}`),
    mutations,
  };
  try {
    await new HubClient(ports.network, hubUrl, programVersion).json(handOverResponse, {
      method: 'POST',
      path: '/devices/hand-over',
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(patienceMs),
    });
    return true;
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    ports.log.info({ code: error.code }, 'what was not sent could not be handed over yet');
    return false;
  }
}
