import { readFile } from 'node:fs/promises';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addGroup } from '../../shared/documents/draft.ts';
import { newId } from '../../shared/ids.ts';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { Bystanders } from '../support/bystanders.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import type { LivePerson } from '../support/live-person.ts';
import { askAllFrame, newClient, presenceFrame, syncFrame, updateFrame } from '../support/raw-frames.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { closeFrame, OPCODE, RawTcp, webSocketFrame } from '../support/raw-tcp.ts';
import { Service } from '../support/service.ts';
import { until } from '../support/until.ts';
import {
  collectedStruct,
  itemStruct,
  rawStruct,
  skipStruct,
  stringItem,
} from '../server/rooms/raw-update.ts';

/** How long a broken frame may take to end its socket, in milliseconds. */
const AT_ONCE_MS = 1000;
/** How long somebody who does not agree to a close may stay, in milliseconds. */
const CLOSING_MS = 6000;

let service: Service;
let meeting: GatheredMeeting;
let tom: LivePerson;
let bystanders: Bystanders;
let pid: number | undefined;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  ({ pid } = service.process);
  const account = await service.createAccount();
  meeting = await GatheredMeeting.open(account);
  tom = await meeting.come('Tom');
  bystanders = await Bystanders.open(account);
});
afterAll(async () => {
  bystanders.leave();
  meeting.disperse();
  await service.close();
});

const wayOf = (room: string) => {
  const path = `${tom.address}sync/${room}?v=1&g=`;
  return { origin: service.url, path, cookie: tom.http.cookieFor(path) };
};

const bytes = (...all: readonly number[]): Uint8Array => new Uint8Array(all);
const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);
const binary = (payload: Uint8Array): Buffer => webSocketFrame({ opcode: OPCODE.binary, payload });

describe('frames that are none', () => {
  const frames: readonly (readonly [what: string, sent: readonly Uint8Array[], codes: readonly number[]])[] =
    [
      ['the first reserved bit', [webSocketFrame({ opcode: 2, reserved: 4 })], [1002]],
      ['the second reserved bit', [webSocketFrame({ opcode: 2, reserved: 2 })], [1002]],
      ['the third reserved bit', [webSocketFrame({ opcode: 2, reserved: 1 })], [1002]],
      ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map(
        (opcode) => [`opcode ${opcode}`, [webSocketFrame({ opcode })], [1002]] as const,
      ),
      ['a length of 2^63', [webSocketFrame({ opcode: 2, announced: 2n ** 63n })], [1002, 1009]],
      ['a length of 2^64 - 1', [webSocketFrame({ opcode: 2, announced: 2n ** 64n - 1n })], [1002, 1009]],
      ['a length of 2^53', [webSocketFrame({ opcode: 2, announced: 2n ** 53n })], [1009]],
      ['an announced gigabyte', [webSocketFrame({ opcode: 2, announced: 2n ** 30n })], [1009]],
      ['300 kB', [binary(filled(300_000, 0))], [1009]],
      ['one byte more than a frame may have', [binary(filled(256 * 1024 + 1, 0))], [1009]],
      ...[0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535].map(
        (code) => [`the close code ${code}`, [closeFrame(code)], [1002]] as const,
      ),
      ['a close of one byte', [webSocketFrame({ opcode: 8, payload: bytes(3) })], [1002]],
      ['no mask', [webSocketFrame({ opcode: 2, payload: askAllFrame, masked: false })], [1002]],
      ['text that is no UTF-8', [webSocketFrame({ opcode: 1, payload: bytes(0xc3, 0x28) })], [1007]],
      [
        'a close reason that is no UTF-8',
        [webSocketFrame({ opcode: 8, payload: bytes(3, 0xe8, 0xff) })],
        [1007],
      ],
      ['a ping in parts', [webSocketFrame({ opcode: 9, fin: false })], [1002]],
      ['a ping of 126 bytes', [webSocketFrame({ opcode: 9, payload: filled(126, 1) })], [1002]],
      ['a continuation of nothing', [webSocketFrame({ opcode: 0, payload: bytes(0) })], [1002]],
      [
        'a message within a message',
        [webSocketFrame({ opcode: 2, fin: false }), binary(askAllFrame)],
        [1002],
      ],
      [
        'a message in 20,000 parts',
        [
          webSocketFrame({ opcode: 2, fin: false, payload: bytes(0) }),
          Buffer.concat(
            Array.from({ length: 20_000 }, () =>
              webSocketFrame({ opcode: 0, fin: false, payload: bytes(0) }),
            ),
          ),
        ],
        [1008, 1009],
      ],
    ];

  it.each(frames)('ATTACK5 %s ends its own socket at once', async (_, sent, codes) => {
    const tcp = await RawTcp.upgraded({
      ...wayOf('draft'),
      lines: ['Sec-WebSocket-Extensions: permessage-deflate'],
    });
    expect(tcp.text.toLowerCase()).not.toContain('permessage-deflate');
    tcp.send(...sent);
    await tcp.untilEnded(AT_ONCE_MS * 3);
    // Whoever breaks the protocol is hung up on, after a close frame where it still got out.
    expect([undefined, ...codes]).toContain(tcp.closeCode);
    tcp.drop();
  });
});

