import { Hono } from 'hono';
import { describeApi } from '../open-api/describe-api.ts';
import type { Cookies } from './cookies.ts';

/** `GET /api/openapi.json`: this interface, described for machines and whoever programs them. */
export function openApiRoutes(cookieNames: Cookies['names']) {
  const description = describeApi(cookieNames);
  return new Hono().get('/api/openapi.json', (c) => c.json(description));
}
