import { Hono } from 'hono';

/** How the server is, for whoever watches it: nothing of what it holds. */
export interface Health {
  /** Names the client's build: other bytes, other id. */
  readonly build: string;
  /** `trouble`: the disk is full or failing, and nothing is being saved. */
  readonly store: 'working' | 'trouble';
}

/** `GET /healthz`: 200 while the store works, else 503; both say which build this is. */
export function healthRoutes(health: () => Health) {
  return new Hono().get('/healthz', (c) => {
    const { build, store } = health();
    return c.json({ ok: store === 'working', build, store } as const, store === 'working' ? 200 : 503);
  });
}
