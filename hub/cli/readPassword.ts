import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * From a terminal: asked for and not shown. From a pipe: its first line. Never from the command's words, which
 * other users of the machine can see.
 */
export async function readPassword(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const isTerminal = input.isTTY === true;
  if (isTerminal) output.write('Password: ');
  const lines = createInterface({ input, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) output.write('\n');
  }
}
