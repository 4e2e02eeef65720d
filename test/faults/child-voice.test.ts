import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addVoice, changeVoice, deleteVoice } from '../../shared/documents/voice.ts';
import { newId, type VoiceId } from '../../shared/ids.ts';
import { GatheredMeeting } from '../support/gathered-meeting.ts';
import { LivePerson } from '../support/live-person.ts';
import { snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { until } from '../support/until.ts';

let service: Service;
let lead: ServiceLead;
beforeAll(async () => {
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  lead = await service.createAccount();
});
afterAll(() => service.close());

const KEPT = 'canary-kept-by-yusuf-himself';
const NAMED = 'canary-for-nan-alone';
const OPEN = 'canary-for-everyone-here';
const ANSWER = 'canary-answer-of-the-team';

/** How much one person received, and which of the words are in it. */
function received(
  person: LivePerson,
  words: readonly string[],
): { frames: number; found: readonly string[] } {
  const all = person.received.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  return { frames: all.length, found: words.filter((each) => all.some((frame) => frame.includes(each))) };
}

it("VOICE1 what a child does not permit reaches nobody's socket or page, no export and no log, and what is taken back goes within a second", async () => {
  const family = await lead.createFamily(['Yusuf']);
  const child = family.children[0]?.id ?? null;
  const meeting = await GatheredMeeting.open(
    lead,
    [
      { name: 'Amina', role: 'parent' },
      { name: 'Nan', role: 'familyNetwork' },
      { name: 'Tom', role: 'health' },
      { name: 'Yusuf', role: 'youngPerson', child },
    ],
    {},
    {},
    family,
  );
  for (const name of ['Amina', 'Nan', 'Tom', 'Yusuf']) await meeting.come(name);
  await meeting.allSayOk();
  const yusuf = meeting.person('Yusuf');
  const nan = meeting.person('Nan');
  const others = [meeting.lead, meeting.person('Amina'), meeting.person('Tom'), nan];
  for (const person of others) person.keepEverything();

  const doc = yusuf.doc('notebook');
  const put = (words: string): VoiceId => {
    const id = newId<'voice'>();
    addVoice(doc, id, { form: 'houses', part: 'good', words });
    return id;
  };
  const kept = put(KEPT);
  const named = put(NAMED);
  const open = put(OPEN);
  changeVoice(doc, named, { shownTo: [meeting.id('Nan')] });
  changeVoice(doc, open, { shownTo: 'everyone' });
  const forAll = (person: LivePerson) => snapshotShownVoice(person.doc('proceedings'));
  await until(() => others.every((person) => forAll(person).length === 1), 'what is for everyone');
  await until(() => snapshotShownVoice(nan.doc('desk')).length === 1, 'what is for Nan');
  expect(
    await meeting.lead.send({ type: 'answerVoice', voice: open, weWill: ANSWER, weCannot: '', because: '' }),
  ).toMatchObject({ ok: true });
  await until(() => forAll(yusuf)[0]?.answer?.weWill === ANSWER, 'the answer on the child’s page');
  for (const person of others) {
    for (const page of ['session', 'record-preview.html', 'record.html', 'record.json'])
      await person.http.get(`${person.address}api/${page}`);
  }

  let frames = 0;
  for (const person of others) {
    const seen = received(person, [KEPT, NAMED, OPEN]);
    frames += seen.frames;
    expect(seen.found).toEqual(person === nan ? [NAMED, OPEN] : [OPEN]);
  }
  expect(service.printed.join('\n')).not.toMatch(/canary/);

  const before = performance.now();
  changeVoice(doc, open, { shownTo: 'nobody' });
  changeVoice(doc, named, { shownTo: 'nobody' });
  await until(() => others.every((person) => forAll(person).length === 0), 'it to be gone');
  await until(() => snapshotShownVoice(nan.doc('desk')).length === 0, 'it to be gone from the desk');
  expect(performance.now() - before).toBeLessThan(1000);
  for (const id of [kept, named, open]) deleteVoice(doc, id);
  await until(() => yusuf.isSaved('notebook'), 'the deletion to be durable');
  // Somebody who comes now is told of nothing that was.
  const late = new LivePerson(meeting.lead.http.origin);
  late.keepEverything();
  await late.join(await meeting.link('Tom'));
  await meeting.letIn();
  await late.comeIn();
  expect(received(late, [KEPT, NAMED, OPEN, ANSWER]).found).toEqual([]);
  late.leave();
  const files = await readdir(service.dataDirectory, { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name), 'latin1');
    expect(bytes.includes('canary-'), file.name).toBe(false);
  }
  console.info(`${frames} frames and replies of four people read; nothing of what was not permitted in them`);
  expect(frames).toBeGreaterThan(20);
  meeting.disperse();
}, 120_000);
