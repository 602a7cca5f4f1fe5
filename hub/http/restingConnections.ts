import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

/**
 * Knows the connections on which nothing is asked at the moment, or nothing ever was: Node itself ends only those
 * that rest when a server is told to close, and waits for the others until their clients tire of them.
 */
export class RestingConnections {
  readonly #resting = new Set<Socket>();
  #ending = false;

  constructor(server: Server, secure: boolean) {
    server.on(secure ? 'secureConnection' : 'connection', (socket: Socket | TLSSocket) => {
      socket.once('close', () => this.#resting.delete(socket));
      this.#rest(socket);
    });
    server.on('request', ({ socket }, response) => {
      this.#resting.delete(socket);
      response.once('close', () => this.#rest(socket));
    });
  }

  /** Ends them all, and from now on each as soon as what it asked is answered. */
  end(): void {
    this.#ending = true;
    for (const socket of this.#resting) socket.end();
  }

  #rest(socket: Socket): void {
    if (socket.destroyed) return;
    if (this.#ending) socket.end();
    else this.#resting.add(socket);
  }
}
