import { z } from 'zod';
import { type Entity, wireColumns } from '../../domain/entities/entity.ts';
import { entities } from '../../domain/entities/index.ts';
import * as adminWire from './adminWire.ts';
import * as deviceWire from './deviceWire.ts';
import * as importWire from './importWire.ts';
import * as kitWire from './kitWire.ts';
import { mutations } from './mutations/index.ts';
import * as peopleWire from './peopleWire.ts';
import * as wire from './wire.ts';

/**
 * Everything that laptop and hub must agree on, as one JSON text: the pinned hash is taken over it. zod's
 * refinements do not appear in JSON Schema, so tightening one of them is invisible here and is reviewed by eye.
 */
export function wireDescription(): string {
  const schemas = Object.fromEntries(
    Object.entries({ ...adminWire, ...deviceWire, ...importWire, ...kitWire, ...peopleWire, ...wire })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, exported]) =>
        exported instanceof z.ZodType ? [[name, z.toJSONSchema(exported, { unrepresentable: 'any' })]] : [],
      ),
  );
  const rows = Object.fromEntries(
    Object.values<Entity>(entities).map((entity) => [
      entity.name,
      {
        scope: entity.scope,
        conflict: entity.conflict,
        decided: entity.decided ?? [],
        columns: wireColumns(entity).map(([name, column]) => [
          name,
          column.type,
          column.nullable,
          column.oneOf ?? null,
        ]),
      },
    ]),
  );
  const kinds = Object.fromEntries(
    Object.values(mutations).map((definition) => [
      `${definition.kind}@${definition.version}`,
      z.toJSONSchema(definition.args, { unrepresentable: 'any' }),
    ]),
  );
  return JSON.stringify({ schemas, rows, kinds });
}
