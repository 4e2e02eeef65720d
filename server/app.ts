import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { randomToken } from '../shared/ids.ts';
import { ACCESS_SENTENCES, type Refusal } from '../shared/protocol/access.ts';
import { accountRoutes } from './routes/accounts.ts';
import { notFound, refuse } from './routes/answers.ts';
import type { ClientFiles } from './routes/client-files.ts';
import { familyRoutes } from './routes/families.ts';
import type { Gatekeeper } from './routes/gatekeeper.ts';
import { notStored, safeHeaders } from './routes/headers.ts';
import { type Health, healthRoutes } from './routes/health.ts';
import type { insideRoutes } from './routes/inside.ts';
import { joinRoutes } from './routes/join.ts';
import { jsonOnly, limitedBody } from './routes/json-only.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { openApiRoutes } from './routes/open-api.ts';
import { practiceRoutes } from './routes/practice.ts';
import { recordSchemaRoutes } from './routes/record-schema.ts';
import type { RouteDeps } from './routes/route-deps.ts';
import { staticRoutes } from './routes/static.ts';
import { JournalFullError } from './storage/journal.ts';
import { StorageError } from './storage/storage.ts';

/** Everything the site is made from. */
export interface AppDeps extends RouteDeps {
  readonly gatekeeper: Gatekeeper;
  readonly health: () => Health;
  /** The built client; left out where only the API is wanted. */
  readonly files?: ClientFiles;
  /** Everything inside the service's own meetings. */
  readonly inside: ReturnType<typeof insideRoutes>;
  /** The same inside practice meetings; what is not theirs goes on to `inside`. */
  readonly insidePractice?: Hono;
}

/** The whole site as a value: `app.request` answers as the server would. */
export function createApp(deps: AppDeps) {
  const base = new Hono()
    .use(safeHeaders(deps.door.kind))
    .use(notStored)
    .use(deps.gatekeeper.sameOrigin)
    .use(limitedBody)
    .use(jsonOnly);
  if (deps.insidePractice) base.route('/', deps.insidePractice);

  const app = base
    .route('/', deps.inside)
    .route('/', healthRoutes(deps.health))
    .route('/', accountRoutes(deps))
    .route('/', familyRoutes(deps))
    .route('/', meetingRoutes(deps))
    .route('/', joinRoutes(deps))
    .route('/', recordSchemaRoutes())
    .route('/', openApiRoutes(deps.cookies.names))
    .route('/', practiceRoutes(deps));
  if (deps.files) app.route('/', staticRoutes(deps.files));

  app.notFound((c) => notFound(c));
  app.onError((error, c) => {
    // The framework's own refusals (a body that is not JSON) are the sender's fault and say so.
    if (error instanceof HTTPException && error.status < 500) {
      return refuse(c, 'wrongInput', { sentence: 'unreadable' });
    }
    const id = randomToken(6);
    deps.log.error('a request failed', error, { id, method: c.req.method, route: routeOf(c.req.path) });
    const isStores = error instanceof StorageError || error instanceof JournalFullError;
    const reason = isStores ? 'storeTrouble' : 'failed';
    const body: Refusal = { ok: false, reason, sentence: ACCESS_SENTENCES[reason], id };
    return c.json(body, reason === 'storeTrouble' ? 503 : 500);
  });
  return app;
}

/** The site's routes as a type: `contract.ts` holds it against what the client relies on. */
export type App = ReturnType<typeof createApp>;

/** A path without its ids, for the log. */
function routeOf(path: string): string {
  return path.replaceAll(/[A-Za-z0-9_-]{22,}/g, ':id');
}
