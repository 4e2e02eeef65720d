import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addGroup } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import { type GroupId, newId } from '../../shared/ids.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import { newClient, presenceFrame, updateFrame } from '../support/raw-frames.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { OPCODE, RawTcp, webSocketFrame } from '../support/raw-tcp.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { until } from '../support/until.ts';

/** Within this long after the command's answer nothing more goes to a withdrawn person or is taken, in milliseconds. */
const AT_MOST_MS = 1000;

let service: Service;
let account: ServiceLead;
let meeting: GatheredMeeting;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  account = await service.createAccount();
});
afterAll(() => service.close());
beforeEach(async () => {
  meeting = await GatheredMeeting.open(account, undefined, { chair: 'Tom' });
  return () => meeting.disperse();
});

const socketOf = (person: LivePerson, room: string): Promise<RawSocket> =>
  RawSocket.open(wayOf(person, room));
function wayOf(person: LivePerson, room: string) {
  const path = `${person.address}sync/${room}?v=1&g=`;
  return { origin: service.url, path, cookie: person.http.cookieFor(path) };
}

/** An update that adds a group whose title says when it was sent. */
function stamped(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  addGroup(doc, newId() as GroupId, 'worries', `sent ${performance.now()}`);
  return updateFrame(Y.encodeStateAsUpdate(doc, before));
}

/** A knock of a person on a device of their own; not let in yet. */
async function knockOf(link: string): Promise<LivePerson> {
  const person = new LivePerson(service.url);
  expect((await person.join(link)).status).toBe(200);
  return person;
}

const withdraw = async (name: string): Promise<number> => {
  const answer = await meeting.lead.send({ type: 'withdraw', participant: meeting.id(name) });
  expect(answer.ok).toBe(true);
  return performance.now();
};

