import { expect, it } from 'vitest';
import { snapshotShownVoice } from '../../../shared/documents/shown-voice.ts';
import { addVoice, changeVoice } from '../../../shared/documents/voice.ts';
import { newId } from '../../../shared/ids.ts';
import { meetingAt } from './meeting-at.ts';

it('LEND4 the close ends every loan, and nothing is lent after it', async () => {
  const at = await meetingAt({ withChild: true });
  const holder = async () =>
    (await at.meeting()).snapshot().participants.find(({ id }) => id === at.yusuf)?.pagesWith ?? null;
  const lend = { type: 'lendPages', of: at.yusuf, to: at.amina } as const;
  expect(await at.sends(at.lead, lend)).toMatchObject({ ok: true });
  await at.restart();
  expect(await holder()).toBe(at.amina);
  const outcome = { outcome: 'goOn', words: '', leadFromHere: null, nextReview: null } as const;
  await at.sends(at.lead, { type: 'recordOutcome', ...outcome });
  await at.sends(at.lead, { type: 'close' });
  await at.settle();
  expect(await holder()).toBeNull();
  expect(await at.sends(at.lead, lend)).toMatchObject({ ok: false, reason: 'meetingClosed' });
});

it('LEND3 the lead lends what is written to nobody who has not seen it; what everyone sees is no secret', async () => {
  const at = await meetingAt({ withChild: true });
  const id = newId<'voice'>();
  await at.writes(at.yusuf, (doc) => addVoice(doc, id, { form: 'wizard', part: 'worries', words: 'Dark' }));
  const lend = { type: 'lendPages', of: at.yusuf, to: at.amina } as const;
  expect(await at.sends(at.lead, lend)).toMatchObject({ ok: false, reason: 'childsOwn' });
  await at.writes(at.yusuf, (doc) => changeVoice(doc, id, { shownTo: 'everyone' }));
  expect(snapshotShownVoice((await at.meeting()).proceedings.doc)).toHaveLength(1);
  expect(await at.sends(at.lead, lend)).toMatchObject({ ok: true });
});
