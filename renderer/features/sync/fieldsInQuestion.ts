import type { Say } from '../../app/i18n/Language.tsx';
import { fieldName } from './fieldName.ts';

/** What the hub could not accept, by the screens' names: it says where (`fields.phone.to: too_big`), never with what. */
export function fieldsInQuestion(
  say: Say,
  entity: string,
  detail: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  const issues = Array.isArray(detail?.['issues']) ? (detail['issues'] as readonly unknown[]) : [];
  const names = issues.flatMap((issue) =>
    String(issue)
      .replace(/:.*$/s, '')
      .split('.')
      .flatMap((part) => fieldName(say, entity, part) ?? [])
      .slice(0, 1),
  );
  return [...new Set(names)];
}
