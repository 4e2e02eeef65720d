import * as Y from 'yjs';
import { createLog } from '../../../server/log.ts';
import { PracticeMeeting } from '../../../server/practice/practice-meeting.ts';
import { carryOut } from '../../../server/rooms/commands/decide.ts';
import {
  addEntry,
  setAgreement,
  setOk,
  setScore,
  snapshotNotebook,
} from '../../../shared/documents/notebook.ts';
import { type MeetingId, newId, type ParticipantId } from '../../../shared/ids.ts';
import { MEADOW } from '../../../shared/practice/meadow-names.ts';
import type { Phase } from '../../../shared/practice/vocabulary/words.ts';
import type { CommandRequest } from '../../../shared/protocol/commands.ts';
import { createManualClock } from '../../support/manual-clock.ts';

/** A practice meeting in this process with a clock that a test moves, and the lead's hands. */
export async function practiceAt() {
  const clock = createManualClock();
  const complaints: string[] = [];
  const log = createLog(
    (line) => complaints.push(line),
    () => clock.now(),
  );
  let overs = 0;
  const practice = await PracticeMeeting.begin({ clock, log, timeZone: 'Europe/London' }, () => void overs++);
  const { access, meetings, storage } = practice.premises;
  const [record] = await storage.list('meeting');
  const id = (record?.id ?? newId()) as MeetingId;
  const meeting = await meetings.get(id);
  const personCalled = (who: keyof typeof MEADOW): ParticipantId => {
    const found = meeting.snapshot().participants.find((p) => p.name === MEADOW[who]);
    if (!found) throw new Error(`${MEADOW[who]} is not in the meeting.`);
    return found.id;
  };
  const lead = personCalled('lead');

  return {
    ...{ practice, clock, complaints, storage, access, meeting, id, lead },
    /** How often the meeting asked to be closed. */
    overs: () => overs,
    who: personCalled,
    /** Lets everything that follows from what was done happen: moves the clock on by some seconds. */
    async settle(): Promise<void> {
      for (let quiet = 0, before = ''; quiet < 6; ) {
        clock.advance(300);
        for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
        const now = await this.everything();
        quiet = now === before ? quiet + 1 : 0;
        before = now;
      }
    },
    /** All that anybody has said and done, as one text: notebooks, draft, proceedings but for who is here. */
    async everything(): Promise<string> {
      const { participants, ...rest } = meeting.snapshot();
      const notebooks = [...meeting.notebooks.snapshots];
      const people = participants.map((person) => ({ ...person, here: null }));
      const knocks = (await access.sessions.of(id)).map(({ standing, name }) => [name, standing]);
      return JSON.stringify([people, rest, notebooks, meeting.draftSnapshot(), knocks]);
    },
    async sends(command: CommandRequest): Promise<void> {
      const answer = await carryOut(meeting, lead, { ...command, id: newId() });
      if (!answer.ok) throw new Error(`${command.type}: ${answer.reason}`);
      await this.settle();
    },
    /** Writes in the lead's notebook. */
    async leadWrites(write: (doc: Y.Doc) => void): Promise<void> {
      const room = await meeting.notebooks.room(lead);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, room.state());
      const before = Y.encodeStateVector(doc);
      write(doc);
      await room.write(Y.encodeStateAsUpdate(doc, before));
      await this.settle();
    },
    sayOk(whose = lead): Promise<void> {
      return this.leadWrites((doc) => setOk(doc, whose, { answer: 'ok', spoken: whose !== lead }));
    },
    give(words: string): Promise<void> {
      return this.leadWrites((doc) =>
        addEntry(doc, newId(), {
          column: 'worries',
          section: 'happened',
          children: [],
          words,
          state: 'given',
        }),
      );
    },
    seal(number: number, whose = lead): Promise<void> {
      const { scale } = meeting.snapshot().meeting;
      return this.leadWrites((doc) => setScore(doc, whose, { number, reason: '', oneUp: '', sealed: scale }));
    },
    answer(whose = lead): Promise<void> {
      const { plan } = meeting.snapshot().meeting;
      return this.leadWrites((doc) => setAgreement(doc, whose, { answer: 'agree', words: '', plan }));
    },
    moveTo(to: Phase): Promise<void> {
      return this.sends({ type: 'movePhase', to });
    },
    /** Who is at the door, by name. */
    async atTheDoor(): Promise<string[]> {
      const waiting = (await access.sessions.of(id)).filter(({ standing }) => standing === 'waiting');
      return waiting.map(({ name }) => name);
    },
    async letAllIn(): Promise<void> {
      const waiting = (await access.sessions.of(id)).filter(({ standing }) => standing === 'waiting');
      if (waiting.length === 0) return;
      await this.sends({ type: 'admit', knocks: waiting.map((session) => session.id) });
    },
    /** The lead lets everybody in, late Joe too, and everybody has said OK. */
    async gather(): Promise<void> {
      await this.letAllIn();
      await this.letAllIn();
      await this.sayOk();
      await this.sends({ type: 'markHere', participant: personCalled('withoutPhone'), here: true });
      await this.sayOk(personCalled('withoutPhone'));
    },
    notebook(who: keyof typeof MEADOW) {
      return meeting.notebooks.snapshots.get(personCalled(who)) ?? snapshotNotebook(new Y.Doc());
    },
    /** Words of shown notes of somebody. */
    notesOf(who: keyof typeof MEADOW): string[] {
      return meeting
        .snapshot()
        .entries.filter((entry) => entry.by === personCalled(who))
        .map((entry) => entry.words);
    },
    isHere(who: keyof typeof MEADOW): boolean {
      const found = meeting.snapshot().participants.find((p) => p.id === personCalled(who));
      return found?.here === true;
    },
  };
}

export type PracticeAt = Awaited<ReturnType<typeof practiceAt>>;
