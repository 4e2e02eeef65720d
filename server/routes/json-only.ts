import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refuse } from './answers.ts';

/** The most bytes of one request's body: the same as a frame. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Up to so many bytes of a body that is too large are read and thrown away, so that its answer arrives. */
const MAX_THROWN_AWAY = 16 * 1024 * 1024;

/** Refuses larger bodies; nothing of them is kept. */
export const limitedBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: async (c) => {
    // A connection that is closed on a body half read can lose this answer, and the next request if it is kept.
    if (!(await throwAway(c.req.raw))) c.header('Connection', 'close');
    return refuse(c, 'tooLarge', { sentence: 'tooLarge' });
  },
});

/** Reads a body to its end; false when it has none that is known to come soon. */
async function throwAway({ body, headers }: Request): Promise<boolean> {
  const length = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (body === null || body.locked || !(length <= MAX_THROWN_AWAY)) return false;
  try {
    await body.pipeTo(new WritableStream());
    return true;
  } catch {
    // Whoever sent it has gone: there is nobody to answer.
    return false;
  }
}

/** A body is JSON and says so: another site's form can send everything else without asking. */
export const jsonOnly = createMiddleware(async (c, next) => {
  const type = c.req.header('content-type');
  const length = c.req.header('content-length') ?? '0';
  const hasBody = length !== '0' || c.req.header('transfer-encoding') !== undefined;
  const isJson = type !== undefined && /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(type);
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reads && !isJson && (hasBody || type !== undefined)) {
    return refuse(c, 'wrongInput', { sentence: 'unreadable' });
  }
  return next();
});
