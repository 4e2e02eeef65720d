import * as Y from 'yjs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryOutboxStore } from '../../../client/connection/outbox-store.ts';
import type { MeetingModel } from '../../../client/meeting/meeting-model.ts';
import { openMeeting, type OpenMeetingOptions } from '../../../client/meeting/open-meeting.ts';
import { openWall } from '../../../client/meeting/open-wall.ts';
import { largeScreenPace } from '../../../client/reactive/repaint.ts';
import { randomToken } from '../../../shared/ids.ts';
import { scaleKey } from '../../../shared/practice/fingerprints.ts';
import { CLOSE } from '../../../shared/protocol/close-events.ts';
import { fixtureDocs } from '../../support/fixtures/fixture-docs.ts';
import { type FixturePerson, participantOf } from '../../support/fixtures/fixture-people.ts';
import { type RoomServer, startRoomServer } from '../../support/room-server.ts';

let server: RoomServer;
const key = randomToken(32);
beforeAll(async () => {
  server = await startRoomServer();
  const docs = fixtureDocs({}, 1, {});
  const proceedings = await server.room('proceedings');
  await proceedings.write(Y.encodeStateAsUpdate(docs.proceedings));
  const draft = await server.room('draft');
  await draft.write(Y.encodeStateAsUpdate(docs.draft));
});
afterAll(() => server.stop());
beforeEach(() => {
  // Announcements wait for the browser's next picture.
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
});

