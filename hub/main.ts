import { type CommandIo, UsageError } from './cli/command.ts';
import { commandFor, usage } from './cli/commands.ts';
import { readPassword } from './cli/readPassword.ts';
import { sentenceOfTrouble } from './cli/troubles.ts';
import { systemClock } from './hubClock.ts';
import { createLog } from './observe/log.ts';

/** Failures that whoever runs the hub can do something about: the sentence is enough. */
const expected = new Set([
  'FolderInUseError',
  'UnannouncedRestoreError',
  'UnknownDatabaseError',
  'EngineError',
  'PlainHttpError',
  'SignerError',
  'StorageError',
]);

async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words[0] === 'help' || words.length === 0) {
    process.stdout.write(`${usage()}\n`);
    return words.length === 0 ? 2 : 0;
  }
  const { command, named } = commandFor(words[0]);
  if (!named && !words[0]?.startsWith('-')) {
    process.stderr.write(`hub: there is no command ${words[0]}; the word help lists them\n`);
    return 2;
  }
  const log = createLog();
  const io: CommandIo = {
    words: named ? words.slice(1) : words,
    clock: systemClock,
    log,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    readPassword: () => readPassword(process.stdin, process.stderr),
  };
  try {
    return await command.run(io);
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: CommandIo): number {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    // What Node adds about words that begin with a dash is beside the point.
    io.complain(
      `hub: ${code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? error.message.split('. ')[0] : error.message}`,
    );
    return 2;
  }
  const trouble = sentenceOfTrouble(error);
  if (trouble !== null || expected.has(error.name) || /^E[A-Z]+$/.test(code)) {
    io.complain(`hub: ${trouble ?? error.message}`);
    return 1;
  }
  throw error;
}

process.exitCode = await main(process.argv.slice(2));
// An engine that could not be started leaves timers of its own behind.
if (process.exitCode !== 0) process.exit();
