import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { DoorKind } from '../config.ts';

/** Everything comes from here and nowhere else; no page of ours stands in another's frame. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** Devices and data of a phone that no page of ours ever asks for. */
const UNUSED = {
  accelerometer: [],
  camera: [],
  displayCapture: [],
  geolocation: [],
  gyroscope: [],
  magnetometer: [],
  microphone: [],
  payment: [],
  usb: [],
};

/** The headers of every answer, errors and files too. A route that needs a stricter policy sets its own. */
export function safeHeaders(door: DoorKind) {
  return secureHeaders({
    contentSecurityPolicy: POLICY,
    permissionsPolicy: UNUSED,
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: door === 'https' ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    overwrite: false,
  });
}

/** Nothing is kept by browsers and proxies unless a route says that it may be. */
export const notStored = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
});
