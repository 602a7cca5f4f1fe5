import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away every copy of the data but the newest: they hold what had to go. */
export function dropBackups(folder: string): void {
  if (!existsSync(folder)) return;
  const copies = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .sort()
    .slice(0, -1);
  for (const name of copies) {
    rmSync(join(folder, name), { force: true });
    rmSync(join(folder, `${name}.envelope.json`), { force: true });
  }
}
