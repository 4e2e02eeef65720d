import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { ID_FORM } from '../../shared/ids.ts';
import { accountLinkSchema } from '../../shared/protocol/access.ts';
import { newAccountSchema, resetSchema } from '../../shared/protocol/set-up.ts';

/** A JSON Schema, or a part of the description, as plain data. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12, the one of OpenAPI 3.1) of what is sent, or of what is answered. What a schema of ours
 * checks beyond its form (that two inputs fit together) has no place in it; the refusal's sentence says that.
 */
export function jsonSchemaOf(schema: v.GenericSchema, side: 'input' | 'output'): Json {
  // Which of the two forms counts is found from what is sent: both are described.
  if (schema === accountLinkSchema) {
    return { anyOf: [newAccountSchema, resetSchema].map((form) => jsonSchemaOf(form, side)) };
  }
  const { $schema: _, ...form } = toJsonSchema(schema, { ...config, typeMode: side });
  return form;
}

const config: ConversionConfig = {
  errorMode: 'ignore',
  target: 'draft-2020-12',
  overrideSchema({ valibotSchema, jsonSchema }) {
    return valibotSchema.type === 'custom' ? { type: 'string', pattern: ID_FORM.source } : jsonSchema;
  },
};
