import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentKind } from '../../shared/documents/access.ts';
import { actionText, addAction, addGroup } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import { addEntry, setAgreement, setScore } from '../../shared/documents/notebook.ts';
import { snapshotProceedings } from '../../shared/documents/proceedings.ts';
import { newId } from '../../shared/ids.ts';
import { planHash } from '../../shared/practice/fingerprints.ts';
import type { CommandRequest } from '../../shared/protocol/commands.ts';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import { stepTwoFrame, updateFrame } from '../support/raw-frames.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { RawTcp, upgradeRequest } from '../support/raw-tcp.ts';
import { Service } from '../support/service.ts';
import { until } from '../support/until.ts';

let service: Service;
let meeting: GatheredMeeting;
/** Another meeting, with another family's people, where Eve leads. */
let other: GatheredMeeting;
let amina: LivePerson;
let tom: LivePerson;

beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  const account = await service.createAccount();
  const made = { name: 'Eve', login: 'eve', password: 'seven quick brown owls' };
  meeting = await GatheredMeeting.open(account, undefined, { chair: 'Tom' });
  other = await GatheredMeeting.open(await account.createColleague(made));
  for (const name of ['Amina', 'Tom']) await meeting.come(name);
  await other.come('Tom');
  await meeting.allSayOk();
  [amina, tom] = [meeting.person('Amina'), meeting.person('Tom')];
});
afterAll(async () => {
  meeting.disperse();
  other.disperse();
  await service.close();
});

const wayOf = (person: LivePerson, room: string) => {
  const path = `${person.address}sync/${room}?v=1&g=`;
  return { origin: service.url, path, cookie: person.http.cookieFor(path) };
};

/** Sends frames on a fresh socket of somebody; answers the code it ended with, or 'saved'. */
async function send(person: LivePerson, room: DocumentKind, ...frames: readonly Uint8Array[]) {
  const socket = await RawSocket.synced(wayOf(person, room));
  socket.send(...frames);
  const updates = frames.filter((f) => f[0] === MESSAGE.sync && f[1] !== 0).length;
  await until(() => socket.ended !== undefined || socket.saved === updates, 'an answer');
  const said = socket.ended?.code ?? 'saved';
  socket.drop();
  return said;
}

/** Everything anybody can see of a meeting, as its lead's page has it, without who is connected. */
function seen({ lead }: GatheredMeeting): string {
  const { participants, ...rest } = lead.proceedings;
  const people = participants.map((p) => ({ ...p, here: null }));
  return JSON.stringify([rest, people, lead.draft, lead.desk.door]);
}

describe('updates sent again', () => {
  it('ATTACK4 change nothing in the same meeting, whoever sends them, and nothing of hers in another', async () => {
    const watcher = await RawSocket.synced(wayOf(tom, 'draft'));
    addGroup(amina.doc('draft'), newId(), 'worries', 'Sent once');
    const isThere = (p: LivePerson): boolean => p.draft.groups.some((g) => g.title === 'Sent once');
    await meeting.everybodySees(isThere, 'her group');
    await until(() => watcher.frames.some((f) => f[0] === MESSAGE.sync && f[1] === 2), 'it relayed');
    const captured = watcher.frames.filter((f) => f[0] === MESSAGE.sync && f[1] === 2);
    const whole = stepTwoFrame(Y.encodeStateAsUpdate(tom.doc('draft')));
    watcher.drop();

    const [before, beforeThere] = [seen(meeting), JSON.stringify(other.lead.proceedings)];
    for (const person of [tom, amina, meeting.lead]) {
      expect(await send(person, 'draft', ...captured, ...captured, whole)).toBe('saved');
      expect(await send(person, 'notebook', ...captured)).toBe(4422);
    }
    // In another meeting it is its sender's own, who could as well have typed it; here nobody hears of it.
    expect(await send(other.person('Tom'), 'draft', whole)).toBe('saved');
    expect(await send(other.person('Tom'), 'notebook', ...captured)).toBe(4422);
    expect([seen(meeting), JSON.stringify(other.lead.proceedings)]).toEqual([before, beforeThere]);
  });

  it('ATTACK4 presence as captured shows nobody under her id', async () => {
    const watcher = await RawSocket.synced(wayOf(tom, 'draft'));
    const { awareness } = amina.provider('draft');
    awareness.setLocalStateField('at', 'plan');
    await until(() => watcher.present.some((p) => p.state?.['name'] === 'Amina'), 'her presence');
    const captured = watcher.frames.filter((f) => f[0] === MESSAGE.awareness);
    amina.provider('draft').disconnect();
    const states = () => meeting.lead.provider('draft').awareness.getStates();
    await until(() => !states().has(awareness.clientID), 'her to be gone');
    const socket = await RawSocket.synced(wayOf(tom, 'draft'));
    socket.send(...captured, new Uint8Array([0, 0, 1, 0]));
    await until(() => socket.frames.filter((f) => f[0] === 0 && f[1] === 1).length > 1, 'an answer');
    expect([...states().values()].map((state) => state['name'])).not.toContain('Amina');
    amina.provider('draft').connect();
    await until(() => states().get(awareness.clientID)?.['name'] === 'Amina', 'her to be back');
    for (const one of [watcher, socket]) one.drop();
  });
});