describe('withdrawing somebody', () => {
  it('AUTH2 AUTH4 ends every socket of both their devices while they type, and takes and sends nothing after', async () => {
    const link = await meeting.link('Amina');
    const [phone, tablet] = [await knockOf(link), await knockOf(link)];
    await until(() => meeting.lead.desk.door.length === 2, 'both knocks');
    await meeting.letIn();
    const sockets = await Promise.all([
      ...['proceedings', 'draft', 'notebook', 'desk'].map((room) => RawSocket.synced(wayOf(phone, room))),
      ...['proceedings', 'draft'].map((room) => RawSocket.synced(wayOf(tablet, room))),
    ]);
    const [proceedings, draft, , , , otherDraft] = sockets;
    const [mine, leads] = [new Y.Doc(), meeting.lead.doc('draft')];
    const typing = setInterval(() => {
      draft?.send(stamped(mine));
      proceedings?.send(presenceFrame({ client: mine.clientID, json: '{"at":"map"}' }));
      addGroup(leads, newId() as GroupId, 'worries', 'from the lead');
    }, 25);
    await until(() => snapshotDraft(leads).groups.some((g) => g.title.startsWith('sent')), 'their words');
    const answered = await withdraw('Amina');
    await until(() => performance.now() > answered + 1.5 * AT_MOST_MS, 'what may still come');
    clearInterval(typing);

    for (const socket of sockets) {
      expect(socket.ended).toEqual({ code: 4403, reason: 'accessEnded' });
      expect(socket.endedAt - answered).toBeLessThan(AT_MOST_MS);
      expect((socket.cameAt.at(-1) ?? 0) - answered).toBeLessThan(AT_MOST_MS);
    }
    expect(otherDraft?.frames.length).toBeGreaterThan(1);
    const sent = snapshotDraft(leads).groups.flatMap((g) => /^sent (.+)$/.exec(g.title)?.[1] ?? []);
    expect(Math.max(...sent.map(Number)) - answered).toBeLessThan(AT_MOST_MS);
    for (const device of [phone, tablet]) {
      expect((await device.http.get(`${device.address}api/session`)).status).toBe(404);
      const again = await socketOf(device, 'draft');
      expect(await again.untilEnded()).toEqual({ code: 4403, reason: 'accessEnded' });
      expect((await device.join(link)).status).toBe(404);
    }
  });

  it('AUTH2 hangs up on who does not agree to go, and takes nothing from them meanwhile', async () => {
    const amina = await meeting.come('Amina');
    const [stubborn, deaf] = await Promise.all([
      RawTcp.upgraded(wayOf(amina, 'draft')),
      RawTcp.upgraded(wayOf(amina, 'proceedings')),
    ]);
    const mine = new Y.Doc();
    const typing = setInterval(() => {
      stubborn.send(webSocketFrame({ opcode: OPCODE.binary, payload: stamped(mine) }));
    }, 20);
    const answered = await withdraw('Amina');
    await Promise.all([stubborn, deaf].map((tcp) => tcp.untilEnded(2 * AT_MOST_MS)));
    clearInterval(typing);
    for (const tcp of [stubborn, deaf]) {
      expect(tcp.closeCode).toBe(4403);
      expect(tcp.endedAt - answered).toBeLessThan(AT_MOST_MS);
    }
    amina.leave();
  });

  it('AUTH2 a command that was begun before and is finished after does nothing', async () => {
    const chair = await meeting.come('Tom');
    const waiting = await knockOf(await meeting.link('Amina'));
    await until(() => meeting.lead.desk.door.length === 1, 'the knock');
    const knocks = meeting.lead.desk.door.map((knock) => knock.id);
    const command = JSON.stringify({ id: newId(), type: 'admit', knocks });
    const path = `${chair.address}api/commands`;
    const slow = request(service.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': command.length,
        origin: service.url,
        cookie: chair.http.cookieFor(path),
        expect: '100-continue',
      },
    });
    slow.flushHeaders();
    // The server has asked for the body: it has the headers, and the cookie with them.
    await new Promise((resolve) => slow.once('continue', resolve));
    slow.write(command.slice(0, 10));
    await withdraw('Tom');
    const status = new Promise((resolve) => slow.once('response', (r) => resolve(r.resume().statusCode)));
    slow.end(command.slice(10));
    expect(await status).toBe(404);
    expect((await waiting.session()).standing).toBe('waiting');
  });

  it('AUTH2 commands on their way at that moment count before it or not at all', async () => {
    const chair = await meeting.come('Tom');
    const sent = Array.from({ length: 30 }, () => chair.send({ type: 'movePhase', to: 'map' }));
    const answered = withdraw('Tom');
    const later = Array.from({ length: 30 }, () => chair.send({ type: 'movePhase', to: 'map' }));
    await answered;
    // The chair may not move the meeting on: as long as they are the chair they hear that, afterwards nothing.
    const statuses = (await Promise.all([...sent, ...later])).map(({ status }) => status);
    const last = statuses.lastIndexOf(403);
    expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(404);
    expect(last).toBeLessThan(statuses.length - 1);
    expect((await chair.send({ type: 'movePhase', to: 'map' })).status).toBe(404);
  });

  it('AUTH2 a socket that is being opened meanwhile does not stay', async () => {
    for (let round = 0; round < 6; round++) {
      const amina = await meeting.come('Amina');
      const opening = ['draft', 'desk', 'notebook', 'proceedings'].flatMap((room) =>
        Array.from({ length: 3 }, () => socketOf(amina, room)),
      );
      const answered = await withdraw('Amina');
      const sockets = await Promise.all(opening);
      for (const socket of sockets) {
        const { code } = await socket.untilEnded(2 * AT_MOST_MS);
        expect(code).toBe(4403);
        expect(socket.endedAt - answered).toBeLessThan(AT_MOST_MS);
      }
      amina.leave();
    }
  });

  it('AUTH3 a link that is opened for the first time at that moment is dead afterwards', async () => {
    for (let round = 0; round < 10; round++) {
      const link = await meeting.link('Amina');
      const first = new LivePerson(service.url);
      const [joined] = await Promise.all([first.join(link), withdraw('Amina')]);
      expect((await new LivePerson(service.url).join(link)).status).toBe(404);
      expect([200, 404]).toContain(joined.status);
      expect((await first.http.get(`${first.address || '/in/none/'}api/session`)).status).toBe(404);
      expect(meeting.lead.desk.door).toEqual([]);
    }
  });
});

describe('coming back', () => {
  it.each([
    ['the meeting', async () => inviteInside()],
    ['the desk', async () => meeting.link('Amina')],
  ])('AUTH3 a new link from %s asks the lead anew; the old link and cookie stay dead', async (_, make) => {
    const old = await meeting.link('Amina');
    const before = await knockOf(old);
    await meeting.letIn();
    await before.comeIn();
    await withdraw('Amina');
    const link = await make();
    expect((await before.http.get(`${before.address}api/session`)).status).toBe(404);
    expect((await new LivePerson(service.url).join(old)).status).toBe(404);

    const again = await knockOf(link);
    expect(await again.session()).toMatchObject({ standing: 'waiting', meeting: null, name: 'Amina' });
    const refused = await socketOf(again, 'draft');
    expect(await refused.untilEnded()).toEqual({ code: 4401, reason: 'notAdmitted' });
    await meeting.letIn();
    await again.comeIn();
    await meeting.everybodySees(
      (p) => p.proceedings.participants.some((q) => q.name === 'Amina' && q.here && !q.withdrawn),
      'Amina',
    );
    before.leave();
    again.leave();
  });

  async function inviteInside(): Promise<string> {
    const path = `${meeting.lead.address}api/invitations/${meeting.id('Amina')}`;
    return ((await meeting.lead.http.post(path, {})).body as { link: string }).link;
  }

  it('AUTH3 who has left asks the lead again, on the same device with the same link', async () => {
    const link = await meeting.link('Amina');
    const amina = await knockOf(link);
    await meeting.letIn();
    await until(async () => (await amina.session()).standing === 'admitted', 'to be let in');
    const { address } = amina;
    const cookie = amina.http.cookieFor(address);
    expect((await amina.http.post(`${address}api/leave`, {})).status).toBe(200);
    const path = `${address}sync/draft?v=1&g=`;
    const kept = await RawSocket.open({ origin: service.url, path, cookie });
    expect(await kept.untilEnded()).toEqual({ code: 4403, reason: 'accessEnded' });
    expect((await amina.join(link)).status).toBe(200);
    expect(amina.address).not.toBe(address);
    expect((await amina.session()).standing).toBe('waiting');
  });

  it('AUTH3 who leaves while the lead lets them in has left or is in, and a left session never comes to life', async () => {
    for (let round = 0; round < 10; round++) {
      const amina = await knockOf(await meeting.link('Amina'));
      await until(() => meeting.lead.desk.door.length === 1, 'the knock');
      const knocks = meeting.lead.desk.door.map((knock) => knock.id);
      const cookie = amina.http.cookieFor(amina.address);
      const [left] = await Promise.all([
        amina.http.post(`${amina.address}api/leave`, {}),
        meeting.lead.send({ type: 'admit', knocks }),
      ]);
      expect(left.status).toBe(200);
      const headers = { cookie };
      expect(
        (await amina.http.request('GET', `${amina.address}api/session`, undefined, headers)).status,
      ).toBe(404);
      await until(() => meeting.lead.desk.door.length === 0, 'an empty door');
    }
  });
});

