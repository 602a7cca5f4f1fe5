import type { Fault } from './fault.ts';

/** An answer of the hub, whole in memory, so that it can be given twice or spoiled. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer>;
}

export async function readAnswer(response: Response): Promise<Answer> {
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = [...response.headers].filter(
    ([name]) => !['content-encoding', 'content-length', 'transfer-encoding', 'connection'].includes(name),
  );
  return { status: response.status, headers, body };
}

const response = (body: BodyInit, answer: Answer, status = answer.status): Response =>
  new Response([101, 204, 205, 304].includes(status) ? null : body, {
    status,
    headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
  });

export const wholeAnswer = (answer: Answer): Response => response(answer.body, answer);

/** A body that gives its bytes and then breaks, as a cut connection does. */
const breakingBody = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (!given && bytes.length > 0) {
        given = true;
        controller.enqueue(bytes);
      } else {
        controller.error(
          new TypeError('terminated', { cause: Object.assign(new Error('cut'), { code: 'ECONNRESET' }) }),
        );
      }
    },
  });
};

/** Changes one digit or letter inside the rows of a snapshot page; null where there is no such line. */
function flipInPage(body: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> | null {
  const lines = new TextDecoder().decode(body).split('\n');
  const pages = lines.flatMap((line, index) =>
    line.includes('"type":"page"') && lines[index + 1] ? [index + 1] : [],
  );
  const chosen = pages[Math.floor(at * pages.length)];
  if (chosen === undefined) return null;
  const line = lines[chosen] as string;
  const letters = [...line.matchAll(/[a-z0-9]/g)];
  const letter = letters[Math.floor(at * letters.length)];
  if (letter === undefined) return null;
  const other = letter[0] === '1' ? '2' : '1';
  lines[chosen] = line.slice(0, letter.index) + other + line.slice(letter.index + 1);
  return new TextEncoder().encode(lines.join('\n'));
}

/** The answer as the fault leaves it; null where the fault finds nothing to damage. */
export function damagedAnswer(answer: Answer, fault: Fault): Response | null {
  const cut = Math.floor(fault.at * answer.body.length);
  switch (fault.kind) {
    case 'truncate_error':
      return response(breakingBody(answer.body.slice(0, cut)), answer);
    case 'truncate_silent':
      return answer.body.length < 2
        ? null
        : response(answer.body.slice(0, Math.min(cut, answer.body.length - 2)), answer);
    case 'garbage':
      return response(
        Uint8Array.from({ length: 64 }, (_, index) => (index * 37 + cut) % 256),
        answer,
      );
    case 'portal':
      return new Response('<html><title>Welcome to the hotel</title><form></form></html>', {
        status: 200,
        headers: { 'content-type': 'text/html' },
      });
    case 'flip_byte': {
      const flipped = answer.status === 200 ? flipInPage(answer.body, fault.at) : null;
      return flipped === null ? null : response(flipped, answer);
    }
    case 'bad_gateway':
      return new Response('bad gateway', { status: 502, headers: { 'content-type': 'text/plain' } });
    default:
      throw new Error(`${fault.kind} does not damage answers`);
  }
}
