import { validator } from 'hono/validator';
import * as v from 'valibot';
import { refuseInput } from './answers.ts';

/** Reads a JSON body by a schema, or answers 400 saying what is wrong with it. */
export function input<S extends v.GenericSchema>(schema: S) {
  return validator('json', (body: unknown, c): v.InferOutput<S> | ReturnType<typeof refuseInput> => {
    const parsed = v.safeParse(schema, body);
    return parsed.success ? parsed.output : refuseInput(c, parsed.issues);
  });
}