describe('the door', () => {
  it('AUTH4 a second device on the same link waits, and nothing of the meeting comes to it', async () => {
    const amina = await meeting.come('Amina');
    const second = await knockOf(await meeting.link('Amina'));
    await until(() => meeting.lead.desk.door.length === 1, 'the knock');
    expect(meeting.lead.desk.door[0]).toMatchObject({ name: 'Amina', device: 'another' });
    const socket = await socketOf(second, 'proceedings');
    socket.send(presenceFrame({ client: newClient(), json: '{}' }), new Uint8Array([0, 0, 1, 0]));
    expect(await socket.untilEnded()).toEqual({ code: 4401, reason: 'notAdmitted' });
    expect(socket.frames).toEqual([]);
    expect(amina.provider('draft').wsconnected).toBe(true);
  });

  const typed: Readonly<Record<string, boolean>> = {
    AMINA: true,
    ' A m i n a ': true,
    Amína: true,
    Ａｍｉｎａ: true,
    '\u0410mina': true,
    'Am\u0131na': true,
    Amlna: true,
    'Amina\u200b': true,
    '\u0410\u043cina': true,
    Arnina: true,
    T0m: true,
    Omina: false,
    'Amina Khan': false,
  };
  it('DOOR4 AUTH4 a walk-in whose name looks like an invited one is marked, and only the lead says who it is', async () => {
    const { walkInCode } = await account.meeting(meeting.setUp);
    for (const [name, isMarked] of Object.entries(typed)) {
      const walkIn = new LivePerson(service.url);
      expect((await walkIn.knock(walkInCode ?? '', name)).status).toBe(200);
      await until(() => meeting.lead.desk.door.length === 1, 'the knock');
      const [knock] = meeting.lead.desk.door;
      expect(knock).toMatchObject({ participant: null, role: null });
      expect([name, knock?.looksLike !== null]).toEqual([name, isMarked]);
      // Letting in "whoever is at the door" is not enough for somebody nobody invited.
      const knocks = knock ? [knock.id] : [];
      expect((await meeting.lead.send({ type: 'admit', knocks })).status).toBe(404);
      expect(await walkIn.session()).toMatchObject({ standing: 'waiting', meeting: null });
      for (const id of knocks) await meeting.lead.send({ type: 'turnAway', knock: id });
      expect((await walkIn.http.get(`${walkIn.address}api/session`)).status).toBe(404);
      await until(() => meeting.lead.desk.door.length === 0, 'an empty door');
    }
  });

  it('AUTH5 the wall opens draft and proceedings for reading, its ticket once, and no page of a person', async () => {
    const made = await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {});
    const { ticket } = made.body as { ticket: string };
    const wall = new LivePerson(service.url);
    const paired = await wall.http.post('/api/wall', { ticket });
    wall.address = (paired.body as { address: string }).address;
    expect((await wall.http.post('/api/wall', { ticket })).status).toBe(404);
    for (const [room, code] of Object.entries({ notebook: 4403, desk: 4403 })) {
      const socket = await socketOf(wall, room);
      expect((await socket.untilEnded()).code).toBe(code);
      expect(socket.frames).toEqual([]);
    }
    for (const room of ['draft', 'proceedings']) {
      const socket = await RawSocket.synced(wayOf(wall, room));
      socket.send(stamped(new Y.Doc()));
      expect((await socket.untilEnded()).code).toBe(4422);
    }
    for (const path of ['api/record.html', 'api/record.json', 'api/record-preview.html', 'api/commands'])
      expect((await wall.http.get(wall.address + path)).status).toBe(404);
    expect(snapshotDraft(meeting.lead.doc('draft')).groups).toEqual([]);
  });
});
