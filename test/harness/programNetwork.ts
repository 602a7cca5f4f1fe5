import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** The only way from one laptop to the hub, with a plug that can be pulled. */
export interface ProgramNetwork {
  /** What the laptop knows as the hub's address; the same after every cut. */
  readonly url: string;
  /** Open connections die and new ones are refused, as where there is no network. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** So many bytes a second come from the hub on each connection that begins now; null: as many as can. */
  slow(bytesPerSecond: number | null): void;
  /** From now on it leads to another hub. */
  lead(url: string): Promise<void>;
}

/** `target` is asked at each connection, since a hub may come back elsewhere. */
export async function createProgramNetwork(target: () => string): Promise<ProgramNetwork> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  let other: string | null = null;
  let pace: number | null = null;
  const paced = (): Transform =>
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        setTimeout(done, pace === null ? 0 : (piece.length / pace) * 1000, null, piece);
      },
    });

  const forward = (near: Socket): void => {
    const { hostname, port: targetPort } = new URL(other ?? target());
    const far = connect(Number(targetPort), hostname);
    near.pipe(far);
    if (pace === null) far.pipe(near);
    else far.pipe(paced()).pipe(near);
    for (const [socket, peer] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => peer.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        peer.destroy();
      });
    }
  };
  const restore = async (): Promise<void> => {
    if (server !== null) return;
    const opening = createServer(forward);
    await new Promise<void>((resolve, reject) => {
      opening.once('error', reject);
      opening.listen(port, '127.0.0.1', resolve);
    });
    const address = opening.address();
    if (typeof address === 'object' && address !== null) port = address.port;
    server = opening;
  };
  await restore();
  return {
    url: `http://127.0.0.1:${port}`,
    async cut() {
      const closing = server;
      server = null;
      const closed = new Promise((resolve) => closing?.close(resolve) ?? resolve(undefined));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restore,
    slow(bytesPerSecond) {
      pace = bytesPerSecond;
      for (const socket of sockets) socket.destroy();
    },
    async lead(url) {
      other = url;
      // A connection kept alive would still lead to where it led.
      for (const socket of sockets) socket.destroy();
    },
  };
}
