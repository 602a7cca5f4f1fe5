import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type DeviceSigned,
  deviceSigned,
  standingResponse,
  wipedResponse,
} from '../../../shared/contracts/sync/deviceWire.ts';
import type { BackendPorts } from '../ports/ports.ts';
import { HubClient } from '../sync/hubClient.ts';
import { HubTrouble } from '../sync/hubTrouble.ts';
import { type DeviceKey, signedByDevice } from './deviceKey.ts';
import { readJsonFile, writeJsonFile } from './files.ts';
import type { Profile, Profiles } from './profiles.ts';

export interface Emptying {
  readonly ports: Pick<BackendPorts, 'network' | 'clock' | 'secrets' | 'log'>;
  readonly profiles: Profiles;
  readonly dataFolder: string;
  readonly programVersion: string;
}

const patienceMs = 30_000;
/** Outside of the profile, which is gone by then. */
const receiptSchema = z.strictObject({ hubUrl: z.string(), signed: deviceSigned });

/**
 * Asks how a locked laptop stands. Where it is to be emptied, this person's folder goes: database, backups, the keys
 * to both. The receipt is signed before the key that signs it goes, and kept until the hub has it. True: it is empty.
 */
export async function emptyIfAsked(emptying: Emptying, profile: Profile): Promise<boolean> {
  const { ports, profiles, dataFolder } = emptying;
  const device = await profiles.deviceOf(profile.id, ports.secrets);
  if (device === null) return false;
  const answer = await reached(() =>
    clientOf(emptying, profile.hubUrl).json(standingResponse, {
      method: 'POST',
      path: '/devices/standing',
      body: JSON.stringify(say('standing', device, ports.clock.now())),
      signal: AbortSignal.timeout(patienceMs),
    }),
  );
  if (answer?.standing !== 'wipe') return false;
  const signed = say('wiped', device, ports.clock.now());
  writeJsonFile(receiptFile(dataFolder), { hubUrl: profile.hubUrl, signed });
  profiles.remove(profile.id);
  ports.log.warn({ profile: profile.id }, 'emptied, as the hub asked');
  await sendReceipt(emptying);
  return true;
}

/** Tells the hub that a profile was emptied, where it has not heard yet. */
export async function sendReceipt(emptying: Emptying): Promise<void> {
  const file = receiptFile(emptying.dataFolder);
  const receipt = readJsonFile(file, receiptSchema);
  if (receipt === null) return;
  const taken = await reached(() =>
    clientOf(emptying, receipt.hubUrl).json(wipedResponse, {
      method: 'POST',
      path: '/devices/wiped',
      body: JSON.stringify(receipt.signed),
      signal: AbortSignal.timeout(patienceMs),
    }),
  );
  if (taken !== null) rmSync(file, { force: true });
}

const receiptFile = (dataFolder: string): string => join(dataFolder, 'emptied.json');

const clientOf = ({ ports, programVersion }: Emptying, hubUrl: string): HubClient =>
  new HubClient(ports.network, hubUrl, programVersion);

const say = (what: 'standing' | 'wiped', device: DeviceKey, at: number): DeviceSigned => ({
  deviceId: device.id,
  at,
  signature: signedByDevice(device, `${what}:${device.id}:${at}`),
});

async function reached<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof HubTrouble) return null;
    throw error;
  }
}
