import type { NotebookSnapshot } from '../../shared/documents/notebook.ts';
import type { MeetingState, ProceedingsSnapshot } from '../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../shared/ids.ts';
import { mayTypeFor } from '../../shared/practice/typed-for.ts';
import type { MeetingModel, Person } from './meeting-model.ts';

type Shorthands = Pick<
  MeetingModel,
  'state' | 'phase' | 'person' | 'myself' | 'isLead' | 'isChair' | 'isScribe' | 'mayTypeFor' | 'takesPart'
>;

/** What is asked of the proceedings again and again; all of it reads stores, so all of it is tracked. */
export function shorthands(
  me: ParticipantId,
  proceedings: ProceedingsSnapshot,
  notebook: NotebookSnapshot,
): Shorthands {
  const state = (): MeetingState | null => proceedings.meeting;
  const person = (id: ParticipantId): Person | undefined => proceedings.participants.find((p) => p.id === id);
  const myself = (): Person | undefined => person(me);
  /** My own word goes before anybody's for me, as it does on the server. */
  const saidOk = (): boolean => {
    const own = notebook.oks[me]?.answer;
    return own ? own === 'ok' : proceedings.oks[me] !== undefined;
  };
  return {
    state,
    phase: () => state()?.phase ?? 'welcome',
    person,
    myself,
    isLead: () => state()?.lead === me,
    isChair: () => state()?.chair === me,
    isScribe: () => state()?.scribe === me,
    mayTypeFor: () => {
      const meeting = state();
      const { participants } = proceedings;
      if (!meeting) return [];
      return participants.filter((p) => p.id !== me && mayTypeFor(me, p.id, { meeting, participants }));
    },
    takesPart: () => {
      const self = myself();
      const open = state()?.closedAt === null;
      return open && self !== undefined && !self.withdrawn && self.role !== 'observer' && saidOk();
    },
  };
}
