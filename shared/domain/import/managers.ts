import type { BadRow } from './badRow.ts';
import { lookup } from './lookup.ts';
import type { Mapping } from './mapping.ts';
import { foldedName } from './names.ts';
import type { DraftRow } from './readRows.ts';
import type { KnownUser, ResolvedRow } from './resolveRows.ts';

const nameOf = (draft: DraftRow): string => String(draft.values['name'] ?? '');

/**
 * Users for the managers who stand only as a name in their people's rows. Their name is their external id too,
 * so that importing the same list again finds them.
 */
export function managerDrafts(
  drafts: readonly DraftRow[],
  mapping: Mapping,
  users: readonly KnownUser[],
): readonly DraftRow[] {
  const { manager } = mapping;
  if (manager?.create === undefined) return [];
  const known = lookup(users, 'name');
  const seen = new Set(drafts.map((draft) => foldedName(nameOf(draft))));
  const made: DraftRow[] = [];
  for (const draft of drafts) {
    if (draft.manager === null || seen.has(foldedName(draft.manager))) continue;
    seen.add(foldedName(draft.manager));
    const found = known(draft.manager);
    if (found === 'several' || (found !== 'none' && found.externalId !== draft.manager)) continue;
    made.push({
      ...draft,
      externalId: draft.manager,
      values: { name: draft.manager, email: draft.managerEmail, role: manager.create.role },
      manager: null,
      managerEmail: null,
      territoryNames: [],
    });
  }
  return made;
}

/** Sets each row's manager, and lets the managers that were made see what their people see. */
export function linkManagers(
  rows: readonly ResolvedRow[],
  made: readonly DraftRow[],
  users: readonly KnownUser[],
): { readonly rows: readonly ResolvedRow[]; readonly bad: readonly BadRow[] } {
  const here = rows.map(({ id, draft }) => ({ id, name: nameOf(draft), externalId: draft.externalId }));
  const inFile = lookup(here, 'name');
  const inHub = lookup(users, 'name');
  const bad: BadRow[] = [];
  const territories = new Map<string, Set<string>>();
  const linked = rows.flatMap((row): readonly ResolvedRow[] => {
    const { manager, file, line, cells } = row.draft;
    if (manager === null) return [row];
    const near = inFile(manager);
    const found = near === 'none' ? inHub(manager) : near;
    if (typeof found === 'string') {
      const code = found === 'none' ? 'manager_unknown' : 'manager_ambiguous';
      bad.push({ file, line, reason: { code }, cells });
      return [];
    }
    const theirs = territories.get(found.id) ?? new Set();
    territories.set(found.id, theirs);
    for (const id of territoriesOf(row)) theirs.add(id);
    return [{ ...row, columns: { ...row.columns, managerId: found.id } }];
  });
  const own = new Set(made);
  return {
    rows: linked.map((row) =>
      own.has(row.draft)
        ? { ...row, columns: { ...row.columns, territoryIds: [...(territories.get(row.id) ?? [])] } }
        : row,
    ),
    bad,
  };
}

const territoriesOf = (row: ResolvedRow): readonly string[] =>
  (row.columns['territoryIds'] as readonly string[] | undefined) ?? [];
