import { describe, expect, it } from 'vitest';
import { StorageError } from '../../../server/storage/storage.ts';
import {
  addEntry,
  changeEntry,
  deleteEntry,
  setAgreement,
  setScore,
} from '../../../shared/documents/notebook.ts';
import { snapshotDesk } from '../../../shared/documents/desk.ts';
import { newId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

const entry = (words: string) =>
  ({ column: 'worries', section: 'happened', children: [], words, state: 'given' }) as const;

describe('acts of a live meeting', () => {
  it('ACT1 an act that cannot be stored leaves nothing behind', async () => {
    const at = await meetingAt();
    at.storage.fail('damaged');
    await expect(at.sends(at.lead, { type: 'movePhase', to: 'agree' })).rejects.toThrow(StorageError);
    at.storage.fail(undefined);
    const { meeting } = (await at.meeting()).snapshot();
    expect([meeting.phase, meeting.draftOpen, meeting.plan]).toEqual(['welcome', true, null]);
    expect(await at.sends(at.lead, { type: 'movePhase', to: 'map' })).toEqual({ ok: true });
  });

  it('CMD1 the same command again gets the same answer, does nothing, and is unknown to anybody else', async () => {
    const at = await meetingAt();
    const id = newId<'command'>();
    const hide = { type: 'hideStep', hidden: true } as const;
    expect(await at.sends(at.lead, hide, id)).toEqual({ ok: true });
    await at.sends(at.lead, { type: 'hideStep', hidden: false });
    expect(await at.sends(at.lead, hide, id)).toEqual({ ok: true });
    expect((await at.meeting()).snapshot().meeting.hidden).toBe(false);
    expect(await at.sends(at.amina, hide, id)).toEqual({ ok: false, reason: 'notFound' });
    await at.restart();
    expect(await at.sends(at.lead, hide, id)).toEqual({ ok: true });
    expect((await at.meeting()).snapshot().meeting.hidden).toBe(false);
  });

  it('COLLECT6 what a notebook held when the server was killed is taken in at the next start, once', async () => {
    const at = await meetingAt();
    await at.allSayOk();
    const id = newId<'entry'>();
    await at.writes(at.amina, (doc) => addEntry(doc, id, entry('His tummy hurts.')));
    await at.restart();
    await at.settle();
    expect((await at.meeting()).snapshot().entries.map((e) => [e.id, e.words])).toEqual([
      [id, 'His tummy hurts.'],
    ]);
  });

  it('COLLECT4 BACK2 what is taken back goes, and its bytes are purged', async () => {
    const at = await meetingAt();
    await at.allSayOk();
    const [kept, deleted] = [newId<'entry'>(), newId<'entry'>()];
    await at.writes(at.amina, (doc) => {
      addEntry(doc, kept, entry('CANARY-back'));
      addEntry(doc, deleted, entry('CANARY-gone'));
    });
    await at.writes(at.amina, (doc) => {
      changeEntry(doc, kept, { state: 'mine' });
      deleteEntry(doc, deleted);
    });
    const meeting = await at.meeting();
    expect(meeting.snapshot().entries).toEqual([]);
    await meeting.proceedings.room.compact({ purge: true });
    const notebook = await meeting.notebooks.room(at.amina);
    await notebook.compact({ purge: true });
    const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
    expect(text(meeting.proceedings.room.state())).not.toContain('CANARY');
    expect(text(notebook.state())).not.toContain('CANARY-gone');
    expect(text(notebook.state())).toContain('CANARY-back');
  });

  it('SCALE4 rewording the scale unseals with a sentence on the desk of whoever had sealed', async () => {
    const at = await meetingAt();
    await at.allSayOk();
    const meeting = await at.meeting();
    const { scale } = meeting.snapshot().meeting;
    await at.writes(at.amina, (doc) =>
      setScore(doc, at.amina, { number: 4, reason: '', oneUp: '', sealed: scale }),
    );
    await meeting.openDesk(at.amina);
    const { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } = await import('yjs');
    const { setScale } = await import('../../../shared/documents/draft.ts');
    const draft = new Doc();
    applyUpdate(draft, meeting.draft.state());
    const before = encodeStateVector(draft);
    setScale(draft, { high: 'Mornings without shouting' });
    await meeting.draft.write(encodeStateAsUpdate(draft, before));
    await at.settle();
    expect(meeting.snapshot().meeting.scale).not.toBe(scale);
    const desk = meeting.desks.get(at.amina);
    expect(desk && snapshotDesk(desk.doc).notes.map((n) => n.kind)).toEqual(['scaleChanged']);
    await at.sends(at.lead, { type: 'revealScores' });
    expect(meeting.snapshot().scores).toEqual({});
  });

  it('LEAD3 the stand-in takes over after 60 seconds without the lead, and can hand it back', async () => {
    const at = await meetingAt();
    const meeting = await at.meeting();
    const leave = meeting.presences.arrived(at.lead);
    at.clock.advance(120_000);
    expect(await at.sends(at.tom, { type: 'takeOver' })).toEqual({ ok: false, reason: 'leadIsHere' });
    leave();
    at.clock.advance(59_000);
    expect(await at.sends(at.tom, { type: 'takeOver' })).toEqual({ ok: false, reason: 'leadIsHere' });
    at.clock.advance(1_000);
    expect(await at.sends(at.tom, { type: 'takeOver' })).toEqual({ ok: true });
    expect(meeting.snapshot().meeting).toMatchObject({ lead: at.tom, standIn: at.lead });
    expect(await at.sends(at.lead, { type: 'movePhase', to: 'map' })).toEqual({
      ok: false,
      reason: 'notAllowed',
    });
  });
});

describe('the end of a meeting', () => {
  const closed = async () => {
    const at = await meetingAt();
    await at.allSayOk();
    const { scale } = (await at.meeting()).snapshot().meeting;
    await at.writes(at.amina, (doc) => {
      addEntry(doc, newId(), entry('He got himself ready.'));
      setScore(doc, at.amina, { number: 4, reason: 'CANARY-reason', oneUp: '', sealed: scale });
    });
    await at.sends(at.lead, { type: 'movePhase', to: 'agree' });
    const { plan } = (await at.meeting()).snapshot().meeting;
    await at.writes(at.amina, (doc) =>
      setAgreement(doc, at.amina, { answer: 'agree', words: '', plan, leadOnly: false }),
    );
    await at.sends(at.lead, {
      type: 'recordOutcome',
      outcome: 'goOn',
      words: '',
      leadFromHere: null,
      nextReview: null,
    });
    expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
    return at;
  };

  it('SCALE7 numbers that were never revealed are destroyed at close, and are not in the record', async () => {
    const at = await closed();
    const meeting = await at.meeting();
    await meeting.erased;
    const notebook = await meeting.notebooks.room(at.amina);
    expect(new TextDecoder('latin1').decode(notebook.state())).not.toContain('CANARY-reason');
    expect(JSON.stringify((await at.storage.get('record', at.id))?.value)).not.toContain('CANARY-reason');
  });

  it('AGREE6 answers that nobody showed yet are in the record all the same', async () => {
    const at = await closed();
    expect((await at.meeting()).snapshot().agreements[at.amina]?.answer).toBe('agree');
  });

  it('REC14 what comes after close is not taken in; its author is told', async () => {
    const at = await closed();
    const meeting = await at.meeting();
    await meeting.openDesk(at.amina);
    const before = meeting.snapshot().entries.length;
    await at.writes(at.amina, (doc) => addEntry(doc, newId(), entry('Too late.')));
    expect(meeting.snapshot().entries).toHaveLength(before);
    const desk = meeting.desks.get(at.amina);
    expect(desk && snapshotDesk(desk.doc).notes.map((n) => n.kind)).toEqual(['cameAfterClose']);
  });

  it('KEEP1 notebooks and desks are destroyed after their days, the record stays', async () => {
    const at = await closed();
    const notebook = `${at.id}/notebook/${at.amina}`;
    const days = { notebookDays: 0.5, recordDays: undefined };
    await at.retention(days).sweep();
    expect(await at.storage.loadRoom(notebook)).toBeDefined();
    at.clock.jump(13 * 60 * 60 * 1000);
    await at.retention(days).sweep();
    expect(await at.storage.loadRoom(notebook)).toBeUndefined();
    expect(await at.storage.get('record', at.id)).toBeDefined();
  });

  it('KEEP2 a record goes only after its days', async () => {
    const at = await closed();
    at.clock.jump(25 * 60 * 60 * 1000);
    await at.retention({ notebookDays: 14, recordDays: undefined }).sweep();
    expect(await at.storage.get('record', at.id)).toBeDefined();
    await at.retention({ notebookDays: 14, recordDays: 1 }).sweep();
    expect(await at.storage.get('record', at.id)).toBeUndefined();
    expect(await at.storage.get('meeting', at.id)).toBeUndefined();
  });
});
