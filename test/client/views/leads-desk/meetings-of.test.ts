import { describe, expect, it } from 'vitest';
import {
  inOrder,
  lastMeeting,
  lastMet,
  meetingsOf,
} from '../../../../client/views/leads-desk/meetings-of.ts';
import { newId } from '../../../../shared/ids.ts';
import type { FamilyView, MeetingStage } from '../../../../shared/protocol/set-up.ts';

const family = (name: string, meetings: readonly (readonly [string, MeetingStage])[]): FamilyView => ({
  id: newId(),
  name,
  children: [],
  cover: [],
  lead: { id: newId(), name: 'Ms Okafor', mine: true },
  meetings: meetings.map(([day, stage]) => ({ id: newId(), day, stage })),
});

describe('meetings in lists', () => {
  const one = family('One', [
    ['2026-01-05', 'closed'],
    ['2026-03-02', 'closed'],
    ['2026-05-04', 'setUp'],
    ['2026-03-30', 'open'],
  ]);
  const two = family('Two', [['2026-04-01', 'setUp']]);

  it('LEADS16 stand by day, the soonest first, over all families', () => {
    expect(meetingsOf([one, two], 'setUp').map(({ day, family }) => [day, family])).toEqual([
      ['2026-04-01', 'Two'],
      ['2026-05-04', 'One'],
    ]);
  });

  it('LEADS16 of one family stand open first, then to come, then over', () => {
    expect(inOrder(one).map(({ day }) => day)).toEqual([
      '2026-03-30',
      '2026-05-04',
      '2026-03-02',
      '2026-01-05',
    ]);
    expect(lastMet(one)).toBe('2026-03-02');
    expect(lastMet(two)).toBeUndefined();
  });

  it('LEADS4 the latest day is what a next meeting takes over', () => {
    const listed = family('Listed', [
      ['2026-03-02', 'closed'],
      ['2026-03-30', 'closed'],
      ['2026-03-30', 'setUp'],
    ]);
    expect(lastMeeting(listed)).toBe(listed.meetings[2]?.id);
    expect(lastMeeting(family('New', []))).toBeUndefined();
  });
});
