import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personMoves } from '../../../shared/domain/kits/kitRules.ts';
import { kitStatuses, statusAfterMove } from '../../../shared/domain/kits/kitStatus.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { type Draft, KitStudio } from '../../harness/kitStudio.ts';
import { newFolder } from '../../harness/newFolder.ts';

onEitherDatabase('kits that are written and judged', (newLocation) => {
  let workspace: HubWorkspace;
  let studio: KitStudio;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation(), files: newFolder() });
    studio = await KitStudio.open(workspace);
    await workspace.account([workspace.north]);
  }, 60_000);
  afterAll(() => workspace.hub.close());

  const db = () => workspace.hub.context.db;
  const statusOf = async (draft: Draft) =>
    (
      await db()
        .selectFrom('kit_version')
        .select('status')
        .where('id', '=', draft.versionId)
        .executeTakeFirstOrThrow()
    ).status;

  test('every move over HTTP is made where it begins and nowhere else', async () => {
    const draft = await studio.draft();
    const wrong: string[] = [];
    for (const status of kitStatuses) {
      for (const move of personMoves) {
        await workspace.update('kitVersion', { id: draft.versionId, status });
        await workspace.update('kitItem', { id: draft.items[0]?.rowId ?? '', reviewState: 'approved' });
        const laptop = ['approve', 'send_back'].includes(move) ? studio.approver : studio.author;
        const other = laptop === studio.author ? studio.approver : studio.author;
        const legal = statusAfterMove(status, move);
        const byOther = await studio.move(other, draft, move, status);
        // Both bring a version back to its author; the words written down beside it are each one's own.
        if (byOther.outcome === 'applied') wrong.push(`${move} from ${status} by the other role`);
        const { outcome } = await studio.move(laptop, draft, move, status);
        if ((outcome === 'applied') !== (legal !== null)) wrong.push(`${move} from ${status}: ${outcome}`);
        if ((await statusOf(draft)) !== (legal ?? status))
          wrong.push(`${move} from ${status} left it elsewhere`);
      }
      if (status === 'approved') continue;
      await workspace.update('kitVersion', { id: draft.versionId, status });
      const { status: answered, error } = await studio.publish(draft);
      if (answered !== 409 || error.code !== 'wrong_state') wrong.push(`publish from ${status}: ${answered}`);
    }
    expect(wrong).toEqual([]);
  });

  test('one who claims to have seen another status is told where it stands, and moves nothing', async () => {
    const draft = await studio.draft();
    const { outcome, conflicts } = await studio.move(studio.approver, draft, 'approve', 'in_review');
    expect([outcome, conflicts.map(({ field, theirs }) => [field, theirs])]).toEqual([
      'conflict',
      [['status', 'draft']],
    ]);
    expect(await statusOf(draft)).toBe('draft');
  });

  test('nobody approves what they wrote, whatever role they have by then', async () => {
    const writer = await workspace.laptopOf('author', [workspace.north]);
    const draft = await studio.draft();
    const { outcome } = await studio.tell(writer, 'kitItem.update', {
      id: draft.items[0]?.rowId ?? '',
      revisionId: draft.items[0]?.rowId ?? '',
      fields: { visibility: { from: 'customer', to: 'internal' } },
    });
    expect(outcome).toBe('applied');
    await studio.move(studio.author, draft, 'submit', 'draft');
    await workspace.update('user', { id: writer.userId, role: 'approver' });
    expect(await studio.review(writer, draft)).toMatchObject({ outcome: 'rejected', code: 'own_work' });
    expect((await studio.review(studio.approver, draft)).outcome).toBe('applied');
    expect(await studio.move(writer, draft, 'approve', 'in_review')).toMatchObject({ code: 'own_work' });
    await workspace.update('user', { id: studio.author.userId, role: 'approver' });
    expect(await studio.move(studio.author, draft, 'approve', 'in_review')).toMatchObject({
      code: 'own_work',
    });
    await workspace.update('user', { id: studio.author.userId, role: 'author' });

    // And were it written past the rules, the hub would not sign it.
    await workspace.update('kitVersion', {
      id: draft.versionId,
      status: 'approved',
      approvedBy: writer.userId,
    });
    const { status, error } = await studio.publish(draft);
    expect([status, error.code, error.detail]).toEqual([
      409,
      'not_publishable',
      { findings: [{ code: 'own_approval', itemId: null, language: null }] },
    ]);
  });

  test('a change ends an approval, and a review of words that are gone does nothing', async () => {
    const draft = await studio.draft();
    await studio.move(studio.author, draft, 'submit', 'draft');
    expect((await studio.review(studio.approver, draft)).outcome).toBe('applied');
    const revisionId = randomUUID();
    const id = draft.items[0]?.rowId ?? '';
    const said = (text: string) => ({ title: 'Fewer vans', body: richTextOf(text) });
    await studio.tell(studio.author, 'kitItem.update', {
      id,
      revisionId,
      fields: { en: { from: said('You need fewer vans.'), to: said('You need two vans.') } },
    });
    expect(await studio.move(studio.approver, draft, 'approve', 'in_review')).toMatchObject({
      code: 'wrong_state',
      detail: { reason: 'items_not_approved' },
    });
    expect((await studio.review(studio.approver, draft)).outcome).toBe('conflict');
    expect((await studio.review(studio.approver, draft, { revisionId })).outcome).toBe('applied');
    expect((await studio.move(studio.approver, draft, 'approve', 'in_review')).outcome).toBe('applied');
    const late = await studio.tell(studio.author, 'kitItem.update', {
      id,
      revisionId: randomUUID(),
      fields: { en: { from: said('You need two vans.'), to: said('You need no vans.') } },
    });
    expect(late).toMatchObject({ outcome: 'rejected', code: 'wrong_state', detail: { reason: 'approved' } });
  });

  test('two authors of one draft meet only where they write in one language', async () => {
    const draft = await studio.draft();
    const other = await workspace.laptopOf('author', []);
    const id = draft.items[0]?.rowId ?? '';
    const write = (laptop: HubLaptop, language: 'en' | 'fr', from: string | null, to: string) => {
      const said = (text: string) => ({ title: 'Fewer vans', body: richTextOf(text) });
      const change = { from: from === null ? null : said(from), to: said(to) };
      return studio.tell(laptop, 'kitItem.update', {
        id,
        revisionId: randomUUID(),
        fields: { [language]: change },
      });
    };
    expect((await write(studio.author, 'en', 'You need fewer vans.', 'Two vans do.')).outcome).toBe(
      'applied',
    );
    expect((await write(other, 'fr', null, 'Deux camionnettes suffisent.')).outcome).toBe('applied');
    const met = await write(other, 'en', 'You need fewer vans.', 'One van does.');
    expect(met.outcome).toBe('conflict');
    expect(met.conflicts[0]).toMatchObject({ field: 'en', theirs: { body: richTextOf('Two vans do.') } });
  });

  test('content of another kind, or with anything that is not in it, is refused', async () => {
    const draft = await studio.draft();
    const id = draft.items[0]?.rowId ?? '';
    const edit = (to: unknown) =>
      studio.author.push({
        kind: 'kitItem.update',
        args: { id, revisionId: randomUUID(), fields: { sv: { from: null, to } } },
      });
    for (const to of [
      { title: 'Fråga', listenFor: null },
      { title: 'x', body: '<p onclick="run()">x</p>' },
      { title: 'x', body: { format: 1, blocks: [{ type: 'html', html: '<script>' }] } },
    ])
      expect((await edit(to)).body.outcomes[0]?.code).toBe('invalid');
  });
});
