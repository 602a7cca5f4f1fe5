import { z } from 'zod';
import { wireError, wireHeader } from '../../shared/contracts/sync/wire.ts';
import { oldestWireVersion, wireVersion } from '../../shared/contracts/sync/wireVersion.ts';
import type { Route } from './route.ts';

const jsonSchema = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });

/** OpenAPI 3.1 of the routes that are served, made from the schemas that they parse with. */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Callboard hub', version: `wire ${oldestWireVersion} to ${wireVersion}` },
    paths,
    components: {
      schemas: { Error: jsonSchema(wireError) },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(route: Route): object {
  const { response } = route;
  const content = { [response.type]: response.schema ? { schema: jsonSchema(response.schema) } : {} };
  return {
    summary: route.summary,
    ...(route.access === 'session' ? { security: [{ session: [] }] } : {}),
    parameters: [
      ...(route.isWire ? [versionParameter] : []),
      ...parameters('query', route.query),
      ...parameters('path', route.params),
    ],
    ...requestBody(route),
    responses: {
      [response.status]: { description: 'Done', ...(response.status === 204 ? {} : { content }) },
      default: {
        description: 'Refused; the code says why',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function requestBody(route: Route): object {
  const content = route.body
    ? { 'application/json': { schema: jsonSchema(route.body) } }
    : route.takesBytes
      ? { 'application/octet-stream': {} }
      : null;
  return content === null ? {} : { requestBody: { required: true, content } };
}

const versionParameter = {
  name: wireHeader,
  in: 'header',
  required: true,
  schema: { type: 'integer', minimum: oldestWireVersion, maximum: wireVersion },
};

function parameters(place: 'query' | 'path', given: z.ZodType | undefined): readonly object[] {
  if (given === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(given) as {
    properties?: Record<string, object>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
}
