import { describe, expect, it } from 'vitest';
import { recordDocument } from '../../../server/export/record-document.ts';
import { newId } from '../../../shared/ids.ts';
import { differenceLadder, rungOn } from '../../../shared/practice/difference-ladder.ts';
import type { MeetingRecord } from '../../../shared/record/meeting-record.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { recordFile, verifyRecordFile } from '../../../shared/record/record-file.ts';
import { meetingAt } from './meeting-at.ts';

const outcome = { type: 'recordOutcome', outcome: 'stepUp', words: '', leadFromHere: null } as const;

describe('differences at the end of a meeting', () => {
  it('DIFF1 LADDER3 level, views and ladder stand in the record, its data and both readings', async () => {
    const at = await meetingAt();
    await at.allSayOk();
    const views = [
      { whose: at.tom, words: 'I see level 3.' },
      { whose: at.amina, words: 'We are doing better than that.' },
      { whose: at.lead, words: '' },
    ];
    const difference = 'School and health see the level differently.';
    const said = { ...outcome, nextReview: null, level: 2, levelViews: views, difference } as const;
    expect(
      await at.sends(at.lead, { ...said, levelViews: [{ whose: newId(), words: 'No.' }] }),
    ).toMatchObject({ reason: 'notFound' });
    expect(await at.sends(at.lead, said)).toEqual({ ok: true });
    expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
    const stored = await at.storage.get('record', at.id);
    const frozen = stored?.value as { record: MeetingRecord; fingerprint: string } | undefined;
    if (!frozen) throw new Error('no record was stored');
    const { level, difference: kept } = frozen.record.outcome;
    expect(level).toEqual({
      level: 2,
      views: views.slice(0, 2).map((view) => ({ ...view, typedBy: at.lead })),
    });
    expect(kept).toEqual({ words: difference, from: '2026-11-23', ladder: differenceLadder('2026-11-23') });
    expect(kept?.ladder.at(-1)).toEqual({ stage: 'board', by: '2026-12-07' });
    const file = recordFile(frozen.record, frozen.fingerprint, (await at.meeting()).snapshot());
    expect(verifyRecordFile(JSON.stringify(file)).verdict).toBe('same');
    const readings = [officialHtml(file), JSON.stringify(recordDocument(file))];
    for (const words of [
      'I see level 3.',
      'Level 2: early help',
      difference,
      'Manager to manager',
      '7 December',
    ])
      for (const reading of readings) expect(reading).toContain(words);
  });

  it('LADDER3 what is taken off again leaves nothing; the day a difference was said on stays', async () => {
    const at = await meetingAt();
    const state = async () => (await at.meeting()).snapshot().meeting;
    await at.sends(at.lead, { ...outcome, nextReview: null, level: 4, difference: 'First.' });
    const { difference } = await state();
    await at.sends(at.lead, { ...outcome, nextReview: null, level: 4, difference: 'Better said.' });
    expect((await state()).difference).toEqual({ from: difference?.from, words: 'Better said.' });
    await at.sends(at.lead, { ...outcome, nextReview: null });
    expect(Object.keys(await state())).not.toContain('level');
    expect(Object.keys(await state())).not.toContain('difference');
  });

  it('LADDER4 what a meeting leaves open goes on in the next one from its first day, and ends where it was settled', async () => {
    const at = await meetingAt();
    const difference = 'School and health see the level differently.';
    await at.sends(at.lead, { ...outcome, nextReview: null, difference });
    expect((await at.next('2026-11-25')).difference).toBeUndefined();
    at.clock.advance(1000);
    await at.sends(at.lead, { type: 'close' });
    const next = await at.next('2026-12-01');
    expect(next.difference).toEqual({ words: difference, from: '2026-11-23', carried: true });
    expect(rungOn('2026-11-23', '2026-12-01')).toEqual({ stage: 'networkMeeting', by: '2026-12-02' });
    expect(rungOn('2026-11-23', '2026-12-08')).toBeNull();
  });
});
