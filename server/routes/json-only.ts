import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refuse } from './answers.ts';

/** The most bytes of one request's body: the same as a frame. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Refuses larger bodies before they are read whole. */
export const limitedBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => refuse(c, 'tooLarge', { sentence: 'tooLarge' }),
});

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
