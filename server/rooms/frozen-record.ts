import { snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import { compileRecord } from '../../shared/record/compile.ts';
import { fingerprintOf } from '../../shared/record/fingerprint.ts';
import type { MeetingRecord } from '../../shared/record/meeting-record.ts';
import type { Act } from './act.ts';
import type { Meeting } from './meeting.ts';

/** What is stored of a closed meeting's record. */
export interface FrozenRecord {
  readonly record: MeetingRecord;
  readonly fingerprint: string;
}

/** The record as it would be if the meeting closed now: for the lead's preview. */
export async function compileNow(meeting: Meeting): Promise<MeetingRecord> {
  const setUp = await meeting.deps.setUps.get(meeting.id);
  return compileRecord({
    proceedings: meeting.snapshot(),
    draft: meeting.draftSnapshot(),
    voice: snapshotShownVoice(meeting.proceedings.doc),
    setUp: {
      meeting: meeting.id,
      family: setUp?.family ?? null,
      births: await meeting.deps.setUps.births(meeting.id),
      earlierMeetings: await meeting.deps.setUps.earlierClosed(meeting.id),
    },
    timeZone: meeting.deps.timeZone,
  });
}

/** Compiles the record, stores it in the act's commit and answers its fingerprint (rule REC4). */
export async function freezeRecord(meeting: Meeting, act: Act): Promise<string> {
  const record = await compileNow(meeting);
  const fingerprint = fingerprintOf(record);
  const frozen: FrozenRecord = { record, fingerprint };
  act.store({ kind: 'record', id: meeting.id, scope: meeting.id, value: frozen });
  for (const stored of await meeting.deps.setUps.closed(meeting.id)) act.store(stored);
  return fingerprint;
}

/** The frozen record of a closed meeting; undefined while it is open. */
export async function frozenRecord(meeting: Meeting): Promise<FrozenRecord | undefined> {
  const stored = await meeting.deps.storage.get('record', meeting.id);
  return stored?.value as FrozenRecord | undefined;
}
