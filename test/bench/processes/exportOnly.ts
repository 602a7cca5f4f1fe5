import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { wireHeader, wirePath } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';
import { benchEmail, benchPassword } from '../credentials.ts';

/** What the hub needs to send every scope's snapshot to somebody who throws it away. Argument: the hub. */
const [hubUrl] = process.argv.slice(2);
if (hubUrl === undefined) throw new Error('hub');

const { publicKey } = generateKeyPairSync('ed25519');
const wire = { [wireHeader]: String(wireVersion) };
const signedIn = await fetch(`${hubUrl}${wirePath}/sessions`, {
  method: 'POST',
  headers: { ...wire, 'content-type': 'application/json' },
  body: JSON.stringify({
    email: benchEmail,
    password: benchPassword,
    device: {
      id: uuidV7(Date.now(), randomBytes(10)),
      name: 'bench',
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    },
  }),
});
const { accessToken } = (await signedIn.json()) as { accessToken: string };
const headers = { ...wire, authorization: `Bearer ${accessToken}` };
const { scopes } = (await (await fetch(`${hubUrl}${wirePath}/changes`, { headers })).json()) as {
  scopes: string[];
};

const began = performance.now();
let bytes = 0;
for (const scope of scopes) {
  const answer = await fetch(`${hubUrl}${wirePath}/snapshot?scope=${encodeURIComponent(scope)}`, { headers });
  if (!answer.ok || answer.body === null)
    throw new Error(`the snapshot of ${scope} answered ${answer.status}`);
  for await (const part of answer.body) bytes += part.length;
}
console.log(JSON.stringify({ milliseconds: performance.now() - began, bytes, scopes: scopes.length }));
process.exit();
