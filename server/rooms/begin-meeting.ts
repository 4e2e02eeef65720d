import * as Y from 'yjs';
import { draftShape, seedDraft } from '../../shared/documents/draft.ts';
import {
  type MeetingState,
  type ParticipantState,
  putProceeding,
  snapshotProceedings,
} from '../../shared/documents/proceedings.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { scaleKey } from '../../shared/practice/fingerprints.ts';
import type { Difference } from '../../shared/practice/difference-ladder.ts';
import { newClock } from '../../shared/practice/meeting-clock.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';
import type { ChildInput, MeetingInput, PersonInput } from '../../shared/protocol/set-up.ts';
import type { MeetingDeps } from './meeting-deps.ts';
import { Room } from './room.ts';
import { ServedDocument } from './served-document.ts';

/** What the first opening of a meeting is made from. */
export interface MeetingBeginning {
  readonly id: MeetingId;
  readonly setUp: MeetingInput;
  readonly title: string;
  readonly children: readonly ChildInput[];
  readonly vocabulary: Vocabulary;
  readonly practice: boolean;
  /** What the meeting before left open. */
  readonly difference?: Difference | undefined;
}

/**
 * Seeds draft and proceedings of a meeting, once: only the server seeds (a client that did would double the text for
 * everybody). Asked again for a meeting that has begun, it changes nothing.
 */
export async function beginMeeting(beginning: MeetingBeginning, deps: MeetingDeps): Promise<void> {
  const { id, vocabulary } = beginning;
  const open = (name: string, shape: typeof draftShape | null): Promise<Room> =>
    Room.open({ ...deps, name: `${id}/${name}`, scope: id, shape });
  const draft = await open('draft', draftShape);
  const proceedings = ServedDocument.over(await open('proceedings', null));
  const draftDoc = new Y.Doc();
  Y.applyUpdate(draftDoc, draft.state());
  if (snapshotProceedings(proceedings.doc).meeting === null) {
    seedDraft(draftDoc, vocabulary.scale);
    const seeded = draft.prepare(Y.encodeStateAsUpdate(draftDoc));
    seedProceedings(proceedings, beginning, deps);
    const staged = proceedings.stage();
    await deps.journal.commit({ updates: [seeded.change, ...(staged ? [staged.change] : [])] });
    seeded.publish();
    staged?.publish();
  }
  draftDoc.destroy();
  proceedings.destroy();
  await Promise.all([draft.close(), proceedings.room.close()]);
}

function seedProceedings(
  proceedings: ServedDocument,
  beginning: MeetingBeginning,
  { clock, safeNumbers }: MeetingDeps,
): void {
  const { setUp, vocabulary } = beginning;
  const state: MeetingState = {
    phase: 'welcome',
    title: beginning.title,
    why: setUp.why,
    day: setUp.day,
    place: setUp.place,
    vocabulary: 'london',
    practice: beginning.practice,
    lead: setUp.lead,
    chair: setUp.chair,
    scribe: setUp.scribe,
    standIn: setUp.standIn,
    openedAt: clock.now(),
    clock: newClock(setUp.minutes),
    ...(safeNumbers && safeNumbers.length > 0 && { safeNumbers }),
    hidden: false,
    waiting: 0,
    scale: scaleKey(vocabulary.scale),
    revealedAt: null,
    revealedScale: null,
    draftOpen: true,
    plan: null,
    agreementsShownAt: null,
    outcome: null,
    ...(beginning.difference && { difference: { ...beginning.difference, carried: true } }),
    outcomeWords: '',
    leadFromHere: null,
    nextReview: null,
    closedAt: null,
    fingerprint: null,
    copiesUntil: null,
  };
  proceedings.write('server', (doc) => {
    putProceeding(doc, 'meeting', 'it', state);
    beginning.children.forEach((child, i) =>
      putProceeding(doc, 'children', child.id, { name: child.name, position: i + 1 }),
    );
    setUp.people.forEach((person, i) =>
      putProceeding(doc, 'participants', person.participant, participantFrom(person, i + 1, setUp.lead)),
    );
  });
}

/** A person of the set-up as they stand in the proceedings before anybody has come. */
export function participantFrom(person: PersonInput, seat: number, lead: string | null): ParticipantState {
  return {
    person: person.person,
    name: person.name,
    role: person.role,
    agency: person.agency,
    place: person.place,
    seat,
    // The lead opens the meeting and so never waits at its door.
    admitted: person.participant === lead,
    here: false,
    marked: false,
    withdrawn: false,
    child: person.child,
    helper: null,
  };
}
