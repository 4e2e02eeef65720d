import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId } from '../../../shared/ids.ts';
import { newId } from '../../../shared/ids.ts';
import { familyInput, meetingInput, personInput, present } from '../access/access-at.ts';
import { Browser, colleagueBrowser, secretOf, type Site, signedInBrowser, site, thing } from './site.ts';

let at: Site;
let ada: Browser;
let ben: Browser;

beforeEach(async () => {
  at = site();
  ada = await signedInBrowser(at);
  ben = await colleagueBrowser(at, ada, 'ben');
});

async function familyOf(browser: Browser, change = {}): Promise<string> {
  const { status, body } = await browser.json('POST', '/api/families', familyInput(change));
  expect(status).toBe(200);
  return thing(body, 'family').id;
}

async function meetingOf(browser: Browser): Promise<{ family: string; meeting: string; people: string[] }> {
  const family = await familyOf(browser);
  const { body } = await browser.json('POST', `/api/families/${family}/meetings`, meetingInput());
  const meeting = thing(body, 'meeting');
  return { family, meeting: meeting.id, people: meeting.people.map((p) => p.participant) };
}

describe('families', () => {
  it('ACC6 are listed for their lead with their meetings', async () => {
    const { family, meeting } = await meetingOf(ben);
    const { body } = await ben.json('GET', '/api/families');
    expect(body['families']).toEqual([
      {
        id: family,
        name: 'The Waters family',
        children: [{ id: expect.any(String), name: 'Yusuf', born: '2017-04-05' }],
        cover: [],
        lead: { id: expect.any(String), name: 'ben', mine: true },
        meetings: [{ id: meeting, day: '2026-11-23', stage: 'setUp' }],
      },
    ]);
    expect((await ada.json('GET', '/api/families')).body['families']).toEqual([]);
  });

  it('ACC6 are seen by named cover, for whom they are not their own', async () => {
    const cover = [thing((await ada.json('GET', '/api/account')).body, 'account').id];
    const family = await familyOf(ben, { cover });
    const seen = thing((await ada.json('GET', `/api/families/${family}`)).body, 'family');
    expect(seen['lead']).toMatchObject({ name: 'ben', mine: false });
    const change = await ada.json('PUT', `/api/families/${family}`, familyInput({ cover: [] }));
    expect(change).toMatchObject({ status: 403, body: { field: 'cover', sentence: expect.any(String) } });
  });

  it('ACC9 wrong cover is named as such', async () => {
    const { status, body } = await ben.json('POST', '/api/families', familyInput({ cover: [newId()] }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ field: 'cover', sentence: 'Choose colleagues from the list.' });
  });
});

