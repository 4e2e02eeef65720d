import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../server/access/accounts.ts';
import { endOfDay } from '../../../server/access/days.ts';
import type { MeetingSetUp } from '../../../server/access/meetings.ts';
import type { ParticipantSession } from '../../../server/access/participant-sessions.ts';
import { type MeetingId, newId, type ParticipantId, type SessionId } from '../../../shared/ids.ts';
import { CODE_ALPHABET } from '../../../shared/protocol/access.ts';
import { type AccessAt, accessAt, administrator, meetingInput, meetingOf, present } from './access-at.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let at: AccessAt;
let ada: Account;
let meeting: MeetingSetUp;
let amina: ParticipantId;

beforeEach(async () => {
  at = accessAt();
  ada = await administrator(at);
  ({ meeting } = await meetingOf(at, ada));
  amina = present(meeting.people[1]).participant;
});

const link = (id: MeetingId = meeting.id, who: ParticipantId = amina): Promise<string> =>
  at.access.invitations.make(id, who, ada.id);
const redeem = (secret: string, device = 'phone') => at.access.sessions.redeem(secret, device);

/** Commits a session in another standing, as the live meeting does. */
async function settle(session: ParticipantSession, standing: ParticipantSession['standing']): Promise<void> {
  await at.storage.commit({ put: [at.access.sessions.toRecord({ ...session, standing })] });
}

describe('personal links', () => {
  it('DOOR1 have 256 bits, and only their hash is kept', async () => {
    const secret = await link();
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const records = await Promise.all(
      (['invitation', 'session'] as const).map((kind) => at.storage.list(kind)),
    );
    expect(JSON.stringify(records)).not.toContain(secret);
  });

  it('DOOR1 replace the one before; whoever has come by it stays', async () => {
    const old = await link();
    const { session, token } = present(await redeem(old));
    const fresh = await link();
    expect(await redeem(old, 'another')).toBeUndefined();
    expect(present(await redeem(fresh)).session.id).toBe(session.id);
    expect(await at.access.sessions.byToken(session.id, token)).toBeDefined();
  });

  it('DOOR2 live until seven days after the day of the meeting', async () => {
    const secret = await link();
    const { session, token } = present(await redeem(secret));
    const end = endOfDay(meeting.day, 'Europe/London') + 7 * DAY_MS;
    at.clock.advance(end - at.clock.now() - 1);
    expect(await redeem(secret, 'another')).toBeDefined();
    at.clock.advance(1);
    expect(await redeem(secret)).toBeUndefined();
    expect(await at.access.sessions.byToken(session.id, token)).toBeUndefined();
  });

  it('DOOR2 live as long as the copies the lead has promised', async () => {
    const secret = await link();
    const until = at.clock.now() + 60 * DAY_MS;
    await at.storage.commit({ put: await at.access.setUps.sharedUntil(meeting.id, until) });
    at.clock.advance(60 * DAY_MS - 1);
    expect(await redeem(secret)).toBeDefined();
    at.clock.advance(1);
    expect(await redeem(secret)).toBeUndefined();
  });

  it('DOOR2 count from the day the meeting was really held', async () => {
    const late = await meetingOf(at, ada, { day: '2026-11-01' });
    const secret = await link(late.meeting.id, late.meeting.host);
    expect(await redeem(secret)).toBeUndefined();
    await at.access.setUps.begin(late.meeting.id, ada.id);
    expect(await redeem(secret)).toBeDefined();
  });

  it('DOOR2 DOOR7 end at once when withdrawn, with every session', async () => {
    const secret = await link();
    const opened = [present(await redeem(secret, 'phone')), present(await redeem(secret, 'tablet'))];
    await settle(present(opened[0]).session, 'admitted');
    const settled: SessionId[] = [];
    at.access.sessions.onSettled((id) => settled.push(id));
    await at.access.setUps.withdraw(meeting.id, amina, ada);
    expect(await redeem(secret)).toBeUndefined();
    for (const { session, token } of opened) {
      expect(await at.access.sessions.byToken(session.id, token)).toBeUndefined();
    }
    expect(settled).toEqual(opened.map((o) => o.session.id));
    expect(await at.access.invitations.get(meeting.id, amina)).toMatchObject({ withdrawn: true, hash: null });
    expect(await redeem(await link())).toBeDefined();
  });

  it('DOOR6 that are unknown, foreign to every meeting or dead all give nothing', async () => {
    const secret = await link();
    const changed = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [changed, '', 'x', newId(), secret.toLowerCase(), `${secret} `]) {
      expect(await redeem(wrong)).toBeUndefined();
    }
  });
});