/** What is done with a frame on a fresh socket: its close code, or 'open' when the server answers on. */
async function fateOf(room: string, ...frames: readonly (Uint8Array | string)[]): Promise<number | 'open'> {
  const socket = await RawSocket.open(wayOf(room));
  socket.send(...frames, askAllFrame);
  await until(() => socket.ended !== undefined || socket.isSynced, 'an end or an answer', AT_ONCE_MS * 3);
  const fate = socket.ended?.code ?? 'open';
  socket.drop();
  return fate;
}

const withType = (type: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeUint8Array(encoder, body);
  });

describe('messages that are none', () => {
  it('ATTACK5 of every type from 0 to 255, empty, short and cut off, end their own socket', async () => {
    const bodies = [bytes(), bytes(1), bytes(5, 1)];
    const types = Array.from({ length: 256 }, (_, type) => type);
    const fates: string[] = [];
    for (let first = 0; first < types.length; first += 8) {
      await Promise.all(
        types.slice(first, first + 8).map(async (type) => {
          for (const body of bodies)
            fates.push(`${type} ${body.length} ${await fateOf('draft', withType(type, body))}`);
        }),
      );
    }
    expect(fates.length).toBe(768);
    // Asking who is here has no body; everything else lacks something.
    expect(fates.filter((fate) => !fate.endsWith(' 4422'))).toEqual([`${MESSAGE.queryAwareness} 0 open`]);
  });

  const own = newClient();
  const nested = (depth: number): Uint8Array =>
    encoding.encode((encoder) => {
      for (let i = 0; i < depth; i++) encoding.writeUint8Array(encoder, bytes(117, 1));
      encoding.writeUint8(encoder, 126);
    });
  const vector = (count: number, clock: number, entries = count): Uint8Array =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, count);
      for (let i = 0; i < entries; i++) {
        encoding.writeVarUint(encoder, i);
        encoding.writeVarUint(encoder, clock);
      }
    });
  const value = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
    rawStruct(own, itemStruct(8, { root: 'groups', key: newId() }, write));
  const claims = (count: number, rest = bytes()): Uint8Array =>
    withType(
      MESSAGE.awareness,
      encoding.encode((encoder) => {
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => {
            encoding.writeVarUint(inner, count);
            encoding.writeUint8Array(inner, rest);
          }),
        );
      }),
    );

  const updates: readonly (readonly [string, Uint8Array])[] = [
    ['2^25 structs that are not there', bytes(1, 0xff, 0xff, 0xff, 0x0f, 1, 0)],
    ['2^25 structs of zeros', new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 1, 0, ...filled(4096, 0)])],
    ['2^31 clients', bytes(0xff, 0xff, 0xff, 0xff, 0x07)],
    ['2^31 deletes', bytes(0, 0xff, 0xff, 0xff, 0xff, 0x07)],
    ['nothing at all', bytes()],
    ['200 kB of zeros', filled(200_000, 0)],
    ['200 kB of ones', filled(200_000, 0xff)],
    ...[2 ** 20, 2 ** 40, 2 ** 53 - 1].flatMap((length) => [
      [`a collected run of ${length}`, rawStruct(own, collectedStruct(length))] as const,
      [`skipped ${length}`, rawStruct(own, skipStruct(length))] as const,
    ]),
    ['a clock of 2^53 - 1', rawStruct(own, collectedStruct(1), 2 ** 53 - 1)],
    ['a client of 2^53 - 1', rawStruct(2 ** 53 - 1, collectedStruct(1))],
    ['a value 100,000 deep', value((e) => encoding.writeUint8Array(e, withType(1, nested(100_000))))],
    ['a million values', value((e) => encoding.writeVarUint(e, 1_000_000))],
    ['100,000 keys', value((e) => encoding.writeUint8Array(e, bytes(1, 118, 0xa0, 0x8d, 6)))],
    [
      'text longer than it is',
      rawStruct(
        own,
        itemStruct(4, { root: 'groups' }, (e) => encoding.writeVarUint(e, 2 ** 31)),
      ),
    ],
    [
      'marks',
      rawStruct(
        own,
        itemStruct(6, { root: 'groups' }, (e) => encoding.writeVarString(e, 'b')),
      ),
    ],
    ['text where none is', rawStruct(own, stringItem({ root: 'groups' }, '\ud800\u0000\u202e'))],
  ];
  const vectors: readonly (readonly [string, Uint8Array])[] = [
    ['a state of a million clients', vector(1_000_000, 1, 0)],
    ['a state of 50,000 clients', vector(50_000, 1)],
    ['a state with clocks of 2^53', vector(2, 2 ** 53 - 1, 1)],
    ['a state of zeros', filled(200_000, 0)],
    ['no state', bytes()],
  ];

  it.each(updates)('ATTACK5 %s, as update or second half, end their own socket', async (_, update) => {
    for (const room of ['draft', 'notebook', 'proceedings'])
      for (const step of [1, 2]) expect(await fateOf(room, syncFrame(step, update))).toBe(4422);
    expect(await fateOf('draft', syncFrame(2, update, 2 ** 31))).toBe(4422);
  });

  it.each(vectors)('ATTACK5 %s ends its own socket', async (_, asked) => {
    for (const room of ['draft', 'desk']) expect(await fateOf(room, syncFrame(0, asked))).toBe(4422);
  });

  it('ATTACK5 a hundred bombs, one after the other, end a hundred sockets and nothing else', async () => {
    for (let i = 0; i < 100; i++) {
      const [, bomb = bytes()] = updates[i % updates.length] ?? [];
      expect(await fateOf('draft', updateFrame(bomb), updateFrame(bomb), updateFrame(bomb))).toBe(4422);
    }
  });

  it('ATTACK5 presence that is none is dropped, and text and nothing end their own socket', async () => {
    expect(await fateOf('draft', 'hello')).toBe(4422);
    expect(await fateOf('draft', '')).toBe(4422);
    expect(await fateOf('draft', bytes())).toBe(4422);
    const deep = '['.repeat(900);
    const bombs = [
      claims(2 ** 31),
      claims(1_000_000),
      claims(3, filled(60_000, 0xff)),
      presenceFrame({ client: own, json: 'x'.repeat(200_000) }),
      presenceFrame({ client: own, json: deep }),
      presenceFrame({ client: own, json: '\u0000' }),
      presenceFrame(...Array.from({ length: 5000 }, (_, client) => ({ client, json: '{}' }))),
    ];
    for (const bomb of bombs) expect(await fateOf('draft', bomb)).toBe('open');
  });
});

