import type { Browser } from '@playwright/test';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import type { PersonMove } from '../../../shared/domain/kits/kitRules.ts';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import type { ProgramDemo } from '../../harness/programDemo.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { well } from '../../harness/well.ts';

/** A version in work, and where what changed in it is looked at. */
interface Draft {
  readonly kitId: string;
  readonly versionId: string;
  readonly status: KitStatus;
  /** Its first reply, of which the words changed. */
  readonly address: string;
  /** Its first proof, of which the facts changed. */
  readonly proofAddress: string;
  /** What it no longer has. */
  readonly takenOutAddress: string;
}

const inWork: readonly KitStatus[] = ['draft', 'in_review', 'approved'];
const dayMs = 86_400_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** The version in work, begun from the newest of a kit if there is none: a reply, a proof and its items are not as before. */
export async function draftOf(screen: ProgramScreen): Promise<Draft> {
  const newest = (await kitsOf(screen)).flatMap(({ kit, versions }) =>
    versions.slice(0, 1).map(({ version }) => ({ kitId: kit.id, version })),
  );
  const found = newest.find(({ version }) => version.basedOn !== null && inWork.includes(version.status));
  if (found !== undefined) return drafted(screen, found.kitId, found.version.id, found.version.status);
  const published = newest.find(({ version }) => version.status === 'published');
  if (published === undefined) throw new Error('the demo has no published kit');
  return begin(screen, published.kitId, published.version.id);
}

/** The same, taken back by its author from wherever it has got to. */
export async function draftToWrite(screen: ProgramScreen): Promise<Draft> {
  const draft = await draftOf(screen);
  if (draft.status === 'in_review') await move(screen, draft, 'withdraw');
  if (draft.status === 'approved') await move(screen, draft, 'reopen');
  return { ...draft, status: 'draft' };
}

/** An author has sent it to be reviewed. */
export async function submittedVersion(demo: ProgramDemo, browser: Browser): Promise<void> {
  const { screen, laptop } = await demo.seat(browser, 'Tom Ashworth');
  await move(screen, await draftToWrite(screen), 'submit');
  await send(screen);
  await screen.close();
  await laptop.kill();
}

/** And another has approved all of it. */
export async function approvedVersion(demo: ProgramDemo, browser: Browser): Promise<void> {
  await submittedVersion(demo, browser);
  const { screen, laptop } = await demo.seat(browser, 'Silvia Mantegari');
  const draft = await draftOf(screen);
  const { kitId, versionId } = draft;
  for (const { id, itemId, reviewState, revisionId } of await itemsOf(screen, versionId))
    if (reviewState !== 'approved')
      well(
        await screen.ask('studio.review', {
          id,
          kitId,
          versionId,
          itemId,
          eventId: crypto.randomUUID(),
          to: 'approved',
          note: null,
          seen: { reviewState, revisionId },
        }),
      );
  await move(screen, draft, 'approve');
  await send(screen);
  await screen.close();
  await laptop.kill();
}

/** The published version that ends first has ended: the hub says so when it begins to serve again. */
export async function expiredVersion({ hub }: ProgramDemo): Promise<void> {
  await hub.ask(`
    update kit_version set expires_on = current_date - 2
    where id = (select v.id from kit_version v join kit_release r on r.version_id = v.id
      where r.status = 'published' order by v.expires_on limit 1)`);
  await hub.stop();
  await hub.serve();
}

/** The signature of a version that others have followed no longer holds. */
export async function forgedVersion({ hub }: ProgramDemo): Promise<void> {
  await hub.ask(`update kit_release set payload = payload || ' ' where status = 'superseded'`);
}

/** Whoever approved the approved version had a hand in it after all, which the hub alone knows. */
export async function approvedByItsWriter({ hub }: ProgramDemo): Promise<void> {
  await hub.ask(`update kit_version set created_by = approved_by where status = 'approved'`);
}

