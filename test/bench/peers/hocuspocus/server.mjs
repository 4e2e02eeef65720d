// Hocuspocus with its SQLite extension, as its documentation starts it. Runs from where its packages are installed.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.STORE, 'documents.sqlite') })],
  // Its 60 s would drop listeners that send nothing; real ones renew their presence, those of the load do not.
  timeout: 3_600_000,
});
await server.listen();
