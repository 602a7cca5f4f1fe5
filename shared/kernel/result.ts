/**
 * An expected failure is a value with a code from a contract; a bug is an exception.
 * `detail` holds what the sentence said to the user needs (names of fields, limits), never a secret.
 */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  detail?: Readonly<Record<string, unknown>>,
): Result<never, Code> => ({ ok: false, error: detail === undefined ? { code } : { code, detail } });
