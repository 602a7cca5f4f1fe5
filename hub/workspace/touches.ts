import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import { type Day, dateOf, isWorkday } from './calendarDays.ts';
import { type Campaign, campaigns } from './campaigns.ts';
import type { Chance } from './chance.ts';
import { type Country, contents } from './countries.ts';
import { demoIds } from './demoId.ts';
import { instantAt } from './officeDay.ts';
import type { StoryTime } from './playedCall.ts';
import { stamp } from './stamp.ts';

/** What marketing sent to customers in three months, whom it met, and what they fetched for themselves. */
export function makeTouches(
  accounts: readonly PlannedAccount[],
  contactsOf: ReadonlyMap<string, readonly Row<'contact'>[]>,
  time: StoryTime,
  chance: Chance,
): readonly Row<'touch'>[] {
  const nextId = demoIds('touch');
  let number = 10_000;
  return campaigns.flatMap((campaign) =>
    accounts
      .filter(({ segment }) => campaign.segments?.includes(segment) ?? true)
      .flatMap((account) =>
        (contactsOf.get(account.id) ?? [])
          .filter(({ email, status }) => email !== null && status === 'active')
          .filter(() => chance.happens(campaign.share))
          .map((contact): Row<'touch'> => {
            number += 1;
            return {
              ...stamp(nextId(), time.stamped),
              externalId: `M-${number}`,
              accountId: account.id,
              contactId: contact.id,
              kind: campaign.kind,
              subject: contents[account.country.language].touches[campaign.key],
              campaign: campaign.campaign,
              touchedAt: touchedAt(campaign, account.country, time.today, chance),
            };
          }),
      ),
  );
}

function touchedAt({ daysAgo, hours: [from, to] }: Campaign, country: Country, today: Day, chance: Chance) {
  let day = today - (typeof daysAgo === 'number' ? daysAgo : chance.between(...daysAgo));
  // Nobody sends or invites on a Sunday; what people read by themselves, they read then too.
  if (typeof daysAgo === 'number') while (!isWorkday(day, country.code)) day -= 1;
  return instantAt(country.zone, dateOf(day), chance.between(from * 60, to * 60));
}
