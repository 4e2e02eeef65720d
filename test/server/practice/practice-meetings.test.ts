import { afterEach, describe, expect, it } from 'vitest';
import type { OpenedSession } from '../../../server/access/participant-sessions.ts';
import { createLog } from '../../../server/log.ts';
import { KEPT_EMPTY_MS, LONGEST_MS } from '../../../server/practice/practice-meeting.ts';
import { PracticeMeetings } from '../../../server/practice/practice-meetings.ts';
import type { Meeting } from '../../../server/rooms/meeting.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { until } from '../../support/until.ts';

const MINUTE = 60_000;
let practice: PracticeMeetings;

afterEach(() => practice.close());

function practiceOf(most: number) {
  const clock = createManualClock();
  const complaints: string[] = [];
  const log = createLog(
    (line) => complaints.push(line),
    () => clock.now(),
  );
  practice = new PracticeMeetings(most, { clock, log, timeZone: 'Europe/London' });
  return { clock, complaints };
}

async function begin(): Promise<OpenedSession> {
  const opened = await practice.begin();
  if (opened === 'full') throw new Error('There is no room for another practice meeting.');
  return opened;
}

async function meetingOf({ session }: OpenedSession): Promise<Meeting> {
  const found = await practice.of(session.id);
  if (!found) throw new Error('The practice meeting is not there.');
  return found.premises.meetings.get(session.meeting);
}

describe('practice meetings', () => {
  it('PRACT3 are as many at once as may be, and an ended one makes room', async () => {
    const { clock } = practiceOf(2);
    expect(practice.isOffered).toBe(true);
    const three = await Promise.all([practice.begin(), practice.begin(), practice.begin()]);
    expect(three.filter((opened) => opened === 'full')).toHaveLength(1);
    clock.advance(KEPT_EMPTY_MS);
    expect(practice.count).toBe(0);
    expect(await practice.begin()).not.toBe('full');
  });

  it('PRACT3 are none where the service has switched them off', async () => {
    practiceOf(0);
    expect(practice.isOffered).toBe(false);
    expect(await practice.begin()).toBe('full');
  });

  it('PRACT2 are gone some minutes after the last person left, and not before', async () => {
    const { clock, complaints } = practiceOf(2);
    const opened = await begin();
    const meeting = await meetingOf(opened);
    const leave = meeting.presences.arrived(meeting.snapshot().meeting.lead);
    clock.advance(60 * MINUTE);
    expect(await practice.of(opened.session.id)).toBeDefined();
    leave();
    clock.advance(KEPT_EMPTY_MS - MINUTE);
    expect(await practice.of(opened.session.id)).toBeDefined();
    clock.advance(2 * MINUTE);
    expect(await practice.of(opened.session.id)).toBeUndefined();
    expect(practice.doors).toEqual([]);
    await until(() => meeting.draft.peerCount === 0, 'everybody to be gone');
    expect(complaints).toEqual([]);
  });

  it('PRACT2 are gone after four hours, whoever is there', async () => {
    const { clock } = practiceOf(1);
    const meeting = await meetingOf(await begin());
    meeting.presences.arrived(meeting.snapshot().meeting.lead);
    clock.advance(LONGEST_MS - MINUTE);
    expect(practice.count).toBe(1);
    clock.advance(MINUTE);
    expect(practice.count).toBe(0);
  });

  it('PRACT2 know nothing of each other', async () => {
    practiceOf(2);
    const [one, other] = [await begin(), await begin()];
    const [first, second] = [await practice.of(one.session.id), await practice.of(other.session.id)];
    expect(first).not.toBe(second);
    expect(await first?.premises.access.sessions.byToken(other.session.id, other.token)).toBeUndefined();
    expect(await first?.premises.access.sessions.byToken(one.session.id, one.token)).toBeDefined();
  });
});
