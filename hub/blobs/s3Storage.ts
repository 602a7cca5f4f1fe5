import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { type ObjectStorage, StorageError, type StoredObject } from './objectStorage.ts';
import { inPieces } from './pieces.ts';

export interface S3Place {
  /** https://…, without the bucket: it is named in the path, which every S3-compatible storage understands. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** What all keys begin with; empty, or with a slash at its end. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Parts of a large object. All but the last must have at least 5 MiB, and there may be ten thousand of them. */
const partBytes = 8 * 1024 * 1024;
/** With full jitter from 50 ms on, doubled each time: about a second and a half in all. */
const retries = 5;

/** A bucket of S3, or of what speaks as it does. Every request is signed, and every body's hash with it. */
export function s3Storage(place: S3Place): ObjectStorage {
  const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey, sessionToken } = place;
  const client = new AwsClient({
    service: 's3',
    accessKeyId,
    secretAccessKey,
    region,
    retries,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  });
  const addressOf = (key: string): string => `${endpoint}/${bucket}/${prefix}${key}`;

  async function ask(
    method: string,
    address: string,
    body: Uint8Array<ArrayBuffer> | null = null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const response = await client.fetch(address, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
      ...(body === null ? {} : { body }),
    });
    if (response.ok) return response;
    const text = await response.text();
    const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '';
    throw new StorageError(`The storage answered ${response.status} ${code} to ${method}.`);
  }

  async function putParts(
    key: string,
    parts: AsyncIterator<Buffer<ArrayBuffer>>,
    first: Buffer<ArrayBuffer>,
  ): Promise<void> {
    const begun = await ask('POST', `${addressOf(key)}?uploads=`);
    const uploadId = within(await begun.text(), 'UploadId');
    if (uploadId === null) throw new StorageError('The storage began an upload without a name.');
    const upload = `${addressOf(key)}?uploadId=${encodeURIComponent(uploadId)}`;
    try {
      const tags: string[] = [];
      for (let part: Buffer<ArrayBuffer> | undefined = first; part !== undefined; ) {
        const sent = await ask('PUT', `${upload}&partNumber=${tags.length + 1}`, part);
        tags.push(sent.headers.get('etag') ?? '');
        const next = await parts.next();
        part = next.done ? undefined : next.value;
      }
      const list = tags.map(
        (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
      );
      const body = Buffer.from(`<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`);
      const completed = await ask('POST', upload, body, { 'content-type': 'application/xml' });
      // It may begin to answer that all is well and then say that it was not.
      if ((await completed.text()).includes('<Error>'))
        throw new StorageError('The storage could not put an upload together.');
    } catch (error) {
      await ask('DELETE', upload).catch(() => undefined);
      throw error;
    }
  }

  return {
    async put(key, bytes) {
      await ask('PUT', addressOf(key), Buffer.from(bytes));
    },
    async putWhole(key, source) {
      const parts = inPieces(source, partBytes);
      const first = await parts.next();
      if (first.done || first.value.length < partBytes) {
        await ask('PUT', addressOf(key), first.done ? Buffer.alloc(0) : first.value);
        return;
      }
      await putParts(key, parts, first.value);
    },
    async list(below) {
      const stored: StoredObject[] = [];
      let token: string | null = null;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix: `${prefix}${below}` });
        if (token !== null) query.set('continuation-token', token);
        const text = await (await ask('GET', `${endpoint}/${bucket}?${query}`)).text();
        for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs))
          stored.push(objectOf(entry, prefix));
        token = within(text, 'IsTruncated') === 'true' ? within(text, 'NextContinuationToken') : null;
      } while (token !== null);
      return stored;
    },
    read: (key, from, to) =>
      Readable.from(
        bytesOf(() => ask('GET', addressOf(key), null, { range: `bytes=${from}-${to}` })),
        {
          objectMode: false,
        },
      ),
    async remove(key) {
      await ask('DELETE', addressOf(key));
    },
  };
}

async function* bytesOf(ask: () => Promise<Response>): AsyncGenerator<Uint8Array> {
  const { body } = await ask();
  if (body !== null) yield* body;
}

/** The text of one element. What is read from here are names, numbers and times: nothing in them is escaped but tokens. */
function within(xml: string, element: string): string | null {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return text === undefined ? null : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function objectOf(xml: string, prefix: string): StoredObject {
  const [key, bytes, at] = ['Key', 'Size', 'LastModified'].map((name) => within(xml, name));
  if (!key?.startsWith(prefix) || !bytes || !at)
    throw new StorageError('The storage listed what is no object.');
  return { key: key.slice(prefix.length), bytes: Number(bytes), storedAt: Date.parse(at) };
}
