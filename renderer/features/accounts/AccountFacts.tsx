import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';

/** Everything known about the company. Lifetime value only with its source and date. */
export function AccountFacts({ data }: { readonly data: Output<'accounts.get'> }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { account, territories, ownerName } = data;
  const money = (minor: number | null, currency: string | null): string | null =>
    minor === null || currency === null ? null : formats.money(minor, currency);
  const lifetime = money(account.lifetimeValueMinor, account.lifetimeValueCurrency);
  const address = [
    account.street,
    [account.postalCode, account.city].filter(Boolean).join(' '),
    account.region,
    account.country,
  ]
    .filter(Boolean)
    .join('\n');
  return (
    <Card>
      <Facts
        facts={[
          [say('account.segment'), account.segment],
          [say('account.phone'), account.phone],
          [say('account.website'), account.website],
          [say('account.address'), address],
          [say('account.territories'), formats.list(territories.map(({ name }) => name))],
          [say('account.owner'), ownerName],
          [say('account.parent'), account.parentName],
          [say('account.employees'), account.employees === null ? null : formats.number(account.employees)],
          [say('account.founded'), account.foundedYear === null ? null : String(account.foundedYear)],
          [say('account.revenue'), money(account.revenueMinor, account.revenueCurrency)],
          [
            say('account.lifetimeValue'),
            lifetime === null || account.lifetimeValueSource === null || account.lifetimeValueOn === null
              ? null
              : say('account.lifetimeValueFrom', {
                  amount: lifetime,
                  source: account.lifetimeValueSource,
                  date: formats.date(account.lifetimeValueOn, now),
                }),
          ],
          [say('account.externalId'), account.externalId],
        ]}
      />
    </Card>
  );
}
