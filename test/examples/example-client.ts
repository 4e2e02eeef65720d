/**
 * A whole small meeting held by a program: `node example-client.ts <url> <sign-in name> <password>`. It was written
 * against the README's page "The machine interface" alone and imports nothing of the project.
 */
import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const [url = '', login = '', password = ''] = process.argv.slice(2);
const newId = (): string => randomBytes(16).toString('base64url');

/** Path to `name=value`: a session's cookie has the path of its session, so one program can be several people. */
const cookies = new Map<string, string>();
const cookieFor = (path: string): string =>
  [...cookies].flatMap(([scope, pair]) => (path.startsWith(scope) ? [pair] : [])).join('; ');

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: { origin: url, cookie: cookieFor(path), 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  for (const line of response.headers.getSetCookie()) {
    cookies.set(/; *path=([^;]*)/i.exec(line)?.[1] ?? '/', line.split(';')[0] ?? '');
  }
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${answer}`);
  return JSON.parse(answer) as Answer;
}

/** Opens one document of a session and resolves when it has come whole. */
async function open(address: string, room: string): Promise<WebsocketProvider> {
  const { generation } = await ask<{ generation: string }>('GET', `${address}api/session`);
  class SocketWithCookie extends WebSocket {
    constructor(to: string | URL) {
      super(to, { headers: { origin: url, cookie: cookieFor(new URL(to).pathname) } });
    }
  }
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}${address}sync`, room, new Y.Doc(), {
    params: { v: '1', g: generation },
    WebSocketPolyfill: SocketWithCookie as typeof WebSocket & typeof globalThis.WebSocket,
    disableBc: true,
  });
  for (const type of [100, 101, 102]) provider.messageHandlers[type] = () => undefined;
  await new Promise<void>((resolve) => provider.on('sync', (isThere: boolean) => isThere && resolve()));
  return provider;
}

/** Resolves when a map of a document has a key. */
async function arrives(map: Y.Map<unknown>, key: string): Promise<void> {
  if (map.has(key)) return;
  await new Promise<void>((resolve) => map.observe(() => map.has(key) && resolve()));
}

await ask('POST', '/api/sign-in', { login, password });
const child = { id: newId(), name: 'Yusuf' };
const { family } = await ask<{ family: { id: string } }>('POST', '/api/families', {
  name: 'Yusuf and family',
  children: [child],
});

const person = (name: string, role: string) => ({
  person: newId(),
  participant: newId(),
  name,
  role,
  place: 'inRoom',
});
const [lead, amina] = [person('Ms Okafor', 'leadProfessional'), person('Amina', 'parent')];
const { meeting } = await ask<{ meeting: { id: string } }>('POST', `/api/families/${family.id}/meetings`, {
  day: new Date().toISOString().slice(0, 10),
  people: [lead, amina],
  lead: lead.participant,
});

const invitation = `/api/meetings/${meeting.id}/invitations/${amina.participant}`;
const { link } = await ask<{ link: string }>('POST', invitation);
const leads = await ask<{ address: string }>('POST', `/api/meetings/${meeting.id}/open`);
const hers = await ask<{ address: string; session: string }>('POST', '/api/join', {
  secret: new URL(link).hash.slice(1),
});

const command = (type: string, more: object = {}) =>
  ask('POST', `${leads.address}api/commands`, { id: newId(), type, ...more });
await command('admit', { knocks: [hers.session] });

const proceedings = await open(hers.address, 'proceedings');
const notebook = await open(hers.address, 'notebook');
notebook.doc.getMap('oks').set(`${amina.participant}:answer`, 'ok');
await arrives(proceedings.doc.getMap('oks'), amina.participant);

await command('movePhase', { to: 'map' });
const entryId = newId();
const entry = new Y.Map<unknown>();
for (const [key, value] of Object.entries({
  ...{
    column: 'workingWell',
    section: 'strength',
    children: [child.id],
    words: 'He laughs again at breakfast.',
  },
  ...{ language: null, wordsOf: null, beside: null, state: 'given', position: 1 },
}))
  entry.set(key, value);
notebook.doc.getMap('entries').set(entryId, entry);
await arrives(proceedings.doc.getMap('entries'), entryId);

await command('movePhase', { to: 'close' });
await command('recordOutcome', {
  outcome: 'goOn',
  words: 'We meet again.',
  leadFromHere: lead.person,
  nextReview: null,
});
await command('close');
for (const provider of [proceedings, notebook]) {
  provider.destroy();
  provider.doc.destroy();
}

const { record } = await ask<{
  record: {
    people: { id: string; name: string }[];
    map: { sections: { entries: { words: string; whose: string }[] }[] }[];
  };
}>('GET', `${leads.address}api/record.json`);
for (const { words, whose } of record.map.flatMap(({ sections }) =>
  sections.flatMap(({ entries }) => entries),
)) {
  console.log(`${record.people.find(({ id }) => id === whose)?.name}: ${words}`);
}
