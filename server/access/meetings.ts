import {
  type AccountId,
  type ChildId,
  type FamilyId,
  type MeetingId,
  newId,
  type ParticipantId,
} from '../../shared/ids.ts';
import type { MeetingInput, MeetingStage, PersonInput } from '../../shared/protocol/set-up.ts';
import type { StoredChange, StoredRecord } from '../storage/storage.ts';
import type { Account } from './accounts.ts';
import type { Families, Family } from './families.ts';
import type { Invitations } from './invitations.ts';
import type { ParticipantSessions } from './participant-sessions.ts';
import type { Difference } from '../../shared/practice/difference-ladder.ts';
import type { MeetingRecord } from '../../shared/record/meeting-record.ts';
import { mayBeHeld, mayChangeSetUp } from './policies.ts';
import { type AccessDeps, doneAt, findRecords, readRecord } from './store.ts';

/** A meeting as set up, and how far it is. What happens in it stands in its proceedings, not here. */
export interface MeetingSetUp extends MeetingInput {
  readonly id: MeetingId;
  readonly family: FamilyId;
  readonly stage: MeetingStage;
  readonly practice: boolean;
  /** As whom the family's lead and cover come in. It stays when the lead's role is handed over in the meeting. */
  readonly host: ParticipantId;
  /** Said at the door by those without a link; only while the meeting is open. */
  readonly walkInCode: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** Until when participants may read the record, epoch milliseconds. */
  readonly copiesUntil: number | null;
}

const byClose = (a: MeetingSetUp, b: MeetingSetUp): number => (a.closedAt ?? 0) - (b.closedAt ?? 0);

/** As much of a kept record as is asked for here. */
type KeptRecord = { readonly record: Pick<MeetingRecord, 'outcome'> };

/** What became of changing a meeting's set-up. */
export type SetUpChanged =
  | { readonly ok: true; readonly meeting: MeetingSetUp }
  | {
      readonly ok: false;
      readonly reason: 'notFound' | 'begun' | 'twice' | 'unknownChild';
      readonly at?: number;
    };

/** What the set-ups of meetings are built on. */
export interface MeetingSetUpsDeps extends AccessDeps {
  readonly families: Families;
  readonly invitations: Invitations;
  readonly sessions: ParticipantSessions;
}

/** The meetings of families, from set-up to closed. */
export class MeetingSetUps {
  readonly #deps: MeetingSetUpsDeps;

  constructor(deps: MeetingSetUpsDeps) {
    this.#deps = deps;
  }

