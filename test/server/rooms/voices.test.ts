import { describe, expect, it } from 'vitest';
import { snapshotShownVoice } from '../../../shared/documents/shown-voice.ts';
import { addStroke, addVoice, changeVoice, deleteVoice } from '../../../shared/documents/voice.ts';
import { setOk } from '../../../shared/documents/notebook.ts';
import { newId, type ParticipantId, type VoiceId } from '../../../shared/ids.ts';
import { officialHtml } from '../../../shared/record/readings/official-html.ts';
import { recordFile } from '../../../shared/record/record-file.ts';
import { frozenRecord } from '../../../server/rooms/frozen-record.ts';
import { meetingAt } from './meeting-at.ts';

type At = Awaited<ReturnType<typeof meetingAt>>;

async function withThing(at: At, words: string): Promise<VoiceId> {
  const id = newId<'voice'>();
  await at.writes(at.yusuf, (doc) => addVoice(doc, id, { form: 'houses', part: 'good', words }));
  return id;
}
const permit = (
  at: At,
  id: VoiceId,
  shownTo: 'nobody' | 'everyone' | readonly ParticipantId[],
): Promise<void> => at.writes(at.yusuf, (doc) => changeVoice(doc, id, { shownTo }));
const forAll = async (at: At): Promise<readonly string[]> =>
  snapshotShownVoice((await at.meeting()).proceedings.doc).map(({ words }) => words);
const onDesk = async (at: At, who: ParticipantId): Promise<readonly string[]> =>
  snapshotShownVoice((await (await at.meeting()).openDesk(who)).doc).map(({ words }) => words);
const sent = (id: VoiceId) => ({ voice: id, weWill: 'We will ask.', weCannot: '', because: '' });

/** Every byte that is stored of the meeting's rooms but the child's own notebook. */
async function storedElsewhere(at: At): Promise<string> {
  const meeting = await at.meeting();
  const rooms = ['draft', 'proceedings', ...at.people.map(({ participant }) => `desk/${participant}`)];
  const others = at.people.filter(({ participant }) => participant !== at.yusuf);
  const names = [...rooms, ...others.map(({ participant }) => `notebook/${participant}`)];
  const loaded = await Promise.all(names.map((name) => at.storage.loadRoom(`${meeting.id}/${name}`)));
  return loaded
    .flatMap((room) => [room?.snapshot?.state, ...(room?.updates ?? []).map(({ update }) => update)])
    .map((bytes) => Buffer.from(bytes ?? new Uint8Array()).toString('latin1'))
    .join();
}