describe('what is not one’s own', () => {
  it('DOOR6 ACC6 answers like what does not exist, whatever is asked', async () => {
    const { family, meeting, people } = await meetingOf(ben);
    const forms = { families: familyInput(), meetings: meetingInput() };
    for (const [method, path, body] of [
      ['GET', (f: string, _m: string) => `/api/families/${f}`, undefined],
      ['PUT', (f: string, _m: string) => `/api/families/${f}`, forms.families],
      ['POST', (f: string, _m: string) => `/api/families/${f}/meetings`, forms.meetings],
      ['GET', (_f: string, m: string) => `/api/meetings/${m}`, undefined],
      ['PUT', (_f: string, m: string) => `/api/meetings/${m}`, forms.meetings],
      ['POST', (_f: string, m: string) => `/api/meetings/${m}/open`, undefined],
      ['POST', (_f: string, m: string) => `/api/meetings/${m}/invitations/${people[1]}`, undefined],
      ['DELETE', (_f: string, m: string) => `/api/meetings/${m}/invitations/${people[1]}`, undefined],
    ] as const) {
      const answers = await Promise.all([
        ada.json(method, path(family, meeting), body),
        ada.json(method, path(newId(), newId()), body),
        ada.json(method, path('x', '%00'), body),
      ]);
      for (const answer of answers) {
        expect(answer).toEqual({ status: 404, body: { ok: false, reason: 'notFound' } });
      }
    }
    expect(at.begun).toEqual([]);
  });

  it('ACC5 asks for a sign-in alike, whether it exists or not', async () => {
    const { family } = await meetingOf(ben);
    const nobody = new Browser(at);
    const answers = await Promise.all(
      [family, newId()].map((id) => nobody.json('GET', `/api/families/${id}`)),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(401);
  });
});

describe('meetings', () => {
  it('ACC8 can be read, changed, and not changed once they are open', async () => {
    const { meeting } = await meetingOf(ben);
    const seen = thing((await ben.json('GET', `/api/meetings/${meeting}`)).body, 'meeting');
    expect(seen).toMatchObject({ stage: 'setUp', walkInCode: null, place: 'Room 2' });
    expect(seen['linksUntil']).toBe(Date.UTC(2026, 11, 1));
    const moved = meetingInput({ day: '2026-12-03' });
    expect(thing((await ben.json('PUT', `/api/meetings/${meeting}`, moved)).body, 'meeting')).toMatchObject({
      day: '2026-12-03',
    });
    expect((await ben.json('POST', `/api/meetings/${meeting}/open`)).status).toBe(200);
    expect(await ben.json('PUT', `/api/meetings/${meeting}`, moved)).toMatchObject({
      status: 409,
      body: { reason: 'notNow', sentence: expect.any(String) },
    });
  });

  it('DOOR1 DOOR2 give each person a link, anew or withdrawn', async () => {
    const { meeting, people } = await meetingOf(ben);
    const place = `/api/meetings/${meeting}/invitations/${people[1]}`;
    const first = await ben.json('POST', place);
    expect(first.body.link).toMatch(/^https:\/\/meetings\.example\.org\/join#[A-Za-z0-9_-]{43}$/);
    const second = await ben.json('POST', place);
    expect(second.body.link).not.toBe(first.body.link);
    const states = async () =>
      thing((await ben.json('GET', `/api/meetings/${meeting}`)).body, 'meeting')['invitations'];
    const unmade = { participant: people[0], made: false, withdrawn: false, used: false };
    expect(await states()).toEqual([unmade, { ...unmade, participant: people[1], made: true }]);

    const phone = new Browser(at, '192.0.2.20');
    const join = (link: string | undefined) => phone.json('POST', '/api/join', { secret: secretOf(link) });
    expect((await join(first.body.link)).status).toBe(404);
    expect((await join(second.body.link)).status).toBe(200);
    expect(await states()).toMatchObject([unmade, { used: true }]);

    expect((await ben.json('DELETE', place)).body).toEqual({ ok: true });
    expect((await join(second.body.link)).status).toBe(404);
    expect(await states()).toMatchObject([unmade, { made: false, withdrawn: true }]);
  });

  it('DOOR2 give no link when their day is long past', async () => {
    const { meeting, people } = await meetingOf(ben);
    at.clock.advance(9 * 24 * 60 * 60 * 1000);
    const again = new Browser(at, '192.0.2.21');
    await again.json('POST', '/api/sign-in', { login: 'ben', password: 'three wet green apples' });
    expect(await again.json('POST', `/api/meetings/${meeting}/invitations/${people[1]}`)).toMatchObject({
      status: 409,
      body: { sentence: expect.stringContaining('day') },
    });
  });

  it('DOOR6 have no link for somebody who is not in them', async () => {
    const { meeting } = await meetingOf(ben);
    for (const who of [newId(), 'walkIn', '..']) {
      expect((await ben.json('POST', `/api/meetings/${meeting}/invitations/${who}`)).status).toBe(404);
    }
  });

  it('DOOR13 are opened by their lead, who is in at once', async () => {
    const { meeting } = await meetingOf(ben);
    const { body } = await ben.json('POST', `/api/meetings/${meeting}/open`);
    expect(body).toEqual({
      ok: true,
      address: `/in/${String(body['session'])}/`,
      session: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
    });
    expect(at.begun).toEqual([meeting]);
    expect((await ben.json('POST', `/api/meetings/${meeting}/open`)).body.address).toBe(body.address);
    const seen = thing((await ben.json('GET', `/api/meetings/${meeting}`)).body, 'meeting');
    expect(seen).toMatchObject({ stage: 'open', walkInCode: expect.stringMatching(/^[2-9A-Z]{6}$/) });
    const [session] = await at.access.sessions.of(meeting as MeetingId);
    expect(session).toMatchObject({ standing: 'admitted', id: body['session'] });
  });

  it('ACC5 signing out ends the page that was opened', async () => {
    const { meeting } = await meetingOf(ben);
    await ben.json('POST', `/api/meetings/${meeting}/open`);
    await ben.json('POST', '/api/sign-out');
    const sessions = await at.access.sessions.of(meeting as MeetingId);
    expect(sessions.map((s) => s.standing)).toEqual(['ended']);
  });

  it('DOOR7 withdraw somebody from an open meeting through the meeting; the lead stays', async () => {
    const { meeting, people } = await meetingOf(ben);
    await ben.json('POST', `/api/meetings/${meeting}/invitations/${people[1]}`);
    await ben.json('POST', `/api/meetings/${meeting}/open`);
    expect((await ben.json('DELETE', `/api/meetings/${meeting}/invitations/${people[1]}`)).status).toBe(200);
    expect(await ben.json('DELETE', `/api/meetings/${meeting}/invitations/${people[0]}`)).toMatchObject({
      status: 409,
      body: { sentence: expect.any(String) },
    });
  });
});

describe('wrong forms', () => {
  const good = () => meetingInput();
  const somebody = personInput();

  it.each([
    ['a day that is none', { day: '2026-02-30' }, 'day'],
    ['no day', { day: undefined }, 'day'],
    ['a time in words', { time: 'noon' }, 'time'],
    ['too much why', { why: 'x'.repeat(601) }, 'why'],
    ['nobody', { people: [] }, 'people'],
    ['forty-one people', { people: Array.from({ length: 41 }, () => personInput()) }, 'people'],
    ['a person without a name', { people: [{ ...somebody, name: ' ' }] }, 'people.0.name'],
    ['a role of our own', { people: [{ ...somebody, role: 'king' }] }, 'people.0.role'],
    ['a place on the moon', { people: [{ ...somebody, place: 'moon' }] }, 'people.0.place'],
    ['a lead who does not come', { lead: newId() }, undefined],
    [
      'a child of nobody',
      { people: [{ ...somebody, child: newId() }], lead: somebody.participant },
      'people.0.child',
    ],
    ['people as text', { people: 'everyone' }, 'people'],
    ['a lead as a number', { lead: 7 }, 'lead'],
  ])('ACC9 of a meeting with %s are refused with a sentence', async (_what, change, field) => {
    const family = await familyOf(ben);
    const form = { ...good(), ...change };
    const { status, body } = await ben.json('POST', `/api/families/${family}/meetings`, form);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      ok: false,
      reason: 'wrongInput',
      sentence: expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(body.field).toBe(field);
    expect(body.sentence).not.toMatch(/Invalid|undefined/);
    const seen = thing((await ben.json('GET', `/api/families/${family}`)).body, 'family');
    expect(seen['meetings']).toEqual([]);
  });

  it.each([
    ['no name', { name: '' }, 'name'],
    ['a name of 81 letters', { name: 'x'.repeat(81) }, 'name'],
    ['no children', { children: [] }, 'children'],
    ['a child without a name', { children: [{ id: newId(), name: '' }] }, 'children.0.name'],
    [
      'a birthday that is none',
      { children: [{ id: newId(), name: 'A', born: '31.12.2020' }] },
      'children.0.born',
    ],
    ['a child without an id', { children: [{ name: 'A' }] }, 'children.0.id'],
  ])('ACC9 of a family with %s are refused with a sentence', async (_what, change, field) => {
    const { status, body } = await ben.json('POST', '/api/families', { ...familyInput(), ...change });
    expect([status, body.field]).toEqual([400, field]);
    expect(body.sentence).toMatch(/^[A-Z].*\.$/);
    expect((await ben.json('GET', '/api/families')).body['families']).toEqual([]);
  });

  it('ACC9 name everything that is wrong, the first first', async () => {
    const { body } = await ben.json('POST', '/api/families', {
      name: '',
      children: [{ id: newId(), name: '' }],
    });
    expect(body['issues']).toEqual([
      { field: 'name', sentence: body.sentence },
      { field: 'children.0.name', sentence: expect.any(String) },
    ]);
  });

  it('ACC9 change nothing of what stood there', async () => {
    const { meeting } = await meetingOf(ben);
    const before = await ben.json('GET', `/api/meetings/${meeting}`);
    expect((await ben.json('PUT', `/api/meetings/${meeting}`, { ...good(), day: 'soon' })).status).toBe(400);
    expect(await ben.json('GET', `/api/meetings/${meeting}`)).toEqual(before);
    expect(present(before.body['meeting'])).toBeDefined();
  });
});
