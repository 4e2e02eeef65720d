import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addEntry, deleteEntry, setOk, setScore } from '../../shared/documents/notebook.ts';
import { snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import { addVoice, changeVoice, snapshotVoice } from '../../shared/documents/voice.ts';
import { newId, type ParticipantId } from '../../shared/ids.ts';
import { startChromium } from '../support/chromium.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { HttpClient } from '../support/http-client.ts';
import type { LivePerson } from '../support/live-person.ts';
import { updateFrame } from '../support/raw-frames.ts';
import { type RawOpening, RawSocket } from '../support/raw-socket.ts';
import { Service } from '../support/service.ts';
import { until } from '../support/until.ts';

let service: Service;
let meeting: GatheredMeeting;
beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  const lead = await service.createAccount();
  const family = await lead.createFamily(['Yusuf', 'Layla']);
  const [child = null, sister = null] = family.children.map(({ id }) => id);
  meeting = await GatheredMeeting.open(
    lead,
    [
      { name: 'Amina', role: 'parent' },
      { name: 'Nan', role: 'familyNetwork' },
      { name: 'Tom', role: 'health' },
      { name: 'Yusuf', role: 'youngPerson', child },
      // Layla has no device: she never comes by a link.
      { name: 'Layla', role: 'youngPerson', child: sister },
    ],
    {},
    {},
    family,
  );
  for (const name of ['Amina', 'Nan', 'Tom', 'Yusuf']) await meeting.come(name);
  await meeting.allSayOk();
}, 60_000);
afterAll(async () => {
  meeting.disperse();
  await service.close();
});

function wayOf(person: LivePerson, room: string): RawOpening {
  const path = `${person.address}sync/${room}?v=1&g=`;
  return { origin: service.url, path, cookie: person.http.cookieFor(path) };
}
const held = (child: ParticipantId): string => `held/${child}`;
const pages = (person: LivePerson, of = 'Yusuf'): Promise<RawSocket> =>
  RawSocket.synced(wayOf(person, held(meeting.id(of))));

/** Sends what an act changes in the document of a socket. */
function write(socket: RawSocket, act: (doc: Y.Doc) => void): void {
  const before = Y.encodeStateVector(socket.doc);
  act(socket.doc);
  socket.send(updateFrame(Y.encodeStateAsUpdate(socket.doc, before)));
}

/** How many ways into the pages somebody was refused, each without a byte of them. */
async function refused(ways: readonly RawOpening[]): Promise<number> {
  for (const way of ways) {
    const socket = await RawSocket.open(way);
    const ended = await socket.untilEnded();
    expect([way.path, ended.code === 4403 || socket.refusedWith === 404, socket.documentBytes]).toEqual([
      way.path,
      true,
      0,
    ]);
    socket.drop();
  }
  return ways.length;
}

const lend = (from: LivePerson, to: string | null) =>
  from.send({ type: 'lendPages', of: meeting.id('Yusuf'), to: to === null ? null : meeting.id(to) });

it('LEND6 a child without a device goes on with a second helper by their word; the first has gone before, and never are there two', async () => {
  const nan = meeting.person('Nan');
  const tom = meeting.person('Tom');
  const amina = meeting.person('Amina');
  const room = held(meeting.id('Layla'));
  const lendLayla = (from: LivePerson, to: ParticipantId | null, yes?: true) =>
    from.send({ type: 'lendPages', of: meeting.id('Layla'), to, ...(yes && { childSaidYes: yes }) });
  expect(await lendLayla(meeting.lead, meeting.id('Nan'))).toMatchObject({ ok: true });
  const nans = await pages(nan, 'Layla');
  const dog = newId<'voice'>();
  write(nans, (doc) => addVoice(doc, dog, { form: 'houses', part: 'dreams', words: 'A dog.' }));
  const beside = await pages(nan, 'Layla');
  await until(() => snapshotVoice(beside.doc).length === 1, 'what Nan wrote to be durable');

  // Without the child's word it opens to nobody, nor to whoever alone says that they heard it.
  const toTom = (from: LivePerson, yes?: true) => lendLayla(from, meeting.id('Tom'), yes);
  expect(await toTom(meeting.lead)).toMatchObject({ ok: false, reason: 'askChild' });
  expect(await lendLayla(meeting.lead, meeting.setUp.lead, true)).toMatchObject({ reason: 'childsOwn' });
  for (const who of [amina, tom]) expect(await toTom(who, true)).toMatchObject({ reason: 'notAllowed' });
  expect(await toTom(nan)).toMatchObject({ reason: 'notAllowed' });

  // Nan has to leave while her socket is open: Tom finds what is written, and Nan nothing more.
  expect(await toTom(meeting.lead, true)).toMatchObject({ ok: true });
  const toms = await pages(tom, 'Layla');
  for (const socket of [nans, beside]) expect((await socket.untilEnded(1000)).code).toBe(4403);
  await refused([wayOf(nan, room), wayOf(meeting.lead, room), wayOf(amina, room)]);
  expect(snapshotVoice(toms.doc)).toMatchObject([{ id: dog, words: 'A dog.', shownTo: 'nobody' }]);
  write(toms, (doc) => changeVoice(doc, dog, { words: 'canary-second', shownTo: [meeting.id('Amina')] }));
  await until(() => snapshotShownVoice(amina.doc('desk')).length === 1, 'it on the desk of whom it is for');
  const [shown] = snapshotShownVoice(amina.doc('desk'));
  expect([shown?.by, new Set(shown?.helpers)]).toEqual([
    meeting.id('Layla'),
    new Set([meeting.id('Nan'), meeting.id('Tom')]),
  ]);
  expect(nans.frames.some((frame) => Buffer.from(frame).includes('canary-second'))).toBe(false);

  // Passed on where they are held, by the child; handed back, they wait for the child's word again.
  expect(await lendLayla(tom, meeting.id('Amina'), true)).toMatchObject({ ok: true });
  expect((await toms.untilEnded(1000)).code).toBe(4403);
  const aminas = await pages(amina, 'Layla');
  expect(snapshotVoice(aminas.doc)).toHaveLength(1);
  expect(await lendLayla(amina, null)).toMatchObject({ ok: true });
  expect(await lendLayla(meeting.lead, meeting.id('Nan'))).toMatchObject({ reason: 'askChild' });
  for (const socket of [nans, beside, toms, aminas]) socket.drop();
}, 30_000);

