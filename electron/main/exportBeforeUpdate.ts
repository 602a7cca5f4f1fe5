import type { Backend } from '../backend/createBackend.ts';
import type { Log } from '../backend/ports/ports.ts';

type Told = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };

const nothingToExport: readonly string[] = ['nothing_pending', 'signed_out', 'locked'];

/**
 * Another program is put in place once this one has ended. What the hub does not have yet stays in the data; it is
 * also written to a file that can be read without any program, by the one that knows how it was written.
 */
export async function exportBeforeUpdate(backend: Pick<Backend, 'dispatch'>, log: Log): Promise<void> {
  const answer = JSON.parse(await backend.dispatch('sync.export', '{}', { window: 'update' })) as Told;
  if (answer.ok) log.info({}, 'pending work was exported before an update');
  else if (!nothingToExport.includes(answer.error.code))
    log.warn({ code: answer.error.code }, 'pending work could not be exported before an update');
}