describe('whoever does not play along', () => {
  it('ATTACK5 is hung up on when a close is not answered, with a session and without', async () => {
    const broken = await RawTcp.upgraded(wayOf('draft'));
    const { cookie: _cookie, ...anybody } = wayOf('draft');
    const strangers = await Promise.all(Array.from({ length: 20 }, () => RawTcp.upgraded(anybody)));
    broken.send(binary(bytes(99)));
    for (const tcp of [broken, ...strangers]) {
      await until(() => tcp.closeCode !== undefined, 'a close frame', AT_ONCE_MS * 3);
      expect(tcp.closeCode).toBe(tcp === broken ? 4422 : 4403);
    }
    for (const tcp of [broken, ...strangers]) await tcp.untilEnded(CLOSING_MS);
  });

  it('ATTACK7 and asks a hundred times for a large document without reading costs a bounded memory', async () => {
    const writer = await RawSocket.synced(wayOf('draft'));
    const doc = new Y.Doc();
    for (let i = 0; i < 500; i++) addGroup(doc, newId(), 'worries', 'A long title. '.repeat(30));
    writer.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    await until(() => writer.saved === 1 || writer.ended !== undefined, 'it to be saved');
    expect(writer.ended).toBeUndefined();
    writer.drop();
    const before = await residentBytes();
    const greedy = await Promise.all(Array.from({ length: 10 }, () => RawTcp.upgraded(wayOf('draft'))));
    for (const tcp of greedy) {
      tcp.stopReading();
      tcp.send(...Array.from({ length: 100 }, () => binary(askAllFrame)));
    }
    // Somebody else's question is answered as ever while all those wait.
    const reader = await RawSocket.synced(wayOf('draft'));
    reader.drop();
    expect((await residentBytes()) - before).toBeLessThan(64 * 1024 * 1024);
    for (const tcp of greedy) {
      tcp.readOn();
      await until(() => tcp.closeCode !== undefined, 'a close frame');
      expect(tcp.closeCode).toBe(4429);
      tcp.drop();
    }
  });
});

it('ATTACK5 the pair in another meeting has noticed nothing of all this, and the process is the same', async () => {
  const edits = await bystanders.settle();
  const [half, most, all] = [0.5, 0.99, 1].map((part) => bystanders.delayAt(part));
  console.info(
    `${edits} edits of bystanders: ${half?.toFixed()} ms, 99 % ${most?.toFixed()}, at most ${all?.toFixed()}`,
  );
  expect(edits).toBeGreaterThan(100);
  expect(bystanders.drops).toBe(0);
  // A stall would hold up all of them; the rest is how busy the machine of the test is.
  expect(half).toBeLessThan(150);
  expect(all).toBeLessThan(2000);
  expect(service.process.pid).toBe(pid);
  expect(service.process.exitCode).toBeNull();
  const faults = service.printed.filter((line) => /nobody (?:caught|waited)|"level":"error"/.test(line));
  expect(faults).toEqual([]);
});

/** Memory of the server in bytes; 0 where the system does not say. */
async function residentBytes(): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