describe('commands sent again', () => {
  it('ATTACK4 get the same answer and do nothing; under the same id from others there is nothing', async () => {
    const id = newId();
    const toScale: CommandRequest = { type: 'movePhase', to: 'scale' };
    const first = await meeting.lead.send(toScale, id);
    expect(first.status).toBe(200);
    await meeting.lead.send({ type: 'movePhase', to: 'map' });
    await meeting.everybodySees((p) => p.proceedings.meeting?.phase === 'map', 'the map');
    const [before, beforeThere] = [seen(meeting), seen(other)];
    expect(await meeting.lead.send(toScale, id)).toEqual(first);
    expect(await meeting.lead.send({ type: 'close' }, id)).toEqual(first);
    expect((await tom.send(toScale, id)).status).toBe(404);
    expect((await other.lead.send(toScale, id)).status).toBe(404);
    expect([seen(meeting), seen(other)]).toEqual([before, beforeThere]);
  });

  it('ATTACK4 twenty at once with one id are one', async () => {
    const id = newId();
    const people = meeting.lead.proceedings.participants.length;
    const { walkInCode } = await leadAccountMeeting();
    const sam = new LivePerson(service.url);
    await sam.knock(walkInCode, 'Sam');
    await until(() => meeting.lead.desk.door.length === 1, 'the knock');
    const [knock] = meeting.lead.desk.door.map((k) => k.id);
    const as = { name: 'Sam', role: 'police' as const, agency: '', place: 'remote' as const };
    const command: CommandRequest = { type: 'admitWalkIn', knock: knock ?? newId(), as };
    const answers = await Promise.all(Array.from({ length: 20 }, () => meeting.lead.send(command, id)));
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    await until(() => meeting.lead.proceedings.participants.length > people, 'Sam');
    expect(meeting.lead.proceedings.participants.length).toBe(people + 1);
  });

  it('ATTACK4 an admit lets in once: who leaves and knocks again waits', async () => {
    const link = await other.link('Amina');
    const guest = new LivePerson(service.url);
    await guest.join(link);
    await until(() => other.lead.desk.door.length === 1, 'the knock');
    const [id, knocks] = [newId(), other.lead.desk.door.map((knock) => knock.id)];
    expect((await other.lead.send({ type: 'admit', knocks }, id)).status).toBe(200);
    await guest.http.post(`${guest.address}api/leave`, {});
    await guest.join(link);
    expect((await other.lead.send({ type: 'admit', knocks }, id)).status).toBe(200);
    expect((await other.lead.send({ type: 'admit', knocks })).status).toBe(404);
    expect((await guest.session()).standing).toBe('waiting');
    // Nor does anybody else's meeting let them in.
    await until(() => other.lead.desk.door.length === 1, 'the second knock');
    const there = other.lead.desk.door.map((knock) => knock.id);
    for (const person of [meeting.lead, tom])
      expect((await person.send({ type: 'admit', knocks: there })).status).toBe(404);
    expect((await guest.session()).standing).toBe('waiting');
  });

  it('ATTACK2 nothing of another meeting can be named in a command', async () => {
    const here = meeting.give('Amina', 'Only here.');
    await meeting.everybodySees((p) => p.proceedings.entries.some((e) => e.id === here), 'her entry');
    const [mum, lead] = [meeting.id('Amina'), meeting.setUp.lead];
    const [before, beforeThere] = [seen(meeting), seen(other)];
    const commands: readonly CommandRequest[] = [
      { type: 'withdraw', participant: mum },
      { type: 'markHere', participant: mum, here: true },
      { type: 'moveEntry', entry: here, column: 'worries', section: 'effect' },
      { type: 'markHeard', entries: [here], as: 'parked' },
      { type: 'nameHelper', participant: mum, helper: null },
      { type: 'nameHelper', participant: other.id('Tom'), helper: mum },
      { type: 'handOver', role: 'lead', to: lead },
      { type: 'handOver', role: 'chair', to: mum },
      { type: 'turnAway', knock: newId() },
      { type: 'admitWalkIn', knock: newId(), as: { participant: mum } },
      {
        type: 'recordOutcome',
        outcome: 'goOn',
        words: '',
        leadFromHere: meeting.setUp.called('Amina').person,
        nextReview: null,
      },
    ];
    for (const command of commands) {
      const { status } = await other.lead.send(command);
      expect([command.type, status]).toEqual([command.type, 404]);
    }
    const invite = await other.lead.http.post(`${other.lead.address}api/invitations/${mum}`, {});
    expect(invite.status).toBe(404);
    expect([seen(meeting), seen(other)]).toEqual([before, beforeThere]);
  });
});

