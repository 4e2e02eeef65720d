import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import {
  accessAt,
  administrator,
  colleague,
  familyInput,
  made,
  meetingInput,
  meetingOf,
  personInput,
  present,
} from './access-at.ts';

async function threeAccounts() {
  const at = accessAt();
  const ada = await administrator(at);
  const ben = await colleague(at, ada, 'ben');
  const cat = await colleague(at, ada, 'cat');
  return { at, ada, ben, cat };
}

describe('families', () => {
  it('ACC6 are seen by their lead and cover alone, the administrator not among them', async () => {
    const { at, ada, ben, cat } = await threeAccounts();
    const { families } = at.access;
    const family = made(await families.create(familyInput({ cover: [cat.id] }), ben));
    for (const [account, sees] of [
      [ada, false],
      [ben, true],
      [cat, true],
    ] as const) {
      expect((await families.visible(family.id, account)) !== undefined).toBe(sees);
      expect((await families.visibleTo(account)).map((f) => f.id)).toEqual(sees ? [family.id] : []);
    }
  });

  it('ACC6 are gone from the list of whoever covers no longer', async () => {
    const { at, ben, cat } = await threeAccounts();
    const { families } = at.access;
    const input = familyInput({ cover: [cat.id] });
    const family = made(await families.create(input, ben));
    made(await families.change(family.id, { ...input, cover: [] }, ben, async () => new Set()));
    expect(await families.visibleTo(cat)).toEqual([]);
    expect(await families.visible(family.id, cat)).toBeUndefined();
    expect(await families.visibleTo(ben)).toHaveLength(1);
  });

  it('ACC7 have their cover named by their lead alone, from the colleagues there are', async () => {
    const { at, ada, ben, cat } = await threeAccounts();
    const { families } = at.access;
    const input = familyInput({ cover: [cat.id] });
    const family = made(await families.create(input, ben));
    const none = async () => new Set<string>();
    const byCover = await families.change(family.id, { ...input, cover: [cat.id, ada.id] }, cat, none);
    expect(byCover).toEqual({ ok: false, reason: 'notAllowed' });
    const renamed = await families.change(family.id, { ...input, name: 'The Lakes' }, cat, none);
    expect(made(renamed).name).toBe('The Lakes');
    const unknown = await families.change(family.id, { ...input, cover: [newId()] }, ben, none);
    expect(unknown).toEqual({ ok: false, reason: 'unknownCover' });
    expect(await families.create(familyInput({ cover: [newId()] }), ben)).toEqual({
      ok: false,
      reason: 'unknownCover',
    });
  });

  it('ACC9 keep a child that a planned meeting speaks of', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { families, setUps } = at.access;
    const input = familyInput();
    const family = made(await families.create(input, ada));
    const child = personInput({ role: 'youngPerson', child: family.children[0]?.id ?? null });
    const meeting = meetingInput();
    made(await setUps.create(family, { ...meeting, people: [...meeting.people, child] }, ada));
    const other = familyInput().children;
    const inUse = () => setUps.childrenInUse(family.id);
    expect(await families.change(family.id, { ...input, children: other }, ada, inUse)).toEqual({
      ok: false,
      reason: 'childInMeeting',
    });
    const more = [...input.children, ...other];
    expect(
      made(await families.change(family.id, { ...input, children: more }, ada, inUse)).children,
    ).toHaveLength(2);
  });
});

describe('set-ups', () => {
  it('ACC6 of meetings are as visible as their family', async () => {
    const { at, ada, ben } = await threeAccounts();
    const { meeting } = await meetingOf(at, ben);
    expect(await at.access.setUps.visible(meeting.id, ada)).toBeUndefined();
    expect((await at.access.setUps.visible(meeting.id, ben))?.meeting).toEqual(meeting);
    expect(await at.access.setUps.visible(newId(), ben)).toBeUndefined();
  });

  it('ACC9 refuse the child of another family, and a person twice', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const family = made(await at.access.families.create(familyInput(), ada));
    const base = meetingInput();
    const stranger = personInput({ child: newId() });
    expect(
      await at.access.setUps.create(family, { ...base, people: [...base.people, stranger] }, ada),
    ).toEqual({
      ok: false,
      reason: 'unknownChild',
      at: 2,
    });
    const again = personInput({ person: present(base.people[1]).person });
    expect(await at.access.setUps.create(family, { ...base, people: [...base.people, again] }, ada)).toEqual({
      ok: false,
      reason: 'twice',
      at: 2,
    });
  });

  it('ACC8 change until the meeting begins, and not after', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { meeting } = await meetingOf(at, ada);
    const moved = { ...meeting, day: '2026-12-01' };
    expect(made(await at.access.setUps.change(meeting.id, moved, ada)).day).toBe('2026-12-01');
    await at.access.setUps.begin(meeting.id, ada.id);
    expect(await at.access.setUps.change(meeting.id, meeting, ada)).toEqual({ ok: false, reason: 'begun' });
    expect((await at.access.setUps.get(meeting.id))?.stage).toBe('open');
  });

  it('ACC8 ACC10 a change and a beginning at once leave an open meeting open', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { meeting } = await meetingOf(at, ada);
    await Promise.all([
      at.access.setUps.change(meeting.id, { ...meeting, day: '2026-12-01' }, ada),
      at.access.setUps.begin(meeting.id, ada.id),
      at.access.setUps.change(meeting.id, { ...meeting, day: '2026-12-02' }, ada),
    ]);
    expect(await at.access.setUps.get(meeting.id)).toMatchObject({ stage: 'open', day: '2026-12-01' });
  });

  it('ACC8 take link and session from whoever is left out', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { meeting } = await meetingOf(at, ada);
    const { invitations, sessions, setUps } = at.access;
    const amina = present(meeting.people[1]);
    const secret = await invitations.make(meeting.id, amina.participant, ada.id);
    const { session, token } = present(await sessions.redeem(secret, 'phone'));
    made(await setUps.change(meeting.id, { ...meeting, people: meeting.people.slice(0, 1) }, ada));
    expect(await sessions.byToken(session.id, token)).toBeUndefined();
    expect(await sessions.redeem(secret, 'phone')).toBeUndefined();
  });

  it('ACC6 give dates of birth to the record and to nothing else', async () => {
    const at = accessAt();
    const ada = await administrator(at);
    const { family, meeting } = await meetingOf(at, ada);
    const child = present(family.children[0]);
    expect(await at.access.setUps.births(meeting.id)).toEqual({ [child.id]: '2017-04-05' });
    expect(JSON.stringify(await at.access.setUps.get(meeting.id))).not.toContain('2017-04-05');
  });
});