describe('sessions', () => {
  it('DOOR18 wait when they come, before the meeting too', async () => {
    const knocks: ParticipantSession[] = [];
    at.access.sessions.onKnock((session) => knocks.push(session));
    const { session } = present(await redeem(await link()));
    expect(session).toMatchObject({ standing: 'waiting', participant: amina, name: 'Amina', way: 'link' });
    expect(knocks).toEqual([session]);
    expect(await at.access.sessions.of(meeting.id)).toEqual([session]);
  });

  it('DOOR3 are the same for the same device, with the same token, and knock once', async () => {
    const secret = await link();
    let knocks = 0;
    at.access.sessions.onKnock(() => (knocks += 1));
    const all = await Promise.all([redeem(secret), redeem(secret), redeem(secret)]);
    expect(new Set(all.map((opened) => present(opened).session.id)).size).toBe(1);
    expect(new Set(all.map((opened) => present(opened).token)).size).toBe(1);
    expect(knocks).toBe(1);
  });

  it('DOOR3 are another for another device, which waits again', async () => {
    const secret = await link();
    const first = present(await redeem(secret));
    await settle(first.session, 'admitted');
    const second = present(await redeem(secret, 'tablet'));
    expect(second.session.id).not.toBe(first.session.id);
    expect(second.session.standing).toBe('waiting');
    expect(present(await redeem(secret)).session.standing).toBe('admitted');
  });

  it('DOOR3 on one phone are two for two people', async () => {
    const lead = await link(meeting.id, meeting.host);
    const [one, two] = [present(await redeem(await link())), present(await redeem(lead))];
    expect(one.session.id).not.toBe(two.session.id);
    expect(one.token).not.toBe(two.token);
    expect(await at.access.sessions.byToken(one.session.id, two.token)).toBeUndefined();
  });

  it('DOOR3 knock anew after they have ended', async () => {
    const secret = await link();
    const first = present(await redeem(secret));
    await settle(first.session, 'ended');
    const again = present(await redeem(secret));
    expect(again.session.id).not.toBe(first.session.id);
    expect(again.token).not.toBe(first.token);
    expect(again.session.standing).toBe('waiting');
  });

  it('DOOR3 of one link are at most eight at a time', async () => {
    const secret = await link();
    for (let i = 0; i < 8; i++) present(await redeem(secret, `device ${i}`));
    expect(await redeem(secret, 'one more')).toBe('tooMany');
    expect(present(await redeem(secret, 'device 3')).session.standing).toBe('waiting');
  });

  it('DOOR8 open by id and token together, and by nothing else', async () => {
    const { session, token } = present(await redeem(await link()));
    const { sessions } = at.access;
    expect(await sessions.byToken(session.id, token)).toEqual(session);
    for (const [id, wrong] of [
      [session.id, ''],
      [session.id, session.tokenHash],
      [session.id, `${token}A`],
      [newId(), token],
      ['', token],
      ['../other', token],
    ] as const) {
      expect(await sessions.byToken(id, wrong)).toBeUndefined();
    }
    expect(JSON.stringify(await at.storage.list('session'))).not.toContain(token);
  });

  it('DOOR8 belong to their meeting', async () => {
    const { session } = present(await redeem(await link()));
    expect(await at.access.sessions.get(meeting.id, session.id)).toEqual(session);
    expect(await at.access.sessions.get(newId(), session.id)).toBeUndefined();
  });

  it('ACC5 end with the sign-in that opened them, and tell who listens', async () => {
    const opened = await at.access.sessions.openAsLead(meeting, 'token', ada.id);
    const ended: ParticipantSession[] = [];
    at.access.sessions.onEnded((session) => ended.push(session));
    await at.access.sessions.end([opened.session.id, newId()], ada.id);
    await at.access.sessions.end([opened.session.id], ada.id);
    expect(ended.map((s) => [s.id, s.standing])).toEqual([[opened.session.id, 'ended']]);
    expect(await at.access.sessions.byToken(opened.session.id, opened.token)).toBeUndefined();
  });
});

