import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** A company that the rep met on the road; answers its id. */
export async function createAccount(
  screen: ProgramScreen,
  name: string,
  city: string | null = null,
): Promise<string> {
  const workspace = await screen.ask('workspace.get', {});
  const id = crypto.randomUUID();
  const made = await screen.ask('accounts.create', {
    id,
    name,
    homeTerritoryId: workspace.ok ? (workspace.value.myTerritoryIds[0] ?? null) : null,
    segment: null,
    city,
    country: null,
    phone: null,
    website: null,
    language: null,
  });
  expect(made).toMatchObject({ ok: true });
  return id;
}
