import { expect } from '@playwright/test';
import type { ProgramHub } from '../../harness/programHub.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';

interface Counted {
  readonly accounts: number;
  readonly reached: number;
  readonly people: number;
  readonly met: number;
  readonly occasions: number;
  readonly held: number;
  readonly heldWithUse: number;
}

/** PRODUCT's figures counted by the hub's own rows, past every function of the program. */
export async function countFigures(hub: ProgramHub, kitId: string): Promise<Counted> {
  const [row] = await hub.ask(`
    with place as (select id from territory where name in ('London East', 'London West')),
    meant as (select a.id from account a where a.status = 'active'
      and exists (select 1 from place where place.id = any(a.territory_ids))),
    used as (
      select account_id, contact_id, coalesce(call_id, id) as occasion, call_id from use where kit_id = '${kitId}'
      union
      select h.account_id, h.contact_id, coalesce(h.call_id, h.id), h.call_id from heard h
      where h.response in ('said_it', 'own_words') and h.response_item_id in
        (select item_id from kit_item where kit_id = '${kitId}')),
    held as (select c.id from call c where c.status = 'held' and c.account_id in (select id from meant)
      and c.starts_at >= (select min(published_at) from kit_release where kit_id = '${kitId}'))
    select
      (select count(*)::int from meant) as accounts,
      (select count(distinct account_id)::int from used where account_id in (select id from meant)) as reached,
      (select count(*)::int from contact where status = 'active' and account_id in (select id from meant)) as people,
      (select count(distinct contact_id)::int from used where contact_id in
        (select id from contact where status = 'active' and account_id in (select id from meant))) as met,
      (select count(distinct occasion)::int from used where account_id in (select id from meant)) as occasions,
      (select count(*)::int from held) as held,
      (select count(*)::int from held where id in (select call_id from used)) as "heldWithUse"`);
  return row as unknown as Counted;
}

/** Shows the figures of the kit whose page is open, and holds them against what was counted. */
export async function expectFigures(screen: ProgramScreen, counted: Counted): Promise<void> {
  const { page, say } = screen;
  await screen.button('figures.show').click();
  const figure = (label: string) =>
    page
      .locator('dt')
      .filter({ hasText: say(label) })
      .locator('xpath=following-sibling::dd[1]');
  const of = (count: number, all: number): string => say('figures.of', { count, all });
  await expect(figure('figures.reach')).toHaveText(of(counted.reached, counted.accounts));
  await expect(figure('figures.reachPeople')).toHaveText(of(counted.met, counted.people));
  await expect(figure('figures.frequency')).toHaveText(
    say('figures.perAccount', {
      rate: counted.occasions / counted.reached,
      contacts: counted.occasions,
      accounts: counted.reached,
    }),
  );
  await expect(figure('figures.adoption')).toContainText(of(counted.heldWithUse, counted.held));
}
