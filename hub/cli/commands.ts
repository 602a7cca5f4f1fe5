import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { competitorCommand } from './competitor.ts';
import { deviceCommand } from './device.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { kitKeyCommand } from './kitKey.ts';
import { personCommand } from './person.ts';
import { recoveryKeyCommand } from './recoveryKey.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { territoryCommand } from './territory.ts';
import { userCommand } from './user.ts';

/** The administration, by its first word. Without one the hub serves. */
export const commands: Readonly<Record<string, Command>> = {
  user: userCommand,
  territory: territoryCommand,
  competitor: competitorCommand,
  device: deviceCommand,
  import: importCommand,
  export: exportCommand,
  person: personCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'recovery-key': recoveryKeyCommand,
  'kit-key': kitKeyCommand,
};

export const commandFor = (
  word: string | undefined,
): { readonly command: Command; readonly named: boolean } => {
  const named = word !== undefined && Object.hasOwn(commands, word) ? commands[word] : undefined;
  return named ? { command: named, named: true } : { command: serveCommand, named: false };
};

export const usage = (): string =>
  [
    `Serve:\n  ${serveCommand.usage.replaceAll('\n', '\n  ')}`,
    'Administer (each with --data DIR or --database URL, or CALLBOARD_DATABASE set):',
    ...Object.values(commands).map((command) => `  ${command.usage.replaceAll('\n', '\n  ')}`),
  ].join('\n');