it("LEND1 LEND2 LEND3 LEND4 a child's pages open to one named helper, who writes them and nothing else, until it is ended", async () => {
  const yusuf = meeting.person('Yusuf');
  const nan = meeting.person('Nan');
  const tom = meeting.person('Tom');
  const amina = meeting.person('Amina');
  const room = held(meeting.id('Yusuf'));
  const { ticket } = (await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {})).body as {
    ticket: string;
  };
  const wallHttp = new HttpClient(service.url);
  const { address } = (await wallHttp.post('/api/wall', { ticket })).body as { address: string };
  const wall = { origin: service.url, path: `${address}sync/${room}?v=1&g=` };
  const outside = [
    { ...wall, cookie: wallHttp.cookieFor(wall.path) },
    { ...wayOf(nan, room), cookie: '' },
    { ...wayOf(nan, room), cookie: amina.http.cookieFor(wayOf(amina, room).path) },
  ];
  let tried = await refused([...[meeting.lead, amina, nan, tom].map((who) => wayOf(who, room)), ...outside]);
  for (const who of [amina, nan, tom]) {
    expect(await lend(who, 'Nan')).toMatchObject({ ok: false, reason: 'notAllowed' });
  }

  expect(await lend(meeting.lead, 'Nan')).toMatchObject({ ok: true });
  const open = await pages(nan);
  tried += await refused([
    ...[meeting.lead, amina, tom].map((who) => wayOf(who, room)),
    ...outside,
    ...['Amina', 'Tom'].map((name) => wayOf(nan, held(meeting.id(name)))),
    ...['notebook', 'desk'].map((kind) => wayOf(nan, `${kind}%2F${meeting.id('Yusuf')}`)),
    wayOf(nan, `desk/${meeting.id('Yusuf')}`),
  ]);

  // What Nan writes is Yusuf's, and says who helped.
  const helped = newId<'voice'>();
  write(open, (doc) => {
    addVoice(doc, helped, { form: 'houses', part: 'good', words: 'Nan walks with me.', exact: false });
    changeVoice(doc, helped, { shownTo: 'everyone' });
  });
  await until(() => snapshotShownVoice(amina.doc('proceedings')).length === 1, 'what Nan wrote down');
  expect(snapshotShownVoice(amina.doc('proceedings'))).toMatchObject([
    { by: meeting.id('Yusuf'), helpers: [meeting.id('Nan')], exact: false },
  ]);
  expect(snapshotVoice(yusuf.doc('notebook'))).toMatchObject([{ id: helped }]);

  // Nothing else of the notebook is Nan's to write or to delete.
  const entry = newId<'entry'>();
  const at = { column: 'worries', section: 'effect', children: [], words: 'mine', state: 'mine' } as const;
  addEntry(yusuf.doc('notebook'), entry, at);
  const id = meeting.id('Yusuf');
  const trespass: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => addEntry(doc, newId<'entry'>(), { ...at, state: 'given' }),
    (doc) => deleteEntry(doc, entry),
    (doc) => setScore(doc, id, { number: 0 }),
    (doc) => setOk(doc, id, { answer: 'notToday' }),
  ];
  for (const act of trespass) {
    const socket = await pages(nan);
    await until(() => socket.doc.getMap('entries').has(entry), 'the note');
    write(socket, act);
    expect((await socket.untilEnded()).code).toBe(4422);
    socket.drop();
  }
  expect([...yusuf.doc('notebook').getMap('entries').keys()]).toEqual([entry]);
  expect(yusuf.doc('notebook').getMap('scores').size).toBe(0);

  // Whoever leads opens nothing to the next that the child wrote without them.
  expect(await lend(meeting.lead, 'Tom')).toMatchObject({ ok: false, reason: 'childsOwn' });

  const before = performance.now();
  expect(await lend(meeting.lead, null)).toMatchObject({ ok: true });
  expect(await open.untilEnded(1000)).toEqual({ code: 4403, reason: 'accessEnded' });
  const took = performance.now() - before;
  addVoice(yusuf.doc('notebook'), newId<'voice'>(), {
    form: 'houses',
    part: 'worries',
    words: 'canary-alone',
  });
  await until(() => yusuf.isSaved('notebook'), 'it to be durable');
  tried += await refused([wayOf(nan, room)]);
  expect(open.frames.some((frame) => Buffer.from(frame).includes('canary-alone'))).toBe(false);

  // The child may open them to somebody else, and close them.
  expect(await lend(yusuf, 'Tom')).toMatchObject({ ok: true });
  const toms = await pages(tom);
  expect(await lend(yusuf, null)).toMatchObject({ ok: true });
  expect((await toms.untilEnded(1000)).code).toBe(4403);
  // And so may whoever holds them; somebody whose part ends holds nothing.
  expect(await lend(yusuf, 'Tom')).toMatchObject({ ok: true });
  expect(await lend(tom, null)).toMatchObject({ ok: true });
  expect(await lend(yusuf, 'Tom')).toMatchObject({ ok: true });
  const last = await pages(tom);
  await meeting.lead.send({ type: 'withdraw', participant: meeting.id('Tom') });
  expect((await last.untilEnded(1000)).code).toBe(4403);
  await until(
    () => amina.proceedings.participants.every(({ pagesWith }) => !pagesWith),
    'the loan to be over',
  );
  console.info(`${tried} ways into the pages refused; a loan ended in ${Math.round(took)} ms`);
  for (const socket of [open, toms, last]) socket.drop();
}, 60_000);

