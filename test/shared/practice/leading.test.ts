import { describe, expect, it } from 'vitest';
import type { MeetingState } from '../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { LEAD_GONE_MS, looksLike, planIsClosedIn, refusal } from '../../../shared/practice/leading.ts';
import { commandSchema, type CommandType } from '../../../shared/protocol/commands.ts';

const [lead, chair, scribe, standIn, mum] = ['lead', 'chair', 'scribe', 'standIn', 'mum'] as ParticipantId[];
const meeting = { lead, chair, scribe, standIn, closedAt: null } as MeetingState;
const here = { goneSince: null, now: 100_000 };
const TYPES: readonly CommandType[] = commandSchema.options.map((option) => option.entries.type.literal);

describe('leading', () => {
  it('LEAD1 every command is refused to everybody but those it belongs to', () => {
    const mayBe = (from: ParticipantId | undefined): CommandType[] =>
      from
        ? TYPES.filter((type) => refusal(type, from, meeting, { goneSince: 0, now: 100_000 }) === undefined)
        : [];
    expect(TYPES.length).toBeGreaterThan(15);
    const hand = ['raiseHand', 'lowerHand', 'answerVoice', 'lendPages'];
    const anybody = ['answerOffer', ...hand];
    expect(mayBe(mum)).toEqual(anybody);
    expect(mayBe(standIn)).toEqual(['answerOffer', 'takeOver', ...hand]);
    expect(mayBe(chair)).toEqual(['admit', 'moveEntry', 'markHeard', 'turnWall', ...anybody]);
    expect(mayBe(scribe)).toEqual(['markHere', 'moveEntry', 'markHeard', 'turnWall', ...anybody]);
    // Not: the stand-in's, the two after close, and a hand raised to oneself.
    expect(mayBe(lead)).toHaveLength(TYPES.length - 4);
  });

  it('LEAD2 a closed meeting takes only what belongs to its record and its people', () => {
    const closed = { ...meeting, closedAt: 5 };
    const taken = TYPES.filter((type) => lead && refusal(type, lead, closed, here) === undefined);
    expect(taken.toSorted()).toEqual([
      'addAddendum',
      'admit',
      'noteSafeguarding',
      'shareRecord',
      'turnAway',
      'withdraw',
    ]);
  });

  it('LEAD3 the stand-in takes over only when the lead has been gone for 60 seconds', () => {
    const after = (ms: number | null): string | undefined =>
      standIn &&
      refusal('takeOver', standIn, meeting, { goneSince: ms === null ? null : 100_000 - ms, now: 100_000 });
    expect([after(null), after(LEAD_GONE_MS - 1), after(LEAD_GONE_MS)]).toEqual([
      'leadIsHere',
      'leadIsHere',
      undefined,
    ]);
  });

  it('AGREE1 the plan is closed for writing from Agree on', () => {
    expect([planIsClosedIn('plan'), planIsClosedIn('agree'), planIsClosedIn('close')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('DOOR4 a walk-in whose name looks like an invited person is flagged', () => {
    const people = [{ id: 'amina' as ParticipantId, name: 'Amina Yusuf' }];
    for (const typed of ['amina yusuf', 'AMINA  YUSUF', 'Аmina Yusuf', 'Amína Yusuf']) {
      expect(looksLike(typed, people)).toBe('amina');
    }
    expect(looksLike('Dee', people)).toBeNull();
  });
});