interface Screen {
  readonly model: MeetingModel;
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

async function screenOf(who: FixturePerson, more: Partial<OpenMeetingOptions> = {}): Promise<Screen> {
  const wakes = new Set<() => void>();
  const { model, close } = await openMeeting({
    sessionId: participantOf(who),
    session: {
      standing: 'admitted',
      participant: participantOf(who),
      name: who,
      outboxKey: key,
      meeting: null,
      generation: 'one',
      practice: true,
    },
    origin: server.origin,
    outboxStore: memoryOutboxStore(),
    pace: largeScreenPace(),
    pageGoing: () => () => undefined,
    wakeUps: (wake) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    ...more,
  });
  onTestFinished(close);
  return { model, close, wake: () => wakes.forEach((wake) => wake()) };
}

describe('an open meeting', () => {
  it('VIEW5 is ready when all four documents have come, and then has everything a view reads', async () => {
    const { model } = await screenOf('amina');
    expect(model.ready()).toBe(false);
    expect(model.proceedings.participants).toEqual([]);
    await vi.waitUntil(() => model.ready());
    expect(model.connection()).toEqual({ state: 'live' });
    expect(model.state()?.title).toBe('Yusuf’s family');
    expect(model.phase()).toBe('welcome');
    expect(model.vocabulary.meeting.short).toBe('TAF meeting');
    expect(model.myself()?.name).toBe('Amina');
    expect(model.person(participantOf('nan'))?.name).toBe('Nan');
    expect(model.draft.scale.question).toBe('Where are we today?');
    expect([model.isLead(), model.isChair(), model.isScribe()]).toEqual([false, false, false]);
  });

  it('VIEW9 a helper types for those the lead named, the lead for all, and an OK makes one take part', async () => {
    const amina = await screenOf('amina');
    const lead = await screenOf('okafor');
    await vi.waitUntil(() => amina.model.ready() && lead.model.ready());
    expect(amina.model.mayTypeFor().map((person) => person.name)).toEqual(['Nan']);
    expect(lead.model.mayTypeFor().length).toBe(6);
    expect(amina.model.takesPart()).toBe(false);
    amina.model.mine.setOk('ok');
    expect(amina.model.takesPart()).toBe(true);
    amina.model.mine.setOk('notToday');
    expect(amina.model.takesPart()).toBe(false);
  });

  it('CONN2 one word for all documents: saved again only when every one is', async () => {
    const { model } = await screenOf('amina');
    await vi.waitUntil(() => model.ready() && model.status() === 'saved');
    server.storage.hold();
    model.ours.addAction({ what: 'Ring the school' });
    model.mine.setReady('welcome');
    expect(model.status()).toBe('sending');
    server.storage.release();
    await vi.waitUntil(() => model.status() === 'saved');
    expect(model.notebook.readyIn).toBe('welcome');
  });

  it('VIEW9 a sealed number and an answer carry the words they were given to', async () => {
    const { model } = await screenOf('tom');
    await vi.waitUntil(() => model.ready());
    model.mine.setScore({ number: 6, reason: 'He comes to school' });
    model.mine.sealScore(true);
    model.mine.giveAgreement('agree');
    const me = participantOf('tom');
    expect(model.notebook.scores[me]).toMatchObject({ number: 6, sealed: scaleKey(model.draft.scale) });
    expect(model.notebook.agreements[me]?.plan).toMatch(/^[0-9a-f]{64}$/);
    model.mine.giveAgreement(null);
    expect(model.notebook.agreements[me]).toMatchObject({ answer: null, plan: null });
  });

  it('VIEW7 each sees the others once, by the server’s names, in seating order, and where they are', async () => {
    const nan = await screenOf('nan');
    const amina = await screenOf('amina');
    const aminaAgain = await screenOf('amina');
    const okafor = await screenOf('okafor');
    await vi.waitUntil(() => [nan, amina, aminaAgain, okafor].every(({ model }) => model.ready()));
    aminaAgain.model.setPlace('action:one');
    await vi.waitUntil(() => nan.model.present().some((one) => one.at === 'action:one'));
    expect(nan.model.present()).toEqual([
      { participant: participantOf('okafor'), name: expect.stringContaining('Known as'), at: null },
      { participant: participantOf('amina'), name: expect.stringContaining('Known as'), at: 'action:one' },
    ]);
    await vi.waitUntil(() => amina.model.present().length === 2);
    aminaAgain.model.setPlace(null);
    await vi.waitUntil(() => nan.model.present().every((one) => one.at === null));
    await okafor.close();
    await vi.waitUntil(() => nan.model.present().length === 1);
  });

  it('VIEW4 two people typing into one step at once are both heard', async () => {
    const one = await screenOf('okafor');
    const two = await screenOf('bell');
    await vi.waitUntil(() => one.model.ready() && two.model.ready());
    const id = one.model.ours.addAction({ what: 'Ring' });
    const seen = ({ model }: Screen) => model.draft.actions.find((action) => action.id === id)?.what;
    await vi.waitUntil(() => seen(two) === 'Ring');
    one.model.ours.writeAction(id, 'Ring the school');
    two.model.ours.writeAction(id, 'Please ring'.replace('ring', 'Ring'));
    await vi.waitUntil(() => seen(one) === seen(two) && one.model.status() === 'saved');
    await vi.waitFor(() => expect([seen(one), seen(two)]).toEqual(Array(2).fill('Please Ring the school')));
  });

  it('CONN8 the end of access is final, and leaves nothing on the device', async () => {
    const outboxStore = memoryOutboxStore();
    const { model, wake } = await screenOf('dee', { outboxStore });
    await vi.waitUntil(() => model.ready());
    await server.stop();
    model.ours.addAction({ what: 'Not sent yet' });
    await vi.waitUntil(() => model.status() === 'deviceOnly', { timeout: 5000 });
    await vi.waitUntil(() => model.connection().state === 'offline', { timeout: 5000 });
    expect((await outboxStore.read('')).size).toBeGreaterThan(0);
    server.refuse(CLOSE.accessEnded);
    await server.start();
    wake();
    await vi.waitUntil(() => model.connection().state === 'over', { timeout: 5000 });
    expect(model.connection()).toEqual({ state: 'over', reason: 'accessEnded' });
    // OUT4 too: access that ended leaves no words behind.
    await vi.waitFor(async () => expect((await outboxStore.read('')).size).toBe(0));
    server.refuse(undefined);
  });

  it('OUT4 leaving leaves nothing on the device and tells the server', async () => {
    const outboxStore = memoryOutboxStore();
    const { model } = await screenOf('dee', { outboxStore });
    await vi.waitUntil(() => model.ready());
    const asked: string[] = [];
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      return Promise.resolve(new Response('{"ok":true}'));
    });
    await model.leave();
    vi.unstubAllGlobals();
    expect(asked).toEqual([`/in/${participantOf('dee')}/api/leave`]);
    expect(model.connection()).toEqual({ state: 'over', reason: 'left' });
    expect((await outboxStore.read('')).size).toBe(0);
  });

  it('VIEW5 the wall has the two documents it may read, and is present to nobody', async () => {
    const nan = await screenOf('nan');
    const wall = openWall({
      wallId: 'wall',
      generation: 'one',
      origin: server.origin,
      pace: largeScreenPace(),
      pageGoing: () => () => undefined,
      wakeUps: () => () => undefined,
    });
    onTestFinished(wall.close);
    await vi.waitUntil(() => wall.model.ready() && nan.model.ready());
    expect(wall.model.state()?.title).toBe('Yusuf’s family');
    expect(wall.model.person(participantOf('amina'))?.name).toBe('Amina');
    expect(nan.model.present()).toEqual([]);
    expect(Object.keys(wall.model)).not.toContain('mine');
  });
});
