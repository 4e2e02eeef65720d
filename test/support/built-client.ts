import { existsSync, readFile } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { projectRoot } from './house/source.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A server of the built client alone: no API, every unknown path is the page. */
export interface BuiltClient {
  /** Without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves dist/client, and dist/gallery below `/dev/`, on a free port of this machine, under a policy as strict as the
 * real one, so that a test of screens needs no server of ours. Throws when there is no build.
 */
export async function serveBuiltClient(): Promise<BuiltClient> {
  const product = join(projectRoot, 'dist/client');
  const gallery = join(projectRoot, 'dist/gallery');
  if (!existsSync(join(product, 'index.html')) || !existsSync(join(gallery, 'gallery.html'))) {
    throw new Error('dist/client or dist/gallery is missing: run "npm run build" before this test.');
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pathname.startsWith('/dev/') ? '/gallery.html' : '/index.html';
    const file = extname(pathname) === '' ? page : pathname;
    const folder = existsSync(join(product, file)) ? product : gallery;
    readFile(join(folder, file), (error, bytes) => {
      if (error) {
        // A file that is not in the build: the browser's own report of it fails the test.
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': "default-src 'self'",
      });
      response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
