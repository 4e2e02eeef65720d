import type { Schema } from './schema-check.ts';

/** An object with exactly these members, all of them present. */
export const exactly = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** The same object with members that may be left out. */
export const withOptional = (whole: Schema, optional: Readonly<Record<string, Schema>>): Schema => ({
  ...whole,
  properties: { ...whole.properties, ...optional },
});

/** Something defined elsewhere in the schema. */
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** A list of things of one kind. */
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  ...(description === undefined ? {} : { description }),
  items,
});

/** The same, or nothing. */
export const orNull = (schema: Schema, description?: string): Schema => ({
  ...(description === undefined ? {} : { description }),
  anyOf: [schema, { type: 'null' }],
});

/** Any words. */
export const text: Schema = { type: 'string' };

/** Yes or no. */
export const yesNo: Schema = { type: 'boolean' };

/** One of these words. */
export const oneOf = (values: readonly string[]): Schema => ({ enum: values });