/** A version of a kit that nothing is said of yet; one is enough. */
export async function emptyDraft(screen: ProgramScreen): Promise<string> {
  const name = 'Before the summer';
  const versions = (await kitsOf(screen)).find(({ kit }) => kit.name === name)?.versions ?? [];
  const found = versions[0]?.version.id;
  if (found !== undefined) return found;
  const [kitId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  well(await screen.ask('studio.createKit', { id: kitId, name }));
  well(await screen.ask('studio.createVersion', { id, kitId, basedOn: null }));
  return id;
}

/** The newest version that stands so. */
export async function versionThat(screen: ProgramScreen, status: KitStatus): Promise<string> {
  const versions = (await kitsOf(screen)).flatMap((one) => one.versions.map(({ version }) => version));
  const found = versions.find((version) => version.status === status);
  if (found === undefined) throw new Error(`no version is ${status}`);
  return found.id;
}

async function send(screen: ProgramScreen): Promise<void> {
  await screen.ask('sync.now', {});
  await screen.untilSynced();
}

async function move(
  screen: ProgramScreen,
  { versionId, kitId, status }: Draft,
  which: PersonMove,
): Promise<void> {
  well(
    await screen.ask('studio.move', {
      id: versionId,
      kitId,
      eventId: crypto.randomUUID(),
      move: which,
      note: null,
      seen: { status },
    }),
  );
}

async function begin(screen: ProgramScreen, kitId: string, basedOn: string): Promise<Draft> {
  const id = crypto.randomUUID();
  well(await screen.ask('studio.createVersion', { id, kitId, basedOn }));
  well(
    await screen.ask('studio.updateVersion', {
      id,
      fields: {
        startsOn: { from: null, to: dayFromNow(-1) },
        expiresOn: { from: null, to: dayFromNow(90) },
      },
    }),
  );
  const items = await itemsOf(screen, id);
  const reply = items.find(({ kind }) => kind === 'objection_response');
  if (reply?.en !== null && reply?.en !== undefined && 'explore' in reply.en) {
    const [first = '', ...others] = reply.en.explore;
    const to = { ...reply.en, explore: [`${first.replace(/\?$/, '')}, and by when?`, ...others] };
    await change(screen, reply.id, { en: { from: reply.en, to } });
  }
  const proof = items.find(({ kind }) => kind === 'proof_point');
  if (proof?.facts != null)
    await change(screen, proof.id, {
      facts: {
        from: proof.facts,
        to: { ...proof.facts, source: 'The register of the fleet', validUntil: dayFromNow(200) },
      },
    });
  const last = items.at(-1);
  if (last !== undefined) await change(screen, last.id, { status: { from: 'active', to: 'removed' } });
  return drafted(screen, kitId, id, 'draft');
}

const change = async (screen: ProgramScreen, id: string, fields: Input<'studio.updateItem'>['fields']) =>
  well(await screen.ask('studio.updateItem', { id, revisionId: crypto.randomUUID(), fields }));

async function drafted(
  screen: ProgramScreen,
  kitId: string,
  versionId: string,
  status: KitStatus,
): Promise<Draft> {
  const { takenOut } = well(await screen.ask('studio.version', { versionId }));
  const items = await itemsOf(screen, versionId);
  const addressOf = (id: string | undefined): string => `#/studio/${versionId}/${id ?? ''}`;
  return {
    kitId,
    versionId,
    status,
    address: addressOf(items.find(({ kind }) => kind === 'objection_response')?.id),
    proofAddress: addressOf(items.find(({ kind }) => kind === 'proof_point')?.id),
    takenOutAddress: addressOf(takenOut[0]?.id),
  };
}

async function itemsOf(screen: ProgramScreen, versionId: string) {
  const { items } = well(await screen.ask('studio.version', { versionId }));
  return items.map(({ item }) => item).filter(({ status }) => status === 'active');
}

async function kitsOf(screen: ProgramScreen) {
  return well(await screen.ask('studio.kits', {})).kits;
}