describe('the lead', () => {
  it('DOOR13 is in at once, with one session in one browser', async () => {
    const one = await at.access.sessions.openAsLead(meeting, 'browser', ada.id);
    const again = await at.access.sessions.openAsLead(meeting, 'browser', ada.id);
    const other = await at.access.sessions.openAsLead(meeting, 'laptop', ada.id);
    expect(one.session).toMatchObject({ standing: 'admitted', participant: meeting.host, name: 'Ms Okafor' });
    expect(again).toEqual(one);
    expect(other.session.id).not.toBe(one.session.id);
  });

  it('DOOR19 comes back long after the links have ended, a day at a time', async () => {
    const { sessions } = at.access;
    const then = await sessions.openAsLead(meeting, 'browser', ada.id);
    at.clock.advance(100 * DAY_MS);
    expect(await sessions.byToken(then.session.id, then.token)).toBeUndefined();
    const now = await sessions.openAsLead(meeting, 'browser', ada.id);
    expect(now.session.id).not.toBe(then.session.id);
    expect(await sessions.byToken(now.session.id, now.token)).toMatchObject({ id: now.session.id });
    expect(await redeem(await link())).toBeUndefined();
    at.clock.advance(DAY_MS);
    expect(await sessions.byToken(now.session.id, now.token)).toBeUndefined();
  });
});

describe('the spoken code', () => {
  const knock = (code: string, name: string, device = 'phone') =>
    at.access.sessions.knock({ code, name }, device);

  it('DOOR5 is there while the meeting is open, and of letters that are not mixed up', async () => {
    expect(meeting.walkInCode).toBeNull();
    const open = present(await at.access.setUps.begin(meeting.id, ada.id));
    const code = present(open.walkInCode ?? undefined);
    expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`));
    expect(CODE_ALPHABET).not.toMatch(/[01ILO]/);
    expect(await at.access.sessions.meetingOfCode(code)).toBe(meeting.id);
    await at.storage.commit({ put: await at.access.setUps.closed(meeting.id) });
    expect(await knock(code, 'Dee')).toBeUndefined();
    expect(await at.access.setUps.get(meeting.id)).toMatchObject({ stage: 'closed', walkInCode: null });
  });

  it('DOOR5 only knocks: no participant, no place, the name as typed', async () => {
    const open = present(await at.access.setUps.begin(meeting.id, ada.id));
    const { session } = present(await knock(open.walkInCode ?? '', 'Dee'));
    expect(session).toMatchObject({ participant: null, name: 'Dee', way: 'code', standing: 'waiting' });
  });

  it('DOOR5 stays the same when the meeting is begun again', async () => {
    const [one, two] = await Promise.all([
      at.access.setUps.begin(meeting.id, ada.id),
      at.access.setUps.begin(meeting.id, ada.id),
    ]);
    expect(present(one).walkInCode).toBe(present(two).walkInCode);
  });

  it('DOOR3 gives the same device and name its knock back, and another name its own', async () => {
    const code = present(await at.access.setUps.begin(meeting.id, ada.id)).walkInCode ?? '';
    const dee = present(await knock(code, 'Dee'));
    expect(present(await knock(code, 'Dee')).session.id).toBe(dee.session.id);
    expect(present(await knock(code, 'Tom')).session.id).not.toBe(dee.session.id);
  });

  it('DOOR12 lets at most forty wait at one door', async () => {
    const code = present(await at.access.setUps.begin(meeting.id, ada.id)).walkInCode ?? '';
    for (let i = 0; i < 40; i++) present(await knock(code, `Person ${i}`, `device ${i}`));
    expect(await knock(code, 'One more', 'device')).toBe('tooMany');
    expect(await redeem(await link())).not.toBe('tooMany');
  });

  it('DOOR6 is no link, and a link is no code', async () => {
    const code = present(await at.access.setUps.begin(meeting.id, ada.id)).walkInCode ?? '';
    expect(await redeem(code)).toBeUndefined();
    expect(await knock(await link(), 'Dee')).toBeUndefined();
  });
});

describe('on a plain network', () => {
  it('CONF3 real meetings do not open, and practice ones do', async () => {
    at = accessAt({ practiceOnly: true });
    ada = await administrator(at);
    const real = (await meetingOf(at, ada)).meeting;
    expect(await at.access.setUps.begin(real.id, ada.id)).toBeUndefined();
    expect(await redeem(await link(real.id, real.host))).toBeUndefined();
    const family = await at.access.families.createPractice({ name: 'Made up', children: [], cover: [] });
    const { id, host } = await at.access.setUps.createPractice(family, meetingInput());
    expect((await at.access.setUps.begin(id, 'server'))?.stage).toBe('open');
    expect(await redeem(await link(id, host))).toBeDefined();
    expect(await at.access.setUps.visible(id, ada)).toBeUndefined();
  });
});
