/** The part of JSON Schema 2020-12 that the record's schema uses; `findFault` knows no more. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly $schema?: string;
  readonly $id?: string;
  readonly type?: SchemaType;
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'null';

/**
 * Holds a value against a schema. Answers null when it fits, else the JSON pointer of the first place that does not
 * ("" is the whole). Written here because a general validator is more code than the pages that check a record.
 *
 * @throws Error when a `$ref` leads nowhere: a mistake in the schema.
 */
export function findFault(value: unknown, schema: Schema, root: Schema = schema, at = ''): string | null {
  if (schema.$ref !== undefined) return findFault(value, definition(root, schema.$ref), root, at);
  if (schema.anyOf) return nearest(schema.anyOf.map((each) => findFault(value, each, root, at)));
  if (!isSimplyRight(value, schema)) return at;
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? first(value, (each, index) => findFault(each, items, root, `${at}/${index}`)) : null;
  }
  return typeof value === 'object' && value !== null ? findInObject(value, schema, root, at) : null;
}

/** Of several readings of one value: right when one of them is, else wrong where the best of them went wrong. */
function nearest(faults: readonly (string | null)[]): string | null {
  return faults.reduce((best, fault) =>
    best === null || fault === null ? null : fault.length > best.length ? fault : best,
  );
}

function findInObject(value: object, schema: Schema, root: Schema, at: string): string | null {
  const { properties = {}, required = [] } = schema;
  if (required.some((name) => !Object.hasOwn(value, name))) return at;
  return first(Object.entries(value), ([name, member]) => {
    const path = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) return findFault(member, known, root, path);
    return schema.additionalProperties === false ? path : null;
  });
}

function isSimplyRight(value: unknown, schema: Schema): boolean {
  if (schema.type !== undefined && !isOfType(value, schema.type)) return false;
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum && !schema.enum.some((each) => each === value)) return false;
  if (typeof value === 'string') {
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
  }
  if (typeof value !== 'number') return true;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  return value >= minimum && value <= maximum;
}

function isOfType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function definition(root: Schema, ref: string): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`the schema has no ${ref}`);
  return found;
}

function first<T>(items: readonly T[], find: (item: T, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}
