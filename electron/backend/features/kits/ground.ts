import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { Contact } from '../../../../shared/domain/entities/contact.ts';
import {
  type TrustedNow,
  type UnusableReason,
  type UseContext,
  usable,
} from '../../../../shared/domain/kits/usable.ts';
import { wantedLanguage } from '../../../../shared/domain/kits/wantedLanguage.ts';
import type { ReadableDb } from '../../db/database.ts';
import { readRow } from '../../db/entityRows.ts';
import { rowName } from '../../db/rowName.ts';
import { trustedNowOf } from '../../db/trustedClock.ts';
import type { QueryContext } from '../handler.ts';
import type { HeldKitItem } from './repository/heldItems.ts';
import { currentKits, type HeldKit } from './repository/heldKits.ts';
import { favouritesOf, fileHere } from './repository/mine.ts';

export interface ForWhom {
  readonly accountId: string | null;
  readonly contactIds: readonly string[];
  readonly language: Language | null;
}

/** What every question about kits stands on: the time to judge by, for whom, and what is held. */
export interface KitGround {
  readonly db: ReadableDb;
  readonly now: TrustedNow;
  readonly wanted: Language | null;
  readonly asked: Omit<UseContext, 'fileIsHere'>;
  readonly people: readonly Contact[];
  /** The newest versions, by the row that their items name. */
  readonly kits: ReadonlyMap<number, HeldKit>;
  readonly favourites: ReadonlySet<string>;
  competitorName(id: string | null): string | null;
}

export function kitGround(
  { db, clock, me }: QueryContext,
  { accountId, contactIds, language }: ForWhom,
  customerSees = false,
): KitGround {
  const account = accountId === null ? null : readRow(db, 'account', accountId);
  const people = contactIds.map((id) => readRow(db, 'contact', id)).filter((contact) => contact !== null);
  const names = new Map<string, string | null>();
  return {
    db,
    now: trustedNowOf(db, clock),
    wanted: wantedLanguage(language, people, account),
    asked: { account, personas: people.map(({ persona }) => persona), customerSees },
    people,
    kits: new Map(currentKits(db).map((kit) => [kit.row, kit])),
    favourites: favouritesOf(db, me.id),
    competitorName: (id) => {
      if (id === null) return null;
      if (!names.has(id)) names.set(id, rowName(db, 'competitor', id));
      return names.get(id) ?? null;
    },
  };
}

/** Why an item of a version may not be offered now; null: it may. */
export function whyUnusable(
  ground: KitGround,
  kit: HeldKit,
  item: HeldKitItem | null,
): UnusableReason | null {
  const { file } = item?.facts ?? { file: null };
  const here = file === null ? null : fileHere(ground.db, file.sha256);
  const fileIsHere = here !== null && here.have === here.bytes;
  const answer = usable(kit, item, ground.now, { ...ground.asked, fileIsHere });
  return answer.ok ? null : answer.why;
}

export const isUsable = (ground: KitGround, item: HeldKitItem): boolean => {
  const kit = ground.kits.get(item.heldRow);
  return kit !== undefined && whyUnusable(ground, kit, item) === null;
};
