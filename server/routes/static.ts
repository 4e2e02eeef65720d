import { type Context, Hono } from 'hono';
import type { ClientFile, ClientFiles } from './client-files.ts';

/** Every address that is a screen; which one it is, the page itself finds out. */
const SCREENS = [
  /^\/$/,
  /^\/(?:set-up|account|join|knock|wall|practice)\/?$/,
  /^\/desk(?:\/[A-Za-z0-9_/-]*)?$/,
  /^\/(?:in|wall)\/[A-Za-z0-9_-]{1,64}\/$/,
  /^\/dev\/components\/?$/,
];
/** A participant's or wall's address without the slash at its end: there, no cookie would be sent. */
const WITHOUT_SLASH = /^\/(?:in|wall)\/[A-Za-z0-9_-]{1,64}$/;

const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * The client's files and the page for every screen. A screen's page is the same for everybody, so it says nothing about
 * whether a session or a wall exists.
 */
export function staticRoutes(files: ClientFiles) {
  const send = async (c: Context, file: ClientFile, status: 200 | 404 = 200): Promise<Response> => {
    const { bytes, encoding } = await file.body(c.req.header('accept-encoding') ?? '');
    c.header('Content-Type', file.type);
    c.header('Vary', 'Accept-Encoding');
    if (file.hashed) c.header('Cache-Control', A_YEAR);
    if (encoding !== 'identity') c.header('Content-Encoding', encoding);
    return c.body(bytes, status);
  };

  return new Hono().get('*', async (c, next) => {
    const { path } = c.req;
    if (WITHOUT_SLASH.test(path)) return c.redirect(`${path}/`, 308);
    if (SCREENS.some((screen) => screen.test(path))) return send(c, files.page);
    const file = files.get(path);
    if (file) return send(c, file);
    // Somebody who typed or followed a wrong address gets a page that says so; a program gets the usual answer.
    if (!isPagePath(path) || !(c.req.header('accept') ?? '').includes('text/html')) return next();
    return send(c, files.page, 404);
  });
}

function isPagePath(path: string): boolean {
  return !path.startsWith('/api/') && !/^\/(?:in|wall)\/[^/]*\/(?:api|sync)\//.test(path);
}
