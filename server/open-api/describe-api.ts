import type * as v from 'valibot';
import { api, type ApiReason, type ApiRoute } from '../../shared/protocol/api.ts';
import { secretSchema } from '../../shared/protocol/access.ts';
import {
  accountAnswer,
  addressAnswer,
  doneAnswer,
  familyAnswer,
  linkAnswer,
  meetingAnswer,
  refusalAnswer,
} from '../../shared/protocol/api-answers.ts';
import { commandSchema } from '../../shared/protocol/commands.ts';
import { familySchema, meetingSchema } from '../../shared/protocol/set-up.ts';
import { STATUS } from '../routes/answers.ts';
import { type Json, jsonSchemaOf } from './json-schemas.ts';

/** What the cookies are called on this server. */
export type CookieNames = Readonly<Record<'account' | 'participant' | 'wall', string>>;

const WHAT = `Everything is JSON. What changes something needs an \`Origin\` header with this site's own origin.
Every refusal has the form of \`Refusal\`; what is unknown, another's or over is 404 alike. Documents are synchronised by
the y-websocket protocol; the README of the project says how, with an example.`;

/** The HTTP interface as OpenAPI 3.1, made from the contract that server and client are held to. */
export function describeApi(cookies: CookieNames): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [key, route] of Object.entries(api)) {
    const { method, path, params } = placeOf(key);
    paths[path] = { ...paths[path], [method]: operation(key, route, params) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Team Around the Family: the meeting tool', version: '1', description: WHAT },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: Object.fromEntries(
        Object.entries(cookies).map(([who, name]) => [who, { type: 'apiKey', in: 'cookie', name }]),
      ),
      schemas: { ...sharedSchemas(), ...commandSchemas() },
    },
  };
}

function placeOf(key: string): { readonly method: string; readonly path: string; readonly params: string[] } {
  const [method = '', path = ''] = key.split(' ');
  return {
    method: method.toLowerCase(),
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    params: [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name),
  };
}

function operation(key: string, route: ApiRoute, params: readonly string[]): Json {
  const changes = !key.startsWith('GET ');
  return {
    summary: route.does,
    security: route.cookie === null ? [] : [{ [route.cookie]: [] }],
    ...(params.length > 0 && {
      parameters: params.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    }),
    ...(route.input !== null && {
      requestBody: { required: true, content: json(schemaOf(route.input, 'input')) },
    }),
    responses: { ...success(key, route), ...refusals(route, changes) },
  };
}

/** Schemas that several routes share, by the name they have in the description. */
const SHARED: ReadonlyMap<v.GenericSchema, string> = new Map<v.GenericSchema, string>([
  [commandSchema, 'Command'],
  [secretSchema, 'Secret'],
  [familySchema, 'FamilyInput'],
  [meetingSchema, 'MeetingInput'],
  [refusalAnswer, 'Refusal'],
  [doneAnswer, 'Done'],
  [accountAnswer, 'AccountAnswer'],
  [familyAnswer, 'FamilyAnswer'],
  [meetingAnswer, 'MeetingAnswer'],
  [linkAnswer, 'LinkAnswer'],
  [addressAnswer, 'AddressAnswer'],
]);

const schemaOf = (schema: v.GenericSchema, side: 'input' | 'output'): Json => {
  const name = SHARED.get(schema);
  return name === undefined ? jsonSchemaOf(schema, side) : ref(name);
};
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ 'application/json': { schema } });

function success(key: string, { answer, gives }: ApiRoute): Json {
  if (answer === 'socket') {
    const description = 'The socket. Refusals come after it has opened, as close codes.';
    return { 101: { description } };
  }
  const headers = gives && {
    'Set-Cookie': { description: `The cookie of the \`${gives}\` scheme.`, schema: { type: 'string' } },
  };
  const content =
    'media' in answer
      ? { [answer.media]: { schema: answer.schema === undefined ? {} : { $ref: answer.schema } } }
      : json(schemaOf(answer, 'output'));
  const yes = { 200: { description: 'Yes.', ...(headers && { headers }), content } };
  // The one question that is answered in full though the answer is no: whoever watches a server reads the status.
  return key === 'GET /healthz' ? { ...yes, 503: { description: 'The store is in trouble.', content } } : yes;
}

/** The refusals of a route by their status: its own, and those that every such request may meet. */
function refusals(route: ApiRoute, changes: boolean): Json {
  if (route.answer === 'socket') return {};
  const reasons = new Set<ApiReason>([
    ...route.refuses,
    ...(route.cookie === 'account' ? (['signedOut', 'practiceOnly'] as const) : []),
    ...(changes ? (['notAllowed', 'wrongInput', 'tooLarge', 'storeTrouble', 'failed'] as const) : []),
  ]);
  const byStatus = Map.groupBy(reasons, (reason) => STATUS[reason]);
  return Object.fromEntries(
    [...byStatus].map(([status, why]) => [
      status,
      {
        description: `No: ${why.join(', ')}.`,
        content: json(ref('Refusal')),
      },
    ]),
  );
}

function sharedSchemas(): Json {
  return Object.fromEntries(
    [...SHARED].map(([schema, name]) => [
      name,
      jsonSchemaOf(schema, name.endsWith('Input') ? 'input' : 'output'),
    ]),
  );
}

/** Each command as a schema of its own, and `Command` as one of them. */
function commandSchemas(): Json {
  const each = commandSchema.options.map((option) => {
    const type = option.entries.type.literal;
    return { type, name: `${type[0]?.toUpperCase()}${type.slice(1)}Command`, option };
  });
  return {
    Command: {
      oneOf: each.map(({ name }) => ref(name)),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(each.map(({ type, name }) => [type, `#/components/schemas/${name}`])),
      },
    },
    ...Object.fromEntries(each.map(({ name, option }) => [name, jsonSchemaOf(option, 'input')])),
  };
}
