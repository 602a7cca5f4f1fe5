import type { Browser } from '@playwright/test';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import type { ProgramDemo } from '../../harness/programDemo.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { handOverWorkOf } from '../admin/handedOver.ts';
import { at, byButton, type ScreenState, windowOpen } from './openState.ts';
import {
  approvedByItsWriter,
  approvedVersion,
  draftOf,
  draftToWrite,
  emptyDraft,
  expiredVersion,
  forgedVersion,
  submittedVersion,
  versionThat,
} from './studioDraft.ts';

/** What one person of the office looks at, from first to last: each may lead to the next. */
export interface OfficeWalk {
  readonly person: string;
  /** What has to have happened at the hub before that person reads it. */
  prepare?(demo: ProgramDemo, browser: Browser): Promise<void>;
  readonly states: readonly ScreenState[];
}

const pressed =
  (key: string, ready: string): ScreenState['open'] =>
  async ({ page }) => {
    await page.keyboard.press(key);
    await page.locator(ready).first().waitFor();
  };

const inTurn =
  (...steps: readonly ScreenState['open'][]): ScreenState['open'] =>
  async (screen) => {
    for (const step of steps) await step(screen);
  };

/** A next agreement on the table, as the one in force reads. */
async function draftAgreement(screen: ProgramScreen): Promise<void> {
  const list = await screen.ask('agreements.list', {});
  const versions = list.ok ? list.value.versions : [];
  const draft = versions.find(({ agreement }) => agreement.status === 'draft');
  const next = 1 + Math.max(0, ...versions.map(({ agreement }) => agreement.version));
  const terms = versions.find(({ agreement }) => agreement.status === 'signed')?.agreement.terms;
  if (draft === undefined && terms !== undefined && terms !== null)
    await screen.ask('agreements.draft', { id: crypto.randomUUID(), version: next, terms });
  await at(`#/agreement/${draft?.agreement.version ?? next}`, 'main dl')(screen);
}

const manager: OfficeWalk = {
  person: 'Ingrid Sahlén',
  states: [
    { name: 'manager, alignment', open: at('#/alignment', 'main table') },
    {
      name: 'manager, a decision being written',
      open: inTurn(at('#/alignment', 'main table'), pressed('Alt+N', 'main form')),
    },
    { name: 'manager, agreement as a draft', open: draftAgreement },
    {
      name: 'manager, agreement being changed',
      open: inTurn(draftAgreement, pressed('e', 'main fieldset')),
    },
    { name: 'manager, insights', open: at('#/insights', 'main tbody button') },
  ],
};

const panel = 'main [role="tabpanel"]';

/** A new kit, begun with the first of a group. */
const beginningWith =
  (group: string): ScreenState['open'] =>
  async (screen) => {
    await byButton('#/studio', 'studio.newKit')(screen);
    const { page, say } = screen;
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('studio.beginWith') })
      .click();
    await page
      .getByRole('group', { name: say(group) })
      .getByRole('option')
      .first()
      .click();
    await windowOpen(screen);
  };

/** A version that stands so, with the window of one of its buttons over it. */
const versionOf =
  (status: KitStatus, button?: string): ScreenState['open'] =>
  async (screen) => {
    await at(`#/studio/${await versionThat(screen, status)}`, panel)(screen);
    if (button === undefined) return;
    await screen.button(button).click();
    await windowOpen(screen);
  };

const receiptsOf =
  (status: KitStatus): ScreenState['open'] =>
  async (screen) =>
    at(`#/studio/${await versionThat(screen, status)}/receipts`, 'main [role="grid"] [data-index]')(screen);

/** Insights over everyone's rows, as the hub counts them. */
const ofCompany =
  (view: string, shows: string): ScreenState['open'] =>
  async (screen) => {
    await screen.ask('settings.set', { figuresOf: 'company' });
    await at(`#/insights/${view}`, shows)(screen);
  };

/** The page of a kit that was taken back, as everybody has it who held it. */
async function recalledKit(screen: ProgramScreen): Promise<void> {
  const kits = await screen.ask('kits.list', { language: null });
  const recalled = kits.ok ? kits.value.kits.find(({ unusable }) => unusable === 'recalled') : undefined;
  await at(`#/kits/${recalled?.kitId}`, 'main h2')(screen);
}

