import { validator } from 'hono/validator';
import * as v from 'valibot';
import { api, type ApiKey } from '../../shared/protocol/api.ts';
import { refuseInput } from './answers.ts';

type KeyWithInput = { [K in ApiKey]: Api[K]['input'] extends null ? never : K }[ApiKey];
type Api = typeof api;

/** Reads the JSON body of a route by the contract's schema, or answers 400 saying what is wrong with it. */
export function input<K extends KeyWithInput>(route: K) {
  type Read = v.InferOutput<NonNullable<Api[K]['input']>>;
  const schema: v.GenericSchema<unknown, Read> = api[route].input;
  return validator('json', (body: unknown, c): Read | ReturnType<typeof refuseInput> => {
    const parsed = v.safeParse(schema, body);
    return parsed.success ? parsed.output : refuseInput(c, parsed.issues);
  });
}
