import type { Mapping } from '../../shared/domain/import/mapping.ts';
import { parseMapping } from '../../shared/domain/import/parseMapping.ts';
import crmAccounts from './crm-opportunities.accounts.json' with { type: 'json' };
import crmDeals from './crm-opportunities.deals.json' with { type: 'json' };
import crmUsers from './crm-opportunities.users.json' with { type: 'json' };
import educationLeads from './education-leads.leads.json' with { type: 'json' };
import sp500Accounts from './sp500-companies.accounts.json' with { type: 'json' };

/** Mappings that the program brings, for files that many people have. */
export const shippedMappings: readonly Mapping[] = [
  crmUsers,
  crmAccounts,
  crmDeals,
  educationLeads,
  sp500Accounts,
].map((json) => {
  const mapping = parseMapping(json);
  if (!mapping.ok) throw new Error(`a mapping of the program is wrong: ${JSON.stringify(mapping.error)}`);
  return mapping.value;
});