const author: OfficeWalk = {
  person: 'Tom Ashworth',
  prepare: forgedVersion,
  states: [
    { name: 'kit that was recalled', open: recalledKit },
    { name: 'kits, with one that is not believed', open: at('#/kits', 'main [role="alert"]') },
    { name: 'author, leads to answer', open: at('#/leads/returned', '[role="grid"] [data-index]') },
    { name: 'author, lead quality', open: at('#/leads/quality', 'main section :is(table, dl)') },
    { name: 'author, insights of the company', open: ofCompany('heard', 'main tbody button') },
    { name: 'author, pipeline of the company', open: ofCompany('pipeline', 'main tbody') },
    { name: 'studio', open: at('#/studio', 'main a[href^="#/studio/"]') },
    { name: 'studio, a new kit', open: byButton('#/studio', 'studio.newKit') },
    { name: 'studio, a new kit from a template', open: beginningWith('studio.beginTemplates') },
    { name: 'studio, a new kit from what reps say', open: beginningWith('studio.beginOwnWords') },
    ...(['published', 'superseded', 'recalled'] as const).map((status) => ({
      name: `studio, a ${status} version`,
      open: versionOf(status),
    })),
    { name: 'studio, who holds a recalled version', open: receiptsOf('recalled') },
    {
      name: 'studio, who may still say a recalled version',
      async open(screen) {
        await receiptsOf('recalled')(screen);
        await screen.page.getByText(screen.say('receipt.mayStillSay'), { exact: true }).click();
        await screen.page.getByText(screen.say('receipt.noneSay')).waitFor();
      },
    },
    {
      name: 'studio, a draft',
      async open(screen) {
        const { address } = await draftToWrite(screen);
        await at(address, panel)(screen);
      },
    },
    {
      name: 'studio, all that a version lacks before it can go out',
      async open(screen) {
        await at(`#/studio/${await emptyDraft(screen)}`, '[data-place="items"]')(screen);
      },
    },
    {
      name: 'studio, an audience by name',
      async open(screen) {
        const { address } = await draftToWrite(screen);
        await at(address, panel)(screen);
        await screen.button('studio.showList').click();
        await screen.page.locator('main [role="grid"] [data-index]').first().waitFor();
      },
    },
    {
      name: 'studio, what changed in a draft',
      async open(screen) {
        const { address } = await draftToWrite(screen);
        await at(address, panel)(screen);
        await screen.page.locator('main label:has(input[type=radio])').nth(1).click();
        // The language that it was written in, whoever reads it.
        await screen.page.getByRole('tab', { name: 'English' }).click();
        await screen.page.locator('main ins, main del').first().waitFor();
      },
    },
  ],
};

const approver: OfficeWalk = {
  person: 'Silvia Mantegari',
  prepare: submittedVersion,
  states: [
    {
      name: 'review, with what changed',
      async open(screen) {
        const { address } = await draftOf(screen);
        await at(address, 'main ins, main del')(screen);
      },
    },
    {
      name: 'review, facts that changed',
      async open(screen) {
        const { proofAddress } = await draftOf(screen);
        await at(proofAddress, 'main dd del')(screen);
      },
    },
    {
      name: 'review, an item that was taken out',
      async open(screen) {
        const { takenOutAddress } = await draftOf(screen);
        await at(takenOutAddress, 'main del')(screen);
      },
    },
    {
      name: 'review, the whole kit as reps see it',
      async open(screen) {
        const { address } = await draftOf(screen);
        await at(address, 'main ins, main del')(screen);
        await screen.button('studio.previewKit').click();
        await windowOpen(screen);
      },
    },
    {
      name: 'review, sent back with a reason',
      async open(screen) {
        const { address } = await draftOf(screen);
        await at(address, 'main ins, main del')(screen);
        await screen.page.keyboard.press('r');
        await screen.field('studio.whatIsWrong').waitFor();
      },
    },
  ],
};

/** Another author, once all of it is approved and another version has ended. */
const publisher: OfficeWalk = {
  person: 'Margaux Delorme',
  async prepare(demo, browser) {
    await approvedVersion(demo, browser);
    await expiredVersion(demo);
    await approvedByItsWriter(demo);
  },
  states: [
    { name: 'studio, an expired version', open: versionOf('expired') },
    { name: 'studio, an approved version', open: versionOf('approved') },
    { name: 'studio, before it is published', open: versionOf('approved', 'studio.publish') },
    {
      name: 'studio, refused by the hub',
      async open(screen) {
        await versionOf('approved', 'studio.publish')(screen);
        const dialog = screen.page.getByRole('dialog');
        await dialog.getByRole('button', { name: screen.say('studio.publish') }).click();
        await dialog.getByText(screen.say('finding.ownApproval')).waitFor();
      },
    },
    { name: 'studio, before it is recalled', open: versionOf('published', 'studio.recall') },
  ],
};

