import S3rver from '@20minutes/s3rver';
import { type S3Place, s3Storage } from '../../hub/blobs/s3Storage.ts';
import { newFolder } from './newFolder.ts';

/** The only account that the server knows. */
const account = 'S3RVER';
const bucket = 'collateral';

export interface ObjectServer {
  readonly place: S3Place;
  stop(): Promise<void>;
}

/** A throw-away S3 of its own, with one bucket. A request that is not signed with its account's key is refused. */
export async function startObjectServer(): Promise<ObjectServer> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    directory: newFolder(),
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const place = { endpoint, region: 'us-east-1', bucket, prefix: 'north/' };
  return {
    place: { ...place, accessKeyId: account, secretAccessKey: account },
    stop: () => server.close(),
  };
}

export const storageOn = ({ place }: ObjectServer) => s3Storage(place);
