import { fail, ok, type Result } from '../../kernel/result.ts';
import { kindRules, mappableColumns, referenceNames, requiredFields } from './kinds.ts';
import { type Mapping, mappingSchema, type Source, type TerritoryRule } from './mapping.ts';

/**
 * A mapping from its JSON, or every problem found in it: `mapping_invalid` with `problems`, each a path in the
 * file and what is wrong there.
 */
export function parseMapping(json: unknown): Result<Mapping, 'mapping_invalid'> {
  const parsed = mappingSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(file)'}: ${issue.message}`,
    );
    return fail('mapping_invalid', { problems });
  }
  const problems = problemsOf(parsed.data);
  return problems.length > 0 ? fail('mapping_invalid', { problems }) : ok(parsed.data);
}

function problemsOf(mapping: Mapping): readonly string[] {
  const problems: string[] = [];
  const rules = kindRules[mapping.kind];
  const columns = mappableColumns(mapping.kind);
  const above = new Set<string>();
  for (const [field, source] of Object.entries(mapping.fields)) {
    const column = columns.get(field);
    if (column === undefined) problems.push(`fields.${field}: ${mapping.kind} have no such field to fill`);
    else if ((column.type === 'json') !== 'object' in source) {
      problems.push(`fields.${field}: ${column.type === 'json' ? 'needs' : 'cannot hold'} an object`);
    }
    for (const named of fieldsIn(source)) {
      if (!above.has(named)) problems.push(`fields.${field}: field ${named} does not stand above it`);
    }
    above.add(field);
  }
  for (const field of requiredFields(mapping.kind)) {
    if (!above.has(field)) problems.push(`fields.${field}: is required for ${mapping.kind}`);
  }
  for (const field of mapping.onlyNew) {
    if (!above.has(field)) problems.push(`onlyNew: ${field} is not among the fields`);
  }
  for (const reference of referenceNames) {
    if (mapping[reference] !== undefined && !rules.references.includes(reference)) {
      problems.push(`${reference}: ${mapping.kind} have none`);
    }
  }
  if (mapping.kind === 'contacts' && mapping.account === undefined) {
    problems.push('account: a contact stands at an account');
  }
  if (mapping.kind === 'touches' && mapping.account === undefined && mapping.contact === undefined) {
    problems.push('account: a touch reaches an account or a contact');
  }
  if (mapping.account?.unmatched === 'keep' && mapping.kind !== 'deals') {
    problems.push('account.unmatched: only deals are kept without an account');
  }
  if (mapping.accountTerritories !== undefined && mapping.kind !== 'deals') {
    problems.push('accountTerritories: only deals say who works an account');
  }
  for (const { rule } of territoryRules(mapping)) {
    if (!rules.territoryRules.includes(rule))
      problems.push(`territory: ${rule} does not suit ${mapping.kind}`);
    if (rule === 'owner' && mapping.owner === undefined)
      problems.push('territory: owner needs the owner mapped');
  }
  if (mapping.territory === undefined && rules.territoryRules.length > 0) {
    problems.push(`territory: say which laptops the ${mapping.kind} go to`);
  }
  return problems;
}

function fieldsIn(source: Source): readonly string[] {
  if ('field' in source) return [source.field];
  if ('join' in source) return source.join.flatMap(fieldsIn);
  if ('firstOf' in source) return source.firstOf.flatMap(fieldsIn);
  if ('object' in source) return Object.values(source.object).flatMap(fieldsIn);
  return [];
}

function columnsIn(source: Source): readonly string[] {
  if ('column' in source) return [source.column];
  if ('join' in source) return source.join.flatMap(columnsIn);
  if ('firstOf' in source) return source.firstOf.flatMap(columnsIn);
  if ('object' in source) return Object.values(source.object).flatMap(columnsIn);
  return [];
}

/** The rules in the order in which they are tried. */
export function territoryRules(mapping: Mapping): readonly TerritoryRule[] {
  const rules: TerritoryRule[] = [];
  for (
    let rule = mapping.territory;
    rule !== undefined;
    rule = 'otherwise' in rule ? rule.otherwise : undefined
  ) {
    rules.push(rule);
  }
  return rules;
}

/** Every column of the file that the mapping reads. */
export function columnsOf(mapping: Mapping): ReadonlySet<string> {
  const sources = [
    ...Object.values(mapping.fields),
    ...referenceNames.flatMap((name) => (mapping[name] ? [mapping[name].from] : [])),
    ...(mapping.manager?.create ? [mapping.manager.create.email] : []),
    ...territoryRules(mapping).flatMap((rule) => (rule.rule === 'named' ? [rule.from] : [])),
  ];
  return new Set([...mapping.externalId.columns, ...sources.flatMap(columnsIn)]);
}