async function leadAccountMeeting(): Promise<{ walkInCode: string }> {
  const ticket = (await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {})).body;
  const wall = new LivePerson(service.url);
  const { address } = (await wall.http.post('/api/wall', ticket)).body as { address: string };
  const { code } = (await wall.http.get(`${address}api/walk-in`)).body as { code: string };
  return { walkInCode: code };
}

it('ATTACK1 no way of writing the path leads to another’s notebook', async () => {
  const hers = amina.address.split('/')[2] ?? '';
  const [, , his = ''] = tom.address.split('/');
  const { cookie } = wayOf(tom, 'notebook');
  const paths = [
    `/in/${hers}/sync/notebook?v=1&g=`,
    `/in/${his}/../${hers}/sync/notebook?v=1&g=`,
    `/in/${his}/sync/../../${hers}/sync/notebook?v=1&g=`,
    `/in/${his}/%2e%2e/${hers}/sync/notebook?v=1&g=`,
    `/in/${his}%2F..%2F${hers}/sync/notebook?v=1&g=`,
    `/in/${his},${hers}/sync/notebook?v=1&g=`,
    `/in/${hers}%00/sync/notebook?v=1&g=`,
    `//in/${hers}/sync/notebook?v=1&g=`,
    `/in//${hers}/sync/notebook?v=1&g=`,
    `/IN/${hers}/sync/notebook?v=1&g=`,
    `http://evil.example/in/${hers}/sync/notebook?v=1&g=`,
  ];
  const cookies = [cookie, `participant=; ${cookie}`, `${cookie}; ${cookie}`, `participant="x"; ${cookie}`];
  for (const path of paths)
    for (const sent of cookies) {
      const tcp = await RawTcp.open(service.url);
      tcp.send(upgradeRequest({ origin: service.url, path, cookie: sent }));
      const status = await tcp.status();
      if (status === 101) await until(() => tcp.closeCode !== undefined, `an end for ${path}`);
      const isRefused = status === 101 ? tcp.closeCode === 4403 : status >= 400 && status < 500;
      expect([path, isRefused]).toEqual([path, true]);
      tcp.drop();
    }
  // What is added to his own address opens his own.
  const { path } = wayOf(tom, 'notebook');
  const extra = `&participant=${meeting.id('Amina')}&session=${hers}`;
  const own = await RawSocket.synced({ origin: service.url, path: path + extra, cookie });
  expect([...own.doc.getMap('oks').keys()]).toEqual([`${meeting.id('Tom')}:answer`]);
  own.drop();
});

