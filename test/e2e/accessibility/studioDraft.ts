import type { Browser } from '@playwright/test';
import type { ProgramDemo } from '../../harness/programDemo.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** A version in work, and where its first reply, which was changed, is looked at. */
interface Draft {
  readonly kitId: string;
  readonly versionId: string;
  readonly status: string;
  readonly address: string;
}

/** The version in work, begun from the newest of a kit if there is none: one reply of it says something else. */
export async function draftOf(screen: ProgramScreen): Promise<Draft> {
  return (await inWork(screen)) ?? (await begin(screen));
}

/** An author has sent it to be reviewed. */
export async function submittedVersion(demo: ProgramDemo, browser: Browser): Promise<void> {
  const { screen, laptop } = await demo.seat(browser, 'Tom Ashworth');
  const { versionId, kitId, status } = await draftOf(screen);
  if (status === 'draft')
    await screen.ask('studio.move', {
      id: versionId,
      kitId,
      eventId: crypto.randomUUID(),
      move: 'submit',
      note: null,
      seen: { status },
    });
  await screen.ask('sync.now', {});
  await screen.untilSynced();
  await screen.close();
  await laptop.kill();
}

async function inWork(screen: ProgramScreen): Promise<Draft | undefined> {
  for (const { kit, versions } of await kitsOf(screen))
    for (const { version } of versions)
      if (version.status === 'draft' || version.status === 'in_review')
        return drafted(screen, kit.id, version.id, version.status);
  return undefined;
}

async function begin(screen: ProgramScreen): Promise<Draft> {
  const kit = (await kitsOf(screen)).find(({ versions }) => versions[0]?.version.status === 'published');
  const newest = kit?.versions[0]?.version;
  if (kit === undefined || newest === undefined) throw new Error('the demo has no published kit');
  const id = crypto.randomUUID();
  await screen.ask('studio.createVersion', { id, kitId: kit.kit.id, basedOn: newest.id });
  const draft = await drafted(screen, kit.kit.id, id, 'draft');
  const item = await replyOf(screen, id);
  if (item?.kind === 'objection_response' && item.en !== null && 'explore' in item.en) {
    const [first = '', ...others] = item.en.explore;
    const to = { ...item.en, explore: [`${first.replace(/\?$/, '')}, and by when?`, ...others] };
    await screen.ask('studio.updateItem', {
      id: item.id,
      revisionId: crypto.randomUUID(),
      fields: { en: { from: item.en, to } },
    });
  }
  return draft;
}

async function drafted(
  screen: ProgramScreen,
  kitId: string,
  versionId: string,
  status: string,
): Promise<Draft> {
  const item = await replyOf(screen, versionId);
  return { kitId, versionId, status, address: `#/studio/${versionId}/${item?.id ?? ''}` };
}

async function replyOf(screen: ProgramScreen, versionId: string) {
  const answer = await screen.ask('studio.version', { versionId });
  const items = answer.ok ? answer.value.items.map(({ item }) => item) : [];
  return items.find(({ kind, status }) => kind === 'objection_response' && status === 'active');
}

async function kitsOf(screen: ProgramScreen) {
  const answer = await screen.ask('studio.kits', {});
  return answer.ok ? answer.value.kits : [];
}
