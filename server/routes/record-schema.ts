import { Hono } from 'hono';
import { recordSchema } from '../../shared/record/record-schema.ts';

/** The form of a record's JSON file, for whoever takes records into another system; the same for everybody. */
export function recordSchemaRoutes() {
  return new Hono().get('/api/record.schema.json', (c) => c.json(recordSchema));
}