const leads = [
  'Lead id;Name;Email;Source;Company',
  'L-1;Åsa Ek;asa.ek@norden.example;Spring fair;Norden Logistik',
  'L-2;Bo Al',
  'L-3;;cy@western.example;Website;Western Parcels',
  '',
].join('\n');

const found = async (screen: ProgramScreen): Promise<void> => {
  await at('#/admin/people', 'main form')(screen);
  await screen.field('people.find').fill('an');
  await screen.page
    .getByRole('main')
    .getByRole('button', { name: screen.say('people.look') })
    .click();
  await screen.page.getByRole('main').getByRole('listitem').first().waitFor();
};

const picked = async (screen: ProgramScreen): Promise<void> => {
  await at('#/admin/import', 'main [role="tabpanel"]')(screen);
  await screen.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(leads) });
  await screen.button('import.try').waitFor();
};

const hubRow = 'main [role="tabpanel"] li';

const sizeShown = async (screen: ProgramScreen): Promise<void> => {
  await at('#/admin/users', hubRow)(screen);
  const rep = screen.page.locator(hubRow).filter({ hasText: 'Hannah Lockyer' });
  await rep.getByRole('button').first().click();
  await windowOpen(screen);
  await screen.page.getByRole('dialog').locator('label:not([data-selected])').first().click();
  await screen.page
    .getByRole('dialog')
    .getByText(/\d\s(MB|kB|B|Mo|ko|o)\b/)
    .waitFor();
};

const asksToEmpty = async (screen: ProgramScreen): Promise<void> => {
  await at('#/admin/devices', hubRow)(screen);
  const other = screen.page.locator(hubRow).filter({ hasNotText: 'Karin Öhman' }).first();
  await other.getByRole('button').last().click();
  await windowOpen(screen);
};

const lost = 'Owen Partridge';

const heldWork = async (screen: ProgramScreen): Promise<void> => {
  await at('#/admin/devices', hubRow)(screen);
  await screen.page
    .locator(hubRow)
    .filter({ hasText: lost })
    .getByText(screen.say('devices.heldOpen'), { exact: true })
    .click();
  await windowOpen(screen);
  await screen.page.getByRole('dialog').getByRole('listitem').first().waitFor();
};

const heldWorkStates: readonly ScreenState[] = [
  { name: 'admin, what a locked laptop handed over', open: heldWork },
  {
    name: 'admin, held work that is read and discarded',
    async open(screen) {
      await heldWork(screen);
      const change = screen.page.getByRole('dialog').getByRole('listitem').last();
      await change.getByText(screen.say('sync.written'), { exact: true }).click();
      await change.getByText(screen.say('devices.discardHeld'), { exact: true }).click();
      await change.getByRole('textbox').fill('The office has it already');
    },
  },
];

const admin: OfficeWalk = {
  person: 'Karin Öhman',
  prepare: (demo) => handOverWorkOf(lost, demo),
  states: [
    { name: 'admin, import', open: at('#/admin/import', 'main [role="tabpanel"]') },
    { name: 'admin, import of a file', open: picked },
    {
      name: 'admin, import tried',
      async open(screen) {
        await picked(screen);
        await screen.button('import.try').click();
        await screen.page.getByText(screen.say('import.tried')).waitFor({ timeout: 60_000 });
      },
    },
    { name: 'admin, users', open: at('#/admin/users', hubRow) },
    { name: 'admin, a colleague is invited', open: byButton('#/admin/users', 'users.invite') },
    { name: 'admin, a territory before it is granted', open: sizeShown },
    { name: 'admin, territories', open: at('#/admin/territories', hubRow) },
    { name: 'admin, laptops', open: at('#/admin/devices', hubRow) },
    { name: 'admin, a laptop before it is emptied', open: asksToEmpty },
    ...heldWorkStates,
    { name: 'admin, personal data', open: at('#/admin/people', 'main form') },
    { name: 'admin, a person found', open: found },
    {
      name: 'admin, a person to be erased',
      async open(screen) {
        await found(screen);
        await screen.button('people.erase').first().click();
        await windowOpen(screen);
      },
    },
  ],
};

const marketing: readonly OfficeWalk[] = [author, approver, publisher];

/** What the office sees beside what reps do, by person. One line shows one more state. */
export const officeWalks: readonly OfficeWalk[] = [manager, ...marketing, admin];

/** Of that, what the accessibility test walks: the windows that have most to them. */
export const walkedByTest: readonly OfficeWalk[] = [...marketing, { ...admin, states: heldWorkStates }];