describe('the plan', () => {
  it('ATTACK9 that is agreed to is on every screen, although everybody types while it closes', async () => {
    for (let round = 0; round < 5; round++) {
      const typists = await Promise.all(
        [amina, tom, meeting.lead].map((person) => RawSocket.synced(wayOf(person, 'draft'))),
      );
      const type = (socket: RawSocket, edit: (doc: Y.Doc) => void): void => {
        const before = Y.encodeStateVector(socket.doc);
        edit(socket.doc);
        socket.send(updateFrame(Y.encodeStateAsUpdate(socket.doc, before)));
      };
      const steps = typists.map((socket) => {
        const id = newId<'action'>();
        type(socket, (doc) => addAction(doc, id, { what: 'Step ' }));
        return { socket, id };
      });
      const typing = setInterval(() => {
        for (const { socket, id } of steps) type(socket, (doc) => actionText(doc, id)?.insert(0, 'x'));
      }, 2);
      await until(() => typists.every((socket) => socket.saved > 5), 'typing');
      await meeting.lead.send({ type: 'movePhase', to: 'agree' });
      await until(() => typists.every((socket) => socket.ended?.code === 4423), 'the end of writing');
      clearInterval(typing);
      const [draft, proceedings] = await Promise.all([
        RawSocket.synced(wayOf(tom, 'draft')),
        RawSocket.synced(wayOf(tom, 'proceedings')),
      ]);
      const { plan } = snapshotProceedings(proceedings.doc).meeting ?? {};
      expect(plan).toMatch(/^[0-9a-f]{64}$/);
      expect(planHash(snapshotDraft(draft.doc))).toBe(plan);
      for (const socket of [...typists, draft, proceedings]) socket.drop();
      await meeting.lead.send({ type: 'reopenPlan' });
    }
  });

  it('ATTACK3 AGREE2 AGREE3 takes no answer to another plan, none typed by others, and no writing any more', async () => {
    await meeting.lead.send({ type: 'movePhase', to: 'agree' });
    await meeting.everybodySees((p) => p.proceedings.meeting?.phase === 'agree', 'the plan closed');
    const { plan = '' } = meeting.lead.proceedings.meeting ?? {};
    const doc = new Y.Doc();
    setAgreement(doc, meeting.id('Tom'), { answer: 'agree', plan: 'f'.repeat(64) });
    setAgreement(doc, meeting.id('Amina'), { answer: 'doNotAgree', words: 'Forged.', plan });
    setScore(doc, meeting.id('Amina'), { number: 0, sealed: meeting.lead.proceedings.meeting?.scale ?? '' });
    addEntry(doc, newId(), { column: 'worries', section: 'effect', children: [], words: 'Mine.' });
    expect(await send(tom, 'notebook', updateFrame(Y.encodeStateAsUpdate(doc)))).toBe('saved');
    for (const frame of [updateFrame, stepTwoFrame]) {
      const mine = new Y.Doc();
      addAction(mine, newId(), { what: 'Forged step' });
      expect(await send(tom, 'draft', frame(Y.encodeStateAsUpdate(mine)))).toBe(4423);
    }
    const known = tom.doc('draft');
    const before = Y.encodeStateVector(known);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(known));
    copy.getMap('actions').clear();
    expect(await send(tom, 'draft', updateFrame(Y.encodeStateAsUpdate(copy, before)))).toBe(4423);

    setAgreement(amina.doc('notebook'), meeting.id('Amina'), { answer: 'agree', plan });
    await until(() => meeting.lead.desk.people[meeting.id('Amina')]?.answered === true, 'her answer');
    expect(meeting.lead.desk.people[meeting.id('Tom')]?.answered).toBe(false);
    await meeting.lead.send({ type: 'revealScores' });
    await meeting.lead.send({ type: 'showAgreements' });
    await meeting.everybodySees((p) => p.proceedings.agreements[meeting.id('Amina')] !== undefined, 'hers');
    const { agreements, scores } = meeting.lead.proceedings;
    expect(agreements).toEqual({
      [meeting.id('Amina')]: expect.objectContaining({ answer: 'agree', typist: null }),
    });
    expect(scores).toEqual({});
    expect(planHash(meeting.lead.draft)).toBe(plan);
  });

  it('AGREE3 AGREE4 opened again and closed anew, its answers are again seen by nobody before all are shown', async () => {
    await meeting.lead.send({ type: 'reopenPlan' });
    addAction(meeting.lead.doc('draft'), newId(), { what: 'One more step' });
    await until(() => meeting.lead.isSaved('draft'), 'the step');
    await meeting.lead.send({ type: 'movePhase', to: 'agree' });
    await meeting.everybodySees((p) => p.proceedings.meeting?.phase === 'agree', 'the plan closed');
    const { plan = '' } = meeting.lead.proceedings.meeting ?? {};
    setAgreement(amina.doc('notebook'), meeting.id('Amina'), { answer: 'doNotAgree', plan });
    await until(() => meeting.lead.desk.people[meeting.id('Amina')]?.answered === true, 'her answer');
    const shown = meeting.lead.proceedings.agreements[meeting.id('Amina')];
    expect(shown).toMatchObject({ answer: 'agree', earlier: true });
  });
});