/** The real wall: what the child shows is up by the lead's word, and gone within a second by the child's. */
async function wallShowsAndLetsGo(browser: Browser, yusuf: LivePerson): Promise<void> {
  const { ticket } = (await meeting.lead.http.post(`${meeting.lead.address}api/wall`, {})).body as {
    ticket: string;
  };
  const wall = await (await browser.newContext()).newPage();
  await wall.goto(`${service.url}/wall#${ticket}`);
  const [shown] = snapshotVoice(yusuf.doc('notebook')).filter(({ shownTo }) => shownTo === 'everyone');
  if (!shown) throw new Error('nothing is shown');
  expect(await meeting.lead.send({ type: 'showVoice', of: meeting.id('Yusuf') })).toMatchObject({ ok: true });
  const words = wall.locator('[data-page]').getByText(shown.words);
  await words.waitFor();
  await wall.locator('[data-page]').getByText('What they meant. Nan wrote it.').waitFor();
  const before = performance.now();
  changeVoice(yusuf.doc('notebook'), shown.id, { shownTo: 'nobody' });
  await words.waitFor({ state: 'detached' });
  expect(performance.now() - before).toBeLessThan(1000);
  expect(await wall.content()).not.toContain(shown.words);
  await wall.context().close();
}

it('VOICE5 VOICE11 LEND4 LEND5 on the real wall and the helper’s own phone: shown and gone; the pages open by a tap, close by themselves when they are taken back, and are handed back', async () => {
  const yusuf = meeting.person('Yusuf');
  const nan = meeting.person('Nan');
  const browser = await startChromium();
  try {
    await wallShowsAndLetsGo(browser, yusuf);
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const { hostname } = new URL(service.url);
    await context.addCookies(
      [...nan.http.cookies].map(([key, value]) => {
        const [path = '/', name = ''] = key.split(' ');
        return { name, value, path, domain: hostname };
      }),
    );
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(service.url + nan.address);
    expect(await lend(yusuf, 'Nan')).toMatchObject({ ok: true });
    const band = page.getByText('You are holding this for Yusuf');
    await page.getByRole('button', { name: 'Open Yusuf’s pages' }).click();
    await band.waitFor();
    await page.getByRole('button', { name: 'Dreams' }).first().click();
    await page.getByRole('button', { name: 'Write' }).click();
    await page.getByRole('textbox').fill('A den in the garden.');
    const isThere = (): boolean =>
      snapshotVoice(yusuf.doc('notebook')).some(({ words }) => words === 'A den in the garden.');
    await until(isThere, 'it on the child’s own device');
    const before = performance.now();
    expect(await lend(meeting.lead, null)).toMatchObject({ ok: true });
    await band.waitFor({ state: 'detached' });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await page.content()).not.toContain('A den in the garden.');
    // Lent again, they wait for a tap.
    expect(await lend(yusuf, 'Nan')).toMatchObject({ ok: true });
    await page.getByRole('button', { name: 'Open Yusuf’s pages' }).waitFor();
    expect(await band.count()).toBe(0);
    await page.getByRole('button', { name: 'Open Yusuf’s pages' }).click();
    await page.getByRole('button', { name: 'Hand back' }).click();
    await band.waitFor({ state: 'detached' });
    await until(() => nan.proceedings.participants.every(({ pagesWith }) => !pagesWith), 'them handed back');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}, 60_000);
