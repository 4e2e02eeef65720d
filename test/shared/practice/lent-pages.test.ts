import { describe, expect, it } from 'vitest';
import type { ParticipantState } from '../../../shared/documents/proceedings.ts';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import { newId, type ParticipantId } from '../../../shared/ids.ts';
import {
  type Lending,
  lendingRefusal,
  mayHold,
  secrecyFrom,
  standsLent,
} from '../../../shared/practice/lent-pages.ts';

const person = (change: Partial<ParticipantState> = {}): ParticipantState & { id: ParticipantId } => ({
  ...{ id: newId<'participant'>(), person: newId(), name: 'Somebody', role: 'familyNetwork', agency: '' },
  ...{ place: 'inRoom', seat: 1, admitted: true, here: true, marked: false, withdrawn: false },
  ...{ child: null, helper: null },
  ...change,
});
const lead = person({ role: 'leadProfessional' });
const nan = person();
const yusuf = person({ role: 'youngPerson', child: newId<'child'>() });
const people = [lead.id, nan.id, yusuf.id];
const ask = (change: Partial<Lending>) =>
  lendingRefusal({
    from: lead.id,
    of: yusuf,
    to: nan,
    lead: lead.id,
    secrecy: 'none',
    childSaidYes: false,
    ...change,
  });

const thing = (change: Partial<VoiceItem> = {}): VoiceItem => ({
  ...{ id: newId<'voice'>(), form: 'houses', part: 'good', words: 'Nan', face: null, strokes: [] },
  ...{ alternative: '', exact: true, shownTo: 'nobody', position: 1 },
  ...change,
});
const secret = (item: VoiceItem, hands: readonly ParticipantId[]) =>
  secrecyFrom(nan.id, yusuf.id, {
    people,
    pages: [item],
    writers: new Map([[item.id, hands]]),
    notebook: undefined,
  });

describe("lending a child's pages", () => {
  it('LEND1 is for the lead and the child, to a grown-up who takes part', () => {
    expect(ask({})).toBeUndefined();
    expect(ask({ from: yusuf.id })).toBeUndefined();
    expect(ask({ from: nan.id })).toBe('notAllowed');
    expect(ask({ of: nan })).toBe('notFound');
    expect(ask({ of: undefined })).toBe('notFound');
    expect(ask({ to: undefined })).toBe('notFound');
    for (const to of [
      person({ role: 'observer' }),
      person({ withdrawn: true }),
      person({ child: newId<'child'>() }),
    ]) {
      expect([mayHold(to), ask({ to })]).toEqual([false, 'notFound']);
    }
    expect(ask({ of: person({ ...yusuf, pagesWith: nan.id }) })).toBe('alreadyDone');
  });

  it('LEND4 is ended by the lead, the child or the holder, by the close, and when one of the two has gone', () => {
    const of = { ...yusuf, pagesWith: nan.id };
    for (const from of [lead.id, yusuf.id, nan.id]) expect(ask({ from, of, to: null })).toBeUndefined();
    expect(ask({ from: person().id, of, to: null })).toBe('notAllowed');
    expect(ask({ to: null })).toBe('alreadyDone');
    expect(standsLent(of, nan, { closedAt: null })).toBe(true);
    expect(standsLent(of, nan, { closedAt: 1 })).toBe(false);
    expect(standsLent({ ...of, withdrawn: true }, nan, { closedAt: null })).toBe(false);
    expect(standsLent(of, person({ withdrawn: true }), { closedAt: null })).toBe(false);
    expect(standsLent(of, undefined, { closedAt: null })).toBe(false);
  });

  it('LEND3 the lead opens nothing that the holder has neither written alone nor been shown', () => {
    expect(ask({ secrecy: 'own' })).toBe('childsOwn');
    expect(ask({ secrecy: 'own', from: yusuf.id })).toBeUndefined();
    expect(secret(thing(), [yusuf.id])).toBe('own');
    expect(secret(thing(), [nan.id, yusuf.id])).toBe('own');
    expect(secret(thing(), [])).toBe('own');
    expect(secret(thing(), [newId()])).toBe('own');
    expect(secret(thing(), [lead.id])).toBe('helped');
    expect(secret(thing(), [lead.id, nan.id])).toBe('helped');
    expect(secret(thing(), [nan.id])).toBe('none');
    expect(secret(thing({ shownTo: 'everyone' }), [yusuf.id])).toBe('none');
    expect(secret(thing({ shownTo: [nan.id] }), [yusuf.id])).toBe('none');
    expect(secret(thing({ shownTo: [lead.id] }), [yusuf.id])).toBe('own');
    expect(secret(thing({ words: ' ' }), [yusuf.id])).toBe('none');
    const written = (notebook: Partial<NonNullable<Parameters<typeof secrecyFrom>[2]['notebook']>>) =>
      secrecyFrom(nan.id, yusuf.id, {
        people,
        pages: [],
        writers: new Map(),
        notebook: { entries: [], scores: {}, agreements: {}, oks: {}, readyIn: null, ...notebook },
      });
    expect(written({})).toBe('none');
    const score = { number: 4, reason: '', oneUp: '', sealed: null };
    expect(written({ scores: { [yusuf.id]: score } })).toBe('own');
    expect(written({ childScores: { [`${yusuf.id}.child`]: score } })).toBe('own');
  });

  it("LEND6 what helpers wrote is opened to the next by the child's word alone, and never to the lead who heard it", () => {
    const tom = person({ role: 'health' });
    const of = { ...yusuf, pagesWith: nan.id };
    const passed = (change: Partial<Lending>) => ask({ of, to: tom, secrecy: 'helped', ...change });
    expect(passed({})).toBe('askChild');
    expect(passed({ childSaidYes: true })).toBeUndefined();
    expect(passed({ childSaidYes: true, secrecy: 'own' })).toBe('childsOwn');
    expect(passed({ childSaidYes: true, to: lead })).toBe('childsOwn');
    // Whoever holds them passes them on, to the lead too; nobody else does, whatever they say they heard.
    expect(passed({ childSaidYes: true, from: nan.id })).toBeUndefined();
    expect(passed({ childSaidYes: true, from: nan.id, to: lead })).toBeUndefined();
    expect(passed({ childSaidYes: true, from: nan.id, secrecy: 'own' })).toBe('childsOwn');
    expect(passed({ from: nan.id, secrecy: 'none' })).toBe('notAllowed');
    expect(passed({ childSaidYes: true, from: tom.id })).toBe('notAllowed');
    expect(passed({ childSaidYes: true, from: nan.id, of: { ...of, pagesWith: null } })).toBe('notAllowed');
  });
});
