import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { api } from '../../../shared/protocol/api.ts';
import { commandSchema } from '../../../shared/protocol/commands.ts';
import { familyInput, meetingInput, present } from '../access/access-at.ts';
import { Browser, signedInBrowser, site } from './site.ts';

interface Description {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, { readonly in: string; readonly name: string }>>;
  };
}

interface Operation {
  readonly summary: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

const at = site();
const described = async (of = at): Promise<Description> =>
  (await (await new Browser(of).ask('GET', '/api/openapi.json')).json()) as Description;

/** Compiles schemas of the description, whose references all stand in it. */
function judge({ components }: Description) {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ $id: '/', components });
  ajv.addSchema({ $id: '/api/record.schema.json' });
  return (schema: object) => ajv.compile({ ...pointed(schema), $id: `/of/${crypto.randomUUID()}` });
}

/** With references that lead into the description from anywhere. */
function pointed(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"/#/components')) as object;
}

describe('the description of the interface', () => {
  it('API1 describes every route that is mounted, and no other', async () => {
    const { paths } = await described();
    const names = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const mounted = at.app.routes.filter(({ method }) => method !== 'ALL');
    expect(names.sort()).toEqual([...new Set(mounted.map(({ method, path }) => `${method} ${path}`))].sort());
    expect(names.sort()).toEqual(Object.keys(api).sort());
  });

  it('API2 has the form of OpenAPI 3.1, and each schema in it can be used', async () => {
    const description = await described();
    const compile = judge(description);
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(description.info.title).not.toBe('');
    const text = JSON.stringify(description);
    expect(text).not.toContain('$defs');
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(description.components.schemas)).toContain(name);
    }
    for (const schema of Object.values(description.components.schemas)) compile(schema);
    for (const [path, methods] of Object.entries(description.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toMatch(/\.$/);
        expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(inPath);
        for (const who of operation.security.flatMap(Object.keys)) {
          expect(Object.keys(description.components.securitySchemes)).toContain(who);
        }
        expect(Object.keys(operation.responses)).not.toEqual([]);
        for (const { description: words } of Object.values(operation.responses)) expect(words).not.toBe('');
        const contents = [operation.requestBody, ...Object.values(operation.responses)];
        for (const content of contents) {
          for (const { schema } of Object.values(content?.content ?? {})) compile(schema);
        }
      }
    }
  });

  it('API3 has every command as a schema of its own', async () => {
    const { schemas } = (await described()).components;
    const types = commandSchema.options.map((option) => option.entries.type.literal);
    const found = Object.values(schemas).flatMap((schema) => {
      const { properties } = schema as { properties?: { type?: { const?: string } } };
      return properties?.type?.const ?? [];
    });
    expect(found.sort()).toEqual([...types].sort());
    expect((schemas['Command'] as { oneOf: unknown[] }).oneOf).toHaveLength(types.length);
  });

  it('API4 names the cookies as they are called here, and the schema of records', async () => {
    const { components, paths } = await described();
    expect(components.securitySchemes['account']).toMatchObject({ in: 'cookie', name: '__Host-account' });
    expect(components.securitySchemes['participant']).toMatchObject({ name: '__Secure-participant' });
    const practice = await described(site({ door: 'loopback' }));
    expect(practice.components.securitySchemes['account']).toMatchObject({ name: 'account' });
    expect(paths['/in/{session}/api/record.json']?.['get']?.responses['200']?.content).toEqual({
      'application/json': { schema: { $ref: '/api/record.schema.json' } },
    });
  });

  it('API5 is kept by what the server answers', async () => {
    const description = await described();
    const compile = judge(description);
    const ada = await signedInBrowser(at);
    const seen = async (key: string, path: string, body?: unknown, status = 200) => {
      const [method = '', route = ''] = key.split(' ');
      const operation = description.paths[route]?.[method.toLowerCase()];
      const schema = present(operation?.responses[status]?.content?.['application/json']).schema;
      const answer = await ada.json(method, path, body);
      expect({ key, status: answer.status }).toEqual({ key, status });
      const holds = compile(schema);
      expect({ key, holds: holds(answer.body), errors: holds.errors }).toEqual({
        key,
        holds: true,
        errors: null,
      });
      return answer.body as unknown;
    };
    await seen('GET /healthz', '/healthz');
    await seen('GET /api/account', '/api/account');
    await seen('GET /api/colleagues', '/api/colleagues');
    await seen('POST /api/colleagues', '/api/colleagues', { purpose: 'newAccount' });
    await seen('POST /api/colleagues', '/api/colleagues', { purpose: 'other' }, 400);
    const { family } = (await seen('POST /api/families', '/api/families', familyInput())) as {
      family: { id: string };
    };
    await seen('POST /api/families', '/api/families', { name: '' }, 400);
    const setUp = `/api/families/${family.id}/meetings`;
    const { meeting } = (await seen('POST /api/families/{id}/meetings', setUp, meetingInput())) as {
      meeting: { id: string; lead: string };
    };
    await seen('GET /api/families', '/api/families');
    await seen('GET /api/meetings/{id}', `/api/meetings/${meeting.id}`);
    const link = `/api/meetings/${meeting.id}/invitations/${meeting.lead}`;
    await seen('POST /api/meetings/{id}/invitations/{participant}', link);
    await seen('GET /api/families/{id}', '/api/families/unknown', undefined, 404);
    await seen('GET /in/{session}/api/session', '/in/unknown/api/session', undefined, 404);
    await seen('POST /api/knock', '/api/knock', { code: 'ABC234', name: 'Nan' }, 404);
    await seen('GET /api/practice', '/api/practice');
    await seen('POST /api/sign-out', '/api/sign-out');
    await seen('GET /api/account', '/api/account', undefined, 401);
  });
});
