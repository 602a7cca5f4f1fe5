import { expect } from '@playwright/test';
import { noAudience } from '../../../shared/domain/kits/audience.ts';
import { filePieceBytes } from '../../../shared/domain/kits/fileMedia.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import type { Seat } from '../../harness/programDemo.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { well } from '../../harness/well.ts';
import { untilVersionIs } from './versionHand.ts';

const dayMs = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

interface BroughtFile {
  readonly title: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A kit of files for one territory, written by one, approved by the other and published: answers its id and its items'. */
export async function publishFiles(
  author: Seat,
  approver: Seat,
  name: string,
  territoryId: string,
  files: readonly BroughtFile[],
): Promise<{ readonly kitId: string; readonly itemIds: readonly string[] }> {
  const { ask } = author.screen;
  const [kitId, versionId] = [crypto.randomUUID(), crypto.randomUUID()];
  well(await ask('studio.createKit', { id: kitId, name }));
  well(await ask('studio.createVersion', { id: versionId, kitId, basedOn: null }));
  well(
    await ask('studio.updateVersion', {
      id: versionId,
      fields: {
        title: { from: {}, to: { en: name } },
        audience: { from: noAudience, to: { ...noAudience, territoryIds: [territoryId] } },
        startsOn: { from: null, to: dayFromNow(-1) },
        expiresOn: { from: null, to: dayFromNow(60) },
      },
    }),
  );
  const itemIds: string[] = [];
  for (const [at, file] of files.entries()) {
    const itemId = crypto.randomUUID();
    itemIds.push(itemId);
    const brought = await bring(author.screen, file);
    well(
      await ask('studio.createItem', {
        id: crypto.randomUUID(),
        kitId,
        versionId,
        itemId,
        kind: 'collateral',
        visibility: 'customer',
        position: at + 1,
        en: { title: file.title, description: richTextOf('To be shown.') },
        fr: null,
        sv: null,
        it: null,
        facts: { ...noFacts, file: { ...brought, mayLeave: false } },
      }),
    );
  }
  const of = { id: versionId, kitId, note: null };
  well(
    await ask('studio.move', {
      ...of,
      eventId: crypto.randomUUID(),
      move: 'submit',
      seen: { status: 'draft' },
    }),
  );
  await untilVersionIs(approver, name, 'in_review', 1);
  const judged = well(await approver.screen.ask('studio.version', { versionId }));
  for (const { item } of judged.items)
    well(
      await approver.screen.ask('studio.review', {
        id: item.id,
        kitId,
        versionId,
        itemId: item.itemId,
        eventId: crypto.randomUUID(),
        to: 'approved',
        note: null,
        seen: { reviewState: item.reviewState, revisionId: item.revisionId },
      }),
    );
  well(
    await approver.screen.ask('studio.move', {
      ...of,
      eventId: crypto.randomUUID(),
      move: 'approve',
      seen: { status: 'in_review' },
    }),
  );
  await approver.screen.ask('sync.now', {});
  await untilVersionIs(author, name, 'approved', 1);
  await expect
    .poll(async () => well(await ask('studio.version', { versionId })).unsentFiles, { timeout: 30_000 })
    .toEqual([]);
  well(await ask('studio.publish', { versionId }));
  return { kitId, itemIds };
}

/** Reads a file in piece by piece, as the window does. */
async function bring({ ask }: ProgramScreen, { name, bytes }: BroughtFile) {
  const id = crypto.randomUUID();
  well(await ask('studio.fileBegin', { id, name, bytes: bytes.length }));
  for (let from = 0; from < bytes.length; from += filePieceBytes) {
    const base64 = bytes.subarray(from, from + filePieceBytes).toString('base64');
    well(await ask('studio.filePiece', { id, from, base64 }));
  }
  return well(await ask('studio.fileEnd', { id }));
}
