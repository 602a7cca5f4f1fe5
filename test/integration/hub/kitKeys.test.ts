import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declareCompromised } from '../../../hub/kits/keys/declareCompromised.ts';
import { keyPlace } from '../../../hub/kits/keys/keyPlace.ts';
import { rotateKey } from '../../../hub/kits/keys/kitKeys.ts';
import { publicText } from '../../../hub/kits/keys/kitSigner.ts';
import type { KitKey } from '../../../shared/contracts/sync/kitWire.ts';
import {
  keyPayload,
  keyPayloadType,
  kitPayloadType,
  recallPayloadType,
} from '../../../shared/domain/kits/signedKit.ts';
import { onPGlite, onPostgres } from '../../harness/hubDatabases.ts';
import { expectOk, HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { isSigned, KitStudio } from '../../harness/kitStudio.ts';
import { newFolder } from '../../harness/newFolder.ts';

onPGlite('the key of kits', (newLocation) => {
  let workspace: HubWorkspace;
  let studio: KitStudio;
  const files = newFolder();
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation(), files });
    studio = await KitStudio.open(workspace);
    await workspace.account([workspace.north]);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const keys = async (): Promise<readonly KitKey[]> =>
    (await studio.author.request<{ keys: KitKey[] }>('GET', '/v1/kits/keys')).body.keys;
  const releaseOf = (id: string) =>
    workspace.hub.context.db
      .selectFrom('kit_release')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const signedBy = async (id: string) => {
    const row = await releaseOf(id);
    return { payload: row.payload, keyId: row.key_id, signature: row.signature };
  };

  test('stands in a file that only its owner reads', () => {
    const [file = ''] = readdirSync(join(files, 'kit-keys'));
    expect(statSync(join(files, 'kit-keys', file)).mode & 0o777).toBe(0o600);
    expect(statSync(join(files, 'kit-keys')).mode & 0o777).toBe(0o700);
  });

  test('a new key is vouched for by the one before it, and signs from then on', async () => {
    const before = await studio.published();
    const { context } = workspace.hub;
    const given = { publicKey: null, hubId: context.hubId, now: Date.now() };
    const { keyId, publicKey } = expectOk(await rotateKey(context.db, context.kitKeyPlace, given));
    const chain = await keys();
    const fresh = chain.find((key) => key.keyId === keyId);
    const voucher = fresh?.vouchedBy;
    expect(voucher && isSigned(chain, keyPayloadType, voucher)).toBe(true);
    expect(voucher?.keyId).toBe(chain[0]?.keyId);
    expect(keyPayload.parse(JSON.parse(voucher?.payload ?? ''))).toMatchObject({
      keyId,
      publicKey,
      hubId: context.hubId,
    });
    const after = await studio.published();
    expect(isSigned(chain, kitPayloadType, await signedBy(before.releaseId))).toBe(true);
    expect((await signedBy(after.releaseId)).keyId).toBe(keyId);
    expect(isSigned(chain, kitPayloadType, await signedBy(after.releaseId))).toBe(true);
  });

  test('a compromised key is believed no more: all is signed anew and everybody signs in again', async () => {
    const kept = await studio.published();
    const recalled = await studio.published();
    await studio.recall(recalled.releaseId);
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const compromised = (await signedBy(kept.releaseId)).keyId;
    const { keyId } = expectOk(await declareCompromised(workspace.hub.context, compromised));
    expect((await rep.changes(null)).status).toBe(401);
    expect((await rep.refresh()).error.code).toBe('session_ended');
    const { kitKeys } = (await rep.signIn(rep.email, testPassword)).body.hub;
    expect(kitKeys.map((key) => key.keyId)).not.toContain(compromised);
    expect(kitKeys.find((key) => key.keyId === keyId)?.vouchedBy).toBeNull();
    for (const { releaseId } of [kept, recalled]) {
      const signed = await signedBy(releaseId);
      expect([signed.keyId, isSigned(kitKeys, kitPayloadType, signed)]).toEqual([keyId, true]);
      expect(JSON.parse(signed.payload)).toMatchObject({ keyId, releaseId });
    }
    const row = await releaseOf(recalled.releaseId);
    const recall = {
      payload: row.recall_payload ?? '',
      keyId: row.recall_key_id ?? '',
      signature: row.recall_signature ?? '',
    };
    expect(isSigned(kitKeys, recallPayloadType, recall)).toBe(true);
  });
});

onPostgres('the key of kits', (newLocation) => {
  test('a hub that has no key serves, and signs nothing', { timeout: 60_000 }, async () => {
    const workspace = await HubWorkspace.start({ database: await newLocation() });
    try {
      const studio = await KitStudio.open(workspace);
      await workspace.account([workspace.north]);
      const { status, error } = await studio.publish(await studio.approved());
      expect([status, error.detail]).toEqual([503, { reason: 'no_signing_key' }]);
    } finally {
      await workspace.hub.close();
    }
  });
});

const pair = generateKeyPairSync('ed25519');
const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKey = publicText(pair.privateKey);
const bytes = Buffer.from('to sign');

test('a key in the environment is used before any file, in PEM or in base64', async () => {
  const der = pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  const signatures = [];
  for (const text of [pem, der]) {
    const place = keyPlace({ CALLBOARD_KIT_KEY: text }, newFolder());
    expect(place.make()).toBeNull();
    signatures.push((await place.signerFor(publicKey)?.sign(bytes))?.toString('base64'));
  }
  expect(signatures[0]).toBe(signatures[1]);
  expect(() => keyPlace({ CALLBOARD_KIT_KEY: 'no key' }, null)).toThrow('cannot be read');
  const other = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(() => keyPlace({ CALLBOARD_KIT_KEY: other }, null)).toThrow('Ed25519');
});

test('a program of the company’s signs; what it answers is verified first', async () => {
  const folder = newFolder();
  const program = join(folder, 'sign.mjs');
  writeFileSync(join(folder, 'key.pem'), pem);
  writeFileSync(
    program,
    `import { createPrivateKey, sign } from 'node:crypto';
     import { readFileSync } from 'node:fs';
     const key = createPrivateKey(readFileSync(process.argv[2]));
     process.stdout.write(sign(null, readFileSync(0), key).toString('base64') + '\\n');`,
  );
  const place = (key: string) =>
    keyPlace(
      {
        CALLBOARD_KIT_SIGNER: `${process.execPath} ${program} ${join(folder, 'key.pem')}`,
        CALLBOARD_KIT_PUBLIC_KEY: key,
      },
      null,
    );
  const signature = await place(publicKey).signerFor(publicKey)?.sign(bytes);
  expect(signature?.length).toBe(64);
  const stranger = publicText(generateKeyPairSync('ed25519').privateKey);
  await expect(place(stranger).signerFor(stranger)?.sign(bytes)).rejects.toThrow('no signature of its key');
  expect(() => keyPlace({ CALLBOARD_KIT_SIGNER: 'sign' }, null)).toThrow('CALLBOARD_KIT_PUBLIC_KEY');
});
