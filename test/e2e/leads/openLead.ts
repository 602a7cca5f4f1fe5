import { ProgramHand } from '../../harness/programHand.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** A lead's page, and a hand at its keyboard that counts. */
export async function openLead(
  screen: ProgramScreen,
  { id, name }: { readonly id: string; readonly name: string | null },
): Promise<ProgramHand> {
  await screen.visit(`/leads/${id}`);
  await screen.page.getByRole('heading', { level: 2, name: name ?? '' }).waitFor();
  return new ProgramHand(screen.page);
}
