import { hostname } from 'node:os';
import type { ErrorOf } from '../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../shared/contracts/ipc/index.ts';
import { signInResponse } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Clock, Network } from '../ports/ports.ts';
import { HubClient } from '../sync/hubClient.ts';
import { HubTrouble } from '../sync/hubTrouble.ts';
import { type DeviceKey, publicKeyOf } from './deviceKey.ts';
import type { SignedIn } from './storeSignIn.ts';

export type SignInError = ErrorOf<(typeof channels)['session.signIn']>;

const patienceMs = 30_000;

export interface SignInAsk {
  readonly network: Network;
  readonly clock: Clock;
  readonly programVersion: string;
  readonly hubUrl: string;
  readonly email: string;
  readonly password: string;
  readonly device: DeviceKey;
}

/** Asks the hub who this is, enrolling the device. */
export async function askToSignIn(ask: SignInAsk): Promise<Result<SignedIn, SignInError>> {
  const client = new HubClient(ask.network, ask.hubUrl, ask.programVersion);
  const sentAt = ask.clock.now();
  try {
    const response = await client.json(signInResponse, {
      method: 'POST',
      path: '/sessions',
      body: JSON.stringify({
        email: ask.email.trim(),
        password: ask.password,
        device: {
          id: ask.device.id,
          name: hostname().slice(0, 200) || 'laptop',
          publicKey: publicKeyOf(ask.device),
        },
      }),
      signal: AbortSignal.timeout(patienceMs),
    });
    // The hub looked at its clock somewhere between; half way is the best guess.
    return ok({ response, at: Math.round((sentAt + ask.clock.now()) / 2) });
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    return fail(codeOf(error), { code: error.code, ...error.detail });
  }
}

/** What the laptop says of it. */
export function codeOf(trouble: HubTrouble): SignInError {
  switch (trouble.kind) {
    case 'revoked':
      return 'device_revoked';
    case 'sign_in':
      return 'wrong_credentials';
    case 'update': {
      const { newest } = trouble.detail;
      // Which of the two is the older one decides what the user can do.
      return typeof newest === 'number' && newest < wireVersion ? 'hub_too_old' : 'program_too_old';
    }
    case 'later':
      return trouble.code === 'too_many' ? 'too_many' : 'offline';
    case 'unreachable':
      return ['not_in_contract', 'answer_cut'].includes(trouble.code) || trouble.code.startsWith('http_')
        ? 'not_a_hub'
        : 'offline';
    case 'refused':
      // `forbidden`: the person has left the company, or may not come in; the words for it are the same.
      return ['bad_request', 'forbidden'].includes(trouble.code) ? 'wrong_credentials' : 'not_a_hub';
    case 'offline':
      return 'offline';
  }
}
