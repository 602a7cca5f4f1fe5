import { languages } from '../../../shared/domain/entities/account.ts';
import type { Row } from '../../../shared/domain/entities/index.ts';
import { type Audience, audience } from '../../../shared/domain/kits/audience.ts';
import {
  contentSchemas,
  type ItemContent,
  type KitItemKind,
} from '../../../shared/domain/kits/itemContent.ts';
import { tridom } from '../../../shared/domain/kits/tridom.ts';
import { dateOf } from '../calendarDays.ts';
import { demoId, demoIds } from '../demoId.ts';
import { instantAt } from '../officeDay.ts';
import type { StoryTime } from '../playedCall.ts';
import { stamp } from '../stamp.ts';
import { colleagueId } from '../team.ts';
import { territoryId } from '../territories.ts';
import { demoKits } from './demoKits.ts';
import { type FileOf, kitItemId } from './kitItems.ts';
import type { KitPlan } from './kitPlan.ts';
import { type ReleasePlan, releases } from './releases.ts';
import { remarks } from './remarks.ts';
import { versionItems } from './versionItems.ts';

export type KitRows = {
  readonly [Name in 'kit' | 'kitVersion' | 'kitItem' | 'kitEvent']: readonly Row<Name>[];
};

export const kitId = (key: string): string => demoId('kit', demoKits.findIndex((kit) => kit.key === key) + 1);

function audienceOf({ audience: { territories, ...bounds } }: KitPlan): Audience {
  return audience.parse({ ...bounds, territoryIds: territories.map(territoryId) });
}

const said = (kind: KitItemKind, content: unknown): ItemContent | null =>
  content === undefined ? null : contentSchemas[kind].parse(content);

export const versionId = ({ kit, version }: Pick<ReleasePlan, 'kit' | 'version'>): string =>
  demoId(`kitVersion ${kit.key}`, version);

/** The moment of a marketing day: all of them work in Paris. */
export const marketingTime = ({ today, todayMs }: StoryTime, daysAgo: number, minutes: number): number =>
  Math.min(instantAt('Europe/Paris', dateOf(today - daysAgo), minutes), todayMs);

/**
 * The kits as marketing has them, each version written, reviewed item by item and approved, ready to be published.
 * `answeredBy` names what was heard that an item of a version answers.
 */
export function makeKits(
  time: StoryTime,
  fileOf: FileOf,
  heardFor: (itemKey: string) => readonly string[],
): KitRows {
  const nextEvent = demoIds('kitEvent');
  const approver = colleagueId('silvia');
  return {
    kit: demoKits.map((kit) => ({
      ...stamp(kitId(kit.key), time.stamped),
      name: kit.titles.name,
      ownerId: colleagueId(kit.owner),
      status: 'active',
    })),
    kitVersion: releases.map((release) => {
      const { kit, version } = release;
      return {
        ...stamp(versionId(release), time.stamped),
        kitId: kitId(kit.key),
        number: version,
        status: 'approved',
        authorId: colleagueId(kit.owner),
        title: kit.titles.title,
        audience: audienceOf(kit),
        languages: { languages },
        startsOn: dateOf(time.today - release.starts),
        expiresOn: dateOf(time.today + release.endsIn),
        leaseDays: kit.leaseDays,
        acknowledge: kit.acknowledge,
        whatChanged: release.whatChanged,
        tridom: tridom.parse(kit.tridom),
        basedOn: version === 1 ? null : versionId({ kit, version: version - 1 }),
        approvedBy: approver,
        releaseId: null,
      };
    }),
    kitItem: releases.flatMap((release) =>
      versionItems(release, time.today, fileOf).map(({ id, kind, visibility, facts, content }, at) => ({
        ...stamp(demoId(`kitItem ${release.kit.key} ${release.version}`, at + 1), time.stamped),
        kitId: kitId(release.kit.key),
        versionId: versionId(release),
        itemId: id,
        kind,
        visibility,
        position: at + 1,
        en: said(kind, content.en),
        fr: said(kind, content.fr),
        sv: said(kind, content.sv),
        it: said(kind, content.it),
        facts: { ...facts, heardIds: release.version === 1 ? [] : [...heardFor(id)] },
        status: 'active' as const,
        reviewState: 'approved' as const,
        reviewedBy: approver,
        revisionId: demoId(`kitRevision ${release.kit.key} ${release.version}`, at + 1),
      })),
    ),
    kitEvent: releases.flatMap((release) => {
      const says = (
        kind: Row<'kitEvent'>['kind'],
        by: string,
        authoredAt: number,
        itemId: string | null = null,
        note: string | null = null,
      ): Row<'kitEvent'> => ({
        ...stamp(nextEvent(), time.stamped),
        kitId: kitId(release.kit.key),
        versionId: versionId(release),
        itemId,
        authorId: by,
        kind,
        note,
        authoredAt,
      });
      const author = colleagueId(release.kit.owner);
      const { submitted, published } = release;
      const reviewed = submitted - 2;
      return [
        says('submitted', author, marketingTime(time, submitted, 10 * 60 + 20)),
        ...remarks
          .filter(({ kit, version }) => kit === release.kit.key && version === release.version)
          .map(({ item, by, kind, text }, at) =>
            says(
              kind,
              colleagueId(by),
              marketingTime(time, submitted - 1, 11 * 60 + 17 * at),
              kitItemId(release.kit, item),
              text,
            ),
          ),
        ...versionItems(release, time.today, fileOf).map(({ id }, at) =>
          says('item_approved', approver, marketingTime(time, reviewed, 14 * 60 + at), id),
        ),
        says('approved', approver, marketingTime(time, Math.max(published, reviewed), 15 * 60 + 10)),
      ];
    }),
  };
}
