import { describe, expect, it } from 'vitest';
import { addEntry, changeEntry } from '../../../shared/documents/notebook.ts';
import { type EntryId, newId, type ParticipantId } from '../../../shared/ids.ts';
import { wordsById } from '../../../shared/record/compile-hearing.ts';
import type { MeetingRecord } from '../../../shared/record/meeting-record.ts';
import { meetingAt } from './meeting-at.ts';

async function gathered() {
  const at = await meetingAt();
  await at.allSayOk();
  await at.sends(at.lead, { type: 'movePhase', to: 'map' });
  const give = async (who: ParticipantId, words: string, beside: EntryId | null = null): Promise<EntryId> => {
    const id = newId<'entry'>();
    const place = { column: 'worries', section: 'happened', children: [], words, beside } as const;
    await at.writes(who, (doc) => addEntry(doc, id, { ...place, state: 'given' }));
    return id;
  };
  const heard = async (id: EntryId): Promise<string | undefined> =>
    (await at.meeting()).snapshot().entries.find((entry) => entry.id === id)?.heard;
  return { ...at, at, give, heard };
}

describe('hearing every note', () => {
  it('HEAR1 HEAR2 a mark stays with its note while the author changes the words, and goes with it', async () => {
    const { at, give, heard } = await gathered();
    const tired = await give(at.amina, 'He is tired.');
    const beside = await give(at.tom, 'I see that too.', tired);
    expect(await at.sends(at.amina, { type: 'markHeard', entries: [tired], as: 'readOut' })).toMatchObject({
      ok: false,
      reason: 'notAllowed',
    });
    expect(await at.sends(at.lead, { type: 'markHeard', entries: [tired], as: 'talkedAbout' })).toEqual({
      ok: true,
    });
    await at.writes(at.amina, (doc) => changeEntry(doc, tired, { words: 'He is very tired.' }));
    expect([await heard(tired), await heard(beside)]).toEqual(['talkedAbout', 'talkedAbout']);
    await at.writes(at.amina, (doc) => changeEntry(doc, tired, { state: 'mine' }));
    await at.writes(at.amina, (doc) => changeEntry(doc, tired, { state: 'given' }));
    expect(await heard(tired)).toBeUndefined();
    expect(await at.sends(at.lead, { type: 'markHeard', entries: [newId()], as: 'parked' })).toMatchObject({
      reason: 'notFound',
    });
  });

  it('HEAR3 HEAR4 what the lead went past is written down once, and the record lists it in full', async () => {
    const { at, give } = await gathered();
    const [talked, parked, left] = [
      await give(at.amina, 'We talked.'),
      await give(at.tom, 'Another day.'),
      await give(at.tom, 'Nobody heard this.'),
    ];
    await at.sends(at.lead, { type: 'markHeard', entries: [talked], as: 'talkedAbout' });
    await at.sends(at.lead, { type: 'markHeard', entries: [parked], as: 'parked' });
    const goneBack = await give(at.amina, 'I take this back.');
    await at.sends(at.lead, { type: 'movePhase', to: 'scale' });
    await at.sends(at.lead, { type: 'movePhase', to: 'map' });
    await at.writes(at.amina, (doc) => changeEntry(doc, goneBack, { state: 'mine' }));
    await at.sends(at.lead, { type: 'movePhase', to: 'scale' });
    const late = await give(at.amina, 'Late, and not heard.');
    const { leftUnheard } = (await at.meeting()).snapshot().meeting;
    expect(leftUnheard).toMatchObject([{ phase: 'map', entries: [left, goneBack] }]);
    const outcome = { outcome: 'goOn', words: '', leadFromHere: null, nextReview: null } as const;
    await at.sends(at.lead, { type: 'recordOutcome', ...outcome });
    expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
    const stored = await at.storage.get('record', at.id);
    const record = (stored?.value as { readonly record: MeetingRecord } | undefined)?.record;
    if (!record) throw new Error('no record was stored');
    expect(record.hearing).toMatchObject({
      ...{ talkedAbout: [talked], readOut: [], parked: [parked], notHeard: [left, late] },
      wentOn: [
        { phase: 'map', entries: [left] },
        { phase: 'scale', entries: [late] },
      ],
    });
    expect(wordsById(record).get(left)?.words).toBe('Nobody heard this.');
  });
});
