import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createHub } from '../../../hub/createHub.ts';
import { readKitKeys } from '../../../hub/kits/keys/kitKeys.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { createDemoWorkspace } from '../../../hub/workspace/demo.ts';
import { kitPayload, kitPayloadType } from '../../../shared/domain/kits/signedKit.ts';
import { onPGlite } from '../../harness/hubDatabases.ts';
import { isSigned } from '../../harness/kitStudio.ts';

onPGlite('the kits of the demo', (newLocation) => {
  test('are published, superseded and recalled, signed as any, with every file they name', async () => {
    const hub = await createHub({ database: await newLocation(), log: createLog(undefined, 'silent') });
    try {
      await createDemoWorkspace(hub);
      const { rows: releases } = await sql<{
        status: string;
        payload: string;
        keyId: string;
        signature: string;
      }>`select status, payload, key_id as "keyId", signature from kit_release order by published_at`.execute(
        hub.context.db,
      );
      expect(releases.map(({ status }) => status)).toEqual([
        'superseded',
        'published',
        'recalled',
        'published',
        'published',
        'published',
      ]);
      const { rows: told } = await sql<{
        status: string;
        delivered: number;
        acknowledged: number;
        after: number;
      }>`
        select r.status, count(k.delivered_at)::int as delivered, count(k.acknowledged_at)::int as acknowledged,
          count(k.used_after_recall_at)::int as after
        from kit_release r join kit_receipt k on k.release_id = r.id group by r.id, r.status, r.published_at
        order by r.published_at`.execute(hub.context.db);
      expect(told).toHaveLength(6);
      expect(told.map(({ acknowledged }) => acknowledged > 0)).toEqual([
        false,
        false,
        false,
        false,
        true,
        false,
      ]);
      expect(told.map(({ after }) => after)).toEqual([0, 0, 1, 0, 0, 0]);
      const { rows: unknown } = await sql`
        select k.device_id from kit_receipt k left join device d on d.id = k.device_id and d.user_id = k.user_id
        where d.id is null
          or greatest(k.delivered_at, k.acknowledged_at, k.recalled_at, k.used_after_recall_at) > d.last_seen_at
          or k.delivered_at < d.enrolled_at`.execute(hub.context.db);
      expect(unknown).toEqual([]);
      const keys = await readKitKeys(hub.context.db);
      const { rows: files } = await sql<{ sha256: string }>`select sha256 from blob`.execute(hub.context.db);
      const stored = new Set(files.map(({ sha256 }) => sha256));
      for (const release of releases) {
        expect(isSigned(keys, kitPayloadType, release)).toBe(true);
        for (const { sha256 } of kitPayload.parse(JSON.parse(release.payload)).files)
          expect(stored).toContain(sha256);
      }
    } finally {
      await hub.close();
    }
  });
});