describe("a child's own pages on the server", () => {
  it('VOICE1 nothing is shown before the child permits it, thing by thing, and then to everyone or to those named', async () => {
    const at = await meetingAt({ withChild: true });
    const kept = await withThing(at, 'kept to himself');
    const open = await withThing(at, 'shown to all');
    const named = await withThing(at, 'shown to Amina');
    expect([await forAll(at), await storedElsewhere(at)]).toEqual([
      [],
      expect.not.stringContaining('himself'),
    ]);
    await permit(at, open, 'everyone');
    await permit(at, named, [at.amina]);
    expect(await forAll(at)).toEqual(['shown to all']);
    expect(await onDesk(at, at.amina)).toEqual(['shown to Amina']);
    expect(await onDesk(at, at.yusuf)).toEqual(['shown to Amina']);
    for (const who of [at.lead, at.tom]) expect(await onDesk(at, who)).toEqual([]);
    expect(await storedElsewhere(at)).not.toContain('kept to himself');
    await permit(at, kept, [newId<'participant'>()]);
    expect(await storedElsewhere(at)).not.toContain('kept to himself');
  });

  it('VOICE2 only a child of the family has such pages: what anybody else writes there is shown nowhere', async () => {
    const at = await meetingAt({ withChild: true });
    const id = newId<'voice'>();
    await at.writes(at.tom, (doc) => {
      addVoice(doc, id, { form: 'houses', part: 'good', words: 'not a child' });
      changeVoice(doc, id, { shownTo: 'everyone' });
    });
    expect(await forAll(at)).toEqual([]);
  });

  it('VOICE3 an answer of "not today" takes everything back that was shown', async () => {
    const at = await meetingAt({ withChild: true });
    await permit(at, await withThing(at, 'for all'), 'everyone');
    expect(await forAll(at)).toEqual(['for all']);
    await at.writes(at.yusuf, (doc) => setOk(doc, at.yusuf, { answer: 'notToday' }));
    expect(await forAll(at)).toEqual([]);
  });

  it('VOICE4 good things are shown first, whatever was made first', async () => {
    const at = await meetingAt({ withChild: true });
    for (const part of ['dreams', 'worries', 'good'] as const) {
      const id = newId<'voice'>();
      await at.writes(at.yusuf, (doc) => {
        addVoice(doc, id, { form: 'wizard', part, words: part });
        changeVoice(doc, id, { shownTo: 'everyone' });
      });
    }
    expect(await forAll(at)).toEqual(['good', 'worries', 'dreams']);
  });

  it('VOICE5 what is taken back is gone from everywhere, its bytes and its answer too, also after a new start', async () => {
    const at = await meetingAt({ withChild: true });
    const open = await withThing(at, 'canary for all');
    const named = await withThing(at, 'canary for Amina');
    await permit(at, open, 'everyone');
    await permit(at, named, [at.amina]);
    await at.sends(at.lead, { type: 'answerVoice', ...sent(open), weWill: 'canary answer' });
    expect(await storedElsewhere(at)).toContain('canary');
    await at.restart();
    const scrubs = at.scrubs();
    await permit(at, open, 'nobody');
    await permit(at, named, 'nobody');
    await expect.poll(() => storedElsewhere(at)).not.toContain('canary');
    expect(await at.storage.find('voiceAnswer', at.id)).toEqual([]);
    expect(at.scrubs()).toBeGreaterThan(scrubs);
    await at.writes(at.yusuf, (doc) => deleteVoice(doc, open));
    const own = async (): Promise<string> => {
      const room = await at.storage.loadRoom(`${at.id}/notebook/${at.yusuf}`);
      const bytes = [room?.snapshot?.state, ...(room?.updates ?? []).map(({ update }) => update)];
      return bytes.map((each) => Buffer.from(each ?? new Uint8Array()).toString('latin1')).join();
    };
    await expect.poll(own).not.toContain('canary for all');
    expect(await own()).toContain('canary for Amina');
  });

  it('VOICE6 a thing is answered by the leading people, or by those it was shown to by name, and by nobody else', async () => {
    const at = await meetingAt({ withChild: true });
    const open = await withThing(at, 'for all');
    const named = await withThing(at, 'for Amina');
    await permit(at, open, 'everyone');
    await permit(at, named, [at.amina]);
    const answers = async (who: ParticipantId, id: VoiceId): Promise<string> => {
      const answer = await at.sends(who, { type: 'answerVoice', ...sent(id) });
      return answer.ok ? 'ok' : answer.reason;
    };
    expect(await answers(at.amina, open)).toBe('notAllowed');
    expect(await answers(at.lead, open)).toBe('ok');
    expect(await answers(at.lead, named)).toBe('notFound');
    expect(await answers(at.amina, named)).toBe('ok');
    expect(await answers(at.lead, newId<'voice'>())).toBe('notFound');
    const desk = (await (await at.meeting()).openDesk(at.yusuf)).doc;
    expect(snapshotShownVoice(desk)[0]?.answer).toMatchObject({ weWill: 'We will ask.', by: at.amina });
  });

  it('VOICE7 the record has what everyone was shown, with its answer and drawing, and nothing that was for named people', async () => {
    const at = await meetingAt({ withChild: true });
    await at.allSayOk();
    const open = await withThing(at, 'canary for all');
    await at.writes(at.yusuf, (doc) => addStroke(doc, open, newId(), '1:2:10,20 30,40'));
    const named = await withThing(at, 'canary for Amina');
    const kept = await withThing(at, 'canary kept');
    await permit(at, open, 'everyone');
    await permit(at, named, [at.amina]);
    await at.sends(at.lead, { type: 'answerVoice', ...sent(open) });
    const outcome = { outcome: 'goOn', words: '', leadFromHere: null, nextReview: null } as const;
    await at.sends(at.lead, { type: 'recordOutcome', ...outcome });
    expect(await at.sends(at.lead, { type: 'close' })).toMatchObject({ ok: true });
    const meeting = await at.meeting();
    const frozen = await frozenRecord(meeting);
    if (!frozen) throw new Error('there is no record');
    expect(frozen.record.voice).toMatchObject([
      { words: 'canary for all', drawing: ['1:2:10,20 30,40'], answer: { weWill: 'We will ask.' } },
    ]);
    const html = officialHtml(recordFile(frozen.record, frozen.fingerprint, meeting.snapshot()));
    expect([...html.matchAll(/canary [a-zA-Z ]+/g)].map(([found]) => found)).toEqual(['canary for all']);
    expect(html).toContain('points="10,20 30,40"');
    // After the freeze the record stands, but what was for named people can still be taken from them.
    await permit(at, open, 'nobody');
    await permit(at, named, 'nobody');
    await permit(at, kept, 'everyone');
    expect([await forAll(at), await onDesk(at, at.amina)]).toEqual([['canary for all'], []]);
  });
});

it('WALL15 VOICE11 one child’s part and another child’s pages are never on the wall together: the last word holds', async () => {
  const at = await meetingAt({ withChild: true, withSister: true });
  const wall = async () => {
    const { voiceOf, wallChild } = (await at.meeting()).snapshot().meeting;
    return [voiceOf ?? null, wallChild ?? null];
  };
  const shows = (child: typeof at.child | null) => at.sends(at.lead, { type: 'showChildOnWall', child });
  const voice = { type: 'showVoice', of: at.yusuf } as const;
  expect(await shows(newId<'child'>())).toMatchObject({ ok: false, reason: 'notFound' });
  expect(await at.sends(at.amina, { type: 'showChildOnWall', child: at.child })).toMatchObject({ ok: false });
  await at.sends(at.lead, voice);
  await shows(at.child);
  expect(await wall()).toEqual([at.yusuf, at.child]);
  await shows(at.sister);
  expect(await wall()).toEqual([null, at.sister]);
  await at.sends(at.lead, { type: 'movePhase', to: 'scale' });
  expect(await wall()).toEqual([null, at.sister]);
  await at.sends(at.lead, voice);
  expect(await wall()).toEqual([at.yusuf, null]);
  await shows(at.child);
  await shows(null);
  expect(await wall()).toEqual([at.yusuf, null]);
});
