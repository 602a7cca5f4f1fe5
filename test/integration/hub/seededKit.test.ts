import { expect, test } from 'vitest';
import { publishSeededKit, storeSeededFile } from '../../../hub/kits/publishSeededKit.ts';
import { makeCollateral } from '../../../hub/workspace/kits/collateral/collateral.ts';
import { demoKits } from '../../../hub/workspace/kits/demoKits.ts';
import { kitItems } from '../../../hub/workspace/kits/kitItems.ts';
import { languages } from '../../../shared/domain/entities/account.ts';
import { kitPayload, kitPayloadType } from '../../../shared/domain/kits/signedKit.ts';
import { onPGlite } from '../../harness/hubDatabases.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { isSigned, KitStudio } from '../../harness/kitStudio.ts';

onPGlite('kits that a workspace is filled with', (newLocation) => {
  test('are published by the very code that publishes any, files and all', { timeout: 120_000 }, async () => {
    const workspace = await HubWorkspace.start({ database: await newLocation() });
    try {
      const { context } = workspace.hub;
      const studio = await KitStudio.open(workspace);
      await workspace.account([workspace.north]);
      const { files, fileOf } = await makeCollateral();
      const today = Math.floor(Date.now() / 86_400_000);
      const dated = demoKits.map((kit) => ({ kit, items: kitItems(kit, today, fileOf) }));
      for (const { items } of dated)
        for (const { facts } of items) {
          const bytes = facts.file && files.get(facts.file.sha256);
          if (facts.file && bytes) await storeSeededFile(context, { ...facts.file, bytes });
        }
      for (const { kit, items } of dated) {
        await workspace.write((trx) =>
          publishSeededKit(trx, context, {
            kitId: workspace.newId(),
            versionId: workspace.newId(),
            number: 1,
            name: kit.key,
            title: Object.fromEntries(languages.map((language) => [language, kit.key])),
            audience: { territoryIds: [workspace.north], segments: [], buyerStages: [], personas: [] },
            languages,
            startsOn: '2020-01-01',
            expiresOn: '2099-12-31',
            leaseDays: kit.leaseDays,
            acknowledge: kit.acknowledge,
            whatChanged: null,
            tridom: null,
            basedOn: null,
            items,
            authorId: studio.author.userId,
            approverId: studio.approver.userId,
            at: Date.now(),
            nextId: () => workspace.newId(),
          }),
        );
      }
      const rep = await workspace.laptopOf('rep', [workspace.north]);
      const { keys } = (await rep.request<{ keys: Parameters<typeof isSigned>[0] }>('GET', '/v1/kits/keys'))
        .body;
      const rows = await context.db.selectFrom('kit_release').selectAll().execute();
      expect(rows).toHaveLength(demoKits.length);
      for (const row of rows) {
        const signed = { payload: row.payload, keyId: row.key_id, signature: row.signature };
        expect(isSigned(keys, kitPayloadType, signed)).toBe(true);
        expect(kitPayload.parse(JSON.parse(row.payload)).items.length).toBeGreaterThan(0);
      }
    } finally {
      await workspace.hub.close();
    }
  });
});
