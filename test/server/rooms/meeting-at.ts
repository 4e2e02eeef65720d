import * as Y from 'yjs';
import { createAccess } from '../../../server/access/access.ts';
import { silentLog } from '../../../server/log.ts';
import { carryOut } from '../../../server/rooms/commands/decide.ts';
import type { Meeting } from '../../../server/rooms/meeting.ts';
import { Meetings } from '../../../server/rooms/meetings.ts';
import { Retention } from '../../../server/rooms/retention.ts';
import { createJournal } from '../../../server/storage/journal.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import type { Scrubber } from '../../../server/storage/scrubber.ts';
import { setOk } from '../../../shared/documents/notebook.ts';
import { type MeetingId, newId, type ParticipantId } from '../../../shared/ids.ts';
import type { CommandAnswer, CommandRequest } from '../../../shared/protocol/commands.ts';
import type { PersonInput } from '../../../shared/protocol/set-up.ts';
import { failingStorage } from '../../support/failing-storage.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const person = (name: string, role: PersonInput['role']): PersonInput => ({
  person: newId(),
  participant: newId(),
  name,
  role,
  agency: '',
  place: 'inRoom',
  child: null,
  ownDevice: true,
});

/**
 * A live meeting in this process, over a store in memory and a clock that a test moves. `withChild`: Yusuf is one of its
 * people. `withSister`: Layla is the family's second child. `minutes`: how long it is
 * meant to last.
 */
export async function meetingAt({ withChild = false, withSister = false, minutes = 60 } = {}) {
  const [child, sister] = [newId<'child'>(), newId<'child'>()];
  const yusuf: PersonInput = { ...person('Yusuf', 'youngPerson'), child };
  const clock = createManualClock();
  const storage = failingStorage(createMemoryStorage());
  const journal = createJournal(storage, { clock, onTrouble: () => undefined });
  let scrubs = 0;
  const scrubber: Scrubber = { soon: () => void scrubs++ };
  const access = createAccess({
    ...{ store: storage, clock, log: silentLog, timeZone: 'Europe/London', linkDays: 7, practiceOnly: false },
  });
  const live = (): Meetings =>
    new Meetings({
      ...access,
      ...{ storage, journal, scrubber, clock },
      log: silentLog,
      timeZone: 'Europe/London',
    });
  let meetings = live();
  const people = [
    person('Ms Okafor', 'leadProfessional'),
    person('Amina', 'parent'),
    person('Tom', 'health'),
    ...(withChild ? [yusuf] : []),
  ];
  const [lead, amina, tom] = people.map((p) => p.participant) as [
    ParticipantId,
    ParticipantId,
    ParticipantId,
  ];
  const family = await access.families.createPractice({
    name: 'The Waters family',
    children: [
      { id: child, name: 'Yusuf', born: null },
      ...(withSister ? [{ id: sister, name: 'Layla', born: null }] : []),
    ],
    cover: [],
  });
  const setUp = await access.setUps.createPractice(family, {
    ...{
      day: '2026-11-23',
      time: '',
      minutes,
      place: '',
      why: '',
      people,
      lead,
      chair: null,
      scribe: null,
      standIn: tom,
    },
  });
  await access.setUps.begin(setUp.id, 'server');
  await meetings.begin(setUp.id);

  const meeting = (): Promise<Meeting> => meetings.get(setUp.id);
  const retention = (days: { notebookDays: number; recordDays: number | undefined }): Retention =>
    new Retention({
      ...{ storage, journal, scrubber, meetings, clock },
      ...days,
      setUps: access.setUps,
      log: silentLog,
    });

  return {
    ...{ clock, storage, journal, access, meeting, retention, lead, amina, tom, people },
    ...{ child, sister, yusuf: yusuf.participant },
    id: setUp.id as MeetingId,
    scrubs: () => scrubs,
    /** Writes in somebody's notebook, as their device does once the update is through the gate. */
    async writes(who: ParticipantId, write: (doc: Y.Doc) => void): Promise<void> {
      const room = await (await meeting()).notebooks.room(who);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, room.state());
      const before = Y.encodeStateVector(doc);
      write(doc);
      await room.write(Y.encodeStateAsUpdate(doc, before));
      await this.settle();
    },
    /** Lets what was written be taken in. */
    async settle(): Promise<void> {
      clock.advance(1000);
      await (await meeting()).perform(() => undefined);
    },
    /** The family's next meeting, as it stands when the lead has opened it. */
    async next(day: string) {
      const { id } = await access.setUps.createPractice(family, { ...setUp, day });
      await access.setUps.begin(id, 'server');
      await meetings.begin(id);
      return (await meetings.get(id)).snapshot().meeting;
    },
    /** Everybody says OK. */
    async allSayOk(): Promise<void> {
      for (const who of [lead, amina, tom])
        await this.writes(who, (doc) => setOk(doc, who, { answer: 'ok' }));
    },
    async sends(
      from: ParticipantId,
      command: CommandRequest,
      id = newId<'command'>(),
    ): Promise<CommandAnswer> {
      return carryOut(await meeting(), from, { ...command, id });
    },
    /** The server is started anew on what is stored. */
    async restart(): Promise<void> {
      await meetings.close();
      meetings = live();
    },
  };
}