  /** Sets up a meeting of a family. */
  async create(family: Family, input: MeetingInput, by: Account): Promise<SetUpChanged> {
    const wrong = mistakeIn(input, family);
    if (wrong) return wrong;
    const meeting = newSetUp(input, { family: family.id, practice: false, now: this.#deps.clock.now() });
    await this.#commit(meeting, by.id, 'meeting.setUp');
    return { ok: true, meeting };
  }

  /** Sets up a practice meeting of a made-up family that no account sees. */
  async createPractice(family: Family, input: MeetingInput): Promise<MeetingSetUp> {
    const meeting = newSetUp(input, { family: family.id, practice: true, now: this.#deps.clock.now() });
    await this.#commit(meeting, 'server', 'meeting.setUp');
    return meeting;
  }

  /** Changes a set-up before the meeting begins. Links and knocks of people left out end with it. */
  change(id: MeetingId, input: MeetingInput, by: Account): Promise<SetUpChanged> {
    return this.inTurn(id, async () => {
      const found = await this.visible(id, by);
      if (!found) return { ok: false, reason: 'notFound' };
      const { meeting: old, family } = found;
      if (!mayChangeSetUp(old)) return { ok: false, reason: 'begun' };
      const wrong = mistakeIn(input, family);
      if (wrong) return wrong;
      const meeting: MeetingSetUp = { ...old, ...input, host: input.lead };
      const stay = new Set(meeting.people.map((p) => p.participant));
      const gone = old.people.map((p) => p.participant).filter((participant) => !stay.has(participant));
      const ended = await this.#withdrawals(id, gone);
      await this.#commit(meeting, by.id, 'meeting.changed', ended.records);
      ended.afterwards();
      return { ok: true, meeting };
    });
  }

  /** The set-up, whoever asks. */
  get(id: MeetingId): Promise<MeetingSetUp | undefined> {
    return readRecord<MeetingSetUp>(this.#deps.store, 'meeting', id);
  }

  /** The meeting and its family as far as an account may know of them; undefined for foreign and unknown ones alike. */
  async visible(
    id: MeetingId,
    to: Account,
  ): Promise<{ readonly meeting: MeetingSetUp; readonly family: Family } | undefined> {
    const meeting = await this.get(id);
    // Looked for also when there is no such meeting, so that a foreign one does not take longer.
    const family = await this.#deps.families.visible(meeting?.family ?? newId(), to);
    return meeting && family && { meeting, family };
  }

  /** All meetings of a family, by day. */
  async ofFamily(family: FamilyId): Promise<readonly MeetingSetUp[]> {
    const meetings = await findRecords<MeetingSetUp>(this.#deps.store, 'meeting', family);
    return meetings.sort((a, b) => a.day.localeCompare(b.day) || a.createdAt - b.createdAt);
  }

  /** How many meetings of the same family were closed before this one; 0 for a practice meeting. */
  async earlierClosed(id: MeetingId): Promise<number> {
    const meeting = await this.get(id);
    if (!meeting?.family) return 0;
    const others = (await this.ofFamily(meeting.family)).filter((other) => other.id !== id);
    return others.filter((other) => other.stage === 'closed').length;
  }

  /** The professional difference that the meeting before this one left open (rule LADDER4); undefined where none. */
  async openDifference(id: MeetingId): Promise<Difference | undefined> {
    const meeting = await this.get(id);
    const all = meeting?.family ? await this.ofFamily(meeting.family) : [];
    const before = all
      .filter((other) => other.id !== id && other.stage === 'closed')
      .sort(byClose)
      .at(-1);
    const kept = before && (await readRecord<KeptRecord>(this.#deps.store, 'record', before.id));
    const said = kept?.record.outcome.difference;
    return said && { words: said.words, from: said.from };
  }

  /** The children that meetings of a family not yet closed speak of. */
  async childrenInUse(family: FamilyId): Promise<ReadonlySet<string>> {
    const meetings = (await this.ofFamily(family)).filter((meeting) => meeting.stage !== 'closed');
    return new Set(meetings.flatMap((m) => m.people.flatMap((p) => (p.child === null ? [] : [p.child]))));
  }

  /** The dates of birth of the family's children, as far as they were given: for the record, never for a screen. */
  async births(id: MeetingId): Promise<Readonly<Partial<Record<ChildId, string>>>> {
    const meeting = await this.get(id);
    const family = meeting && (await this.#deps.families.get(meeting.family));
    const births: Partial<Record<ChildId, string>> = {};
    for (const { id: child, born } of family?.children ?? []) if (born !== null) births[child] = born;
    return births;
  }

  /**
   * Marks a meeting as open, with a fresh walk-in code; one that is open or closed already stays as it is. The meeting's
   * documents are begun after this, so that a crash in between leaves nothing half.
   */
  begin(id: MeetingId, by: AccountId | 'server'): Promise<MeetingSetUp | undefined> {
    return this.inTurn(id, async () => {
      const old = await this.get(id);
      if (!old || !mayBeHeld(old, this.#deps.practiceOnly)) return undefined;
      if (old.stage !== 'setUp') return old;
      const code = await this.#deps.invitations.freshWalkInCode();
      const meeting: MeetingSetUp = {
        ...old,
        stage: 'open',
        walkInCode: code,
        openedAt: this.#deps.clock.now(),
      };
      await this.#commit(meeting, by, 'meeting.opened', [this.#deps.invitations.walkInRecord(id, code)]);
      return meeting;
    });
  }

  /** What closing a meeting changes here, to be committed together with its last proceedings. */
  async closed(id: MeetingId): Promise<readonly StoredRecord[]> {
    const meeting = await this.get(id);
    if (!meeting) return [];
    return [
      toRecord({ ...meeting, stage: 'closed', walkInCode: null, closedAt: this.#deps.clock.now() }),
      this.#deps.invitations.walkInRecord(id, null),
    ];
  }

  /** What sharing the record until an instant changes here: links and sessions live as long. */
  async sharedUntil(id: MeetingId, copiesUntil: number | null): Promise<readonly StoredRecord[]> {
    const meeting = await this.get(id);
    return meeting ? [toRecord({ ...meeting, copiesUntil })] : [];
  }

  /** What somebody new in the meeting changes here, so that they can be sent a link of their own. */
  async withPerson(id: MeetingId, person: PersonInput): Promise<readonly StoredRecord[]> {
    const meeting = await this.get(id);
    return meeting ? [toRecord({ ...meeting, people: [...meeting.people, person] })] : [];
  }

  /** What withdrawing an invitation changes here, to be committed with the end of its sessions. */
  withdrawInvitation(id: MeetingId, participant: ParticipantId): Promise<readonly StoredRecord[]> {
    return this.#deps.invitations.withdrawn(id, participant);
  }

  /** Withdraws a person's link of a meeting that is not live, and ends what was opened with it. */
  withdraw(id: MeetingId, participant: ParticipantId, by: Account): Promise<void> {
    return this.inTurn(id, async () => {
      const ended = await this.#withdrawals(id, [participant]);
      await this.#deps.store.commit({
        put: ended.records,
        audit: [
          doneAt(this.#deps.clock.now(), 'invitation.withdrawn', {
            scope: id,
            actor: by.id,
            subject: participant,
          }),
        ],
      });
      ended.afterwards();
    });
  }

  /** Runs work on a meeting's set-up after all other such work. Must not be nested. */
  inTurn<T>(id: MeetingId, work: () => Promise<T>): Promise<T> {
    return this.#deps.turns.take(`meeting/${id}`, work);
  }

  async #withdrawals(
    id: MeetingId,
    participants: readonly ParticipantId[],
  ): Promise<{ readonly records: StoredRecord[]; readonly afterwards: () => void }> {
    const { invitations, sessions } = this.#deps;
    const links = await Promise.all(participants.map((p) => invitations.withdrawn(id, p)));
    const ending = (await sessions.of(id)).filter(
      (s) => s.participant !== null && participants.includes(s.participant) && s.standing !== 'ended',
    );
    return {
      records: [...links.flat(), ...ending.map((s) => sessions.toRecord({ ...s, standing: 'ended' }))],
      afterwards: () => {
        for (const session of ending) sessions.settled(session.id);
      },
    };
  }

  #commit(
    meeting: MeetingSetUp,
    actor: string,
    act: string,
    others: readonly StoredRecord[] = [],
  ): Promise<void> {
    const change: StoredChange = {
      put: [toRecord(meeting), ...others],
      audit: [doneAt(this.#deps.clock.now(), act, { scope: meeting.id, actor, subject: meeting.id })],
    };
    return this.#deps.store.commit(change);
  }
}

function toRecord(meeting: MeetingSetUp): StoredRecord {
  return {
    kind: 'meeting',
    id: meeting.id,
    scope: meeting.id,
    index: meeting.family,
    value: meeting,
  };
}

function newSetUp(
  input: MeetingInput,
  made: { readonly family: FamilyId; readonly practice: boolean; readonly now: number },
): MeetingSetUp {
  return {
    ...input,
    id: newId(),
    family: made.family,
    stage: 'setUp',
    practice: made.practice,
    host: input.lead,
    walkInCode: null,
    createdAt: made.now,
    openedAt: null,
    closedAt: null,
    copiesUntil: null,
  };
}

/** What a form of one person cannot know: that its children are this family's, and that nobody comes twice. */
function mistakeIn(input: MeetingInput, family: Family): SetUpChanged | undefined {
  const persons = input.people.map((p) => p.person);
  const twice = persons.findIndex((person, i) => persons.indexOf(person) !== i);
  if (twice >= 0) return { ok: false, reason: 'twice', at: twice };
  const children = new Set<string>(family.children.map((child) => child.id));
  const unknown = input.people.findIndex((p) => p.child !== null && !children.has(p.child));
  return unknown >= 0 ? { ok: false, reason: 'unknownChild', at: unknown } : undefined;
}
