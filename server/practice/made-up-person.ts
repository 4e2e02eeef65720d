import { addAction } from '../../shared/documents/draft.ts';
import {
  addEntry,
  setAgreement,
  setOk,
  setReady,
  setScore,
  snapshotNotebook,
} from '../../shared/documents/notebook.ts';
import { newId, type MeetingId, type PersonId } from '../../shared/ids.ts';
import type { PersonInput } from '../../shared/protocol/set-up.ts';
import {
  atTheStart,
  linesDue,
  type Progress,
  type Seen,
  type Whereabouts,
} from '../../shared/script/cues.ts';
import type { Line, Part } from '../../shared/script/part.ts';
import type { ParticipantSession } from '../access/participant-sessions.ts';
import { newSecret } from '../access/secrets.ts';
import type { Premises } from '../premises.ts';
import type { Meeting } from '../rooms/meeting.ts';
import type { PeerIdentity } from '../rooms/peer.ts';
import { DeviceDocument } from './device-document.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What somebody made up is given. */
export interface MadeUpPersonOptions {
  readonly premises: Premises;
  readonly meeting: MeetingId;
  /** ISO; days of the plan are counted from it. */
  readonly day: string;
  readonly person: PersonInput;
  readonly part: Part;
  /** Notes the id of something that they have written. */
  readonly wrote: (id: string) => void;
}

/**
 * Somebody made up who takes part as anybody would: knocks with a personal link, waits for the lead, and then acts in
 * their own notebook and the draft alone.
 */
export class MadeUpPerson {
  readonly #options: MadeUpPersonOptions;
  readonly #proceedings = new DeviceDocument();
  readonly #notebook = new DeviceDocument();
  #progress: Progress = atTheStart;
  #session: ParticipantSession | undefined;
  #where: Whereabouts | 'atTheDoor' | 'gone' = 'outside';
  #left: (() => void) | undefined;

  constructor(options: MadeUpPersonOptions) {
    this.#options = options;
  }

  get participant(): PersonInput['participant'] {
    return this.#options.person.participant;
  }

  /** Whether a device of theirs is connected. */
  get isConnected(): boolean {
    return this.#left !== undefined;
  }

  /** Plays all that is due; what it leads to comes back as new facts. */
  async act(seen: Seen): Promise<void> {
    const where = this.#where;
    if (where === 'gone') return;
    if (where === 'atTheDoor') await this.#lookWhetherLetIn();
    else await this.#playWhatIsDue(seen, where);
    // Coming in, or losing and finding the signal, may make another line due at once.
    if (this.#where !== where) await this.act(seen);
  }

  /** Ends their part. */
  leave(): void {
    this.#where = 'gone';
    this.#disconnect();
    this.#proceedings.destroy();
    this.#notebook.destroy();
  }

  async #playWhatIsDue(seen: Seen, where: Whereabouts): Promise<void> {
    const { lines, progress } = linesDue(this.#options.part, this.#progress, seen, where);
    this.#progress = progress;
    for (const line of lines) await this.#play(line, seen);
  }

  async #play(line: Line, seen: Seen): Promise<void> {
    const { doc } = this.#notebook;
    const me = this.participant;
    switch (line.do) {
      case 'knock':
        return this.#knock();
      case 'sayOk':
        return setOk(doc, me, { answer: 'ok' });
      case 'ready':
        return setReady(doc, me, line.phase);
      case 'note': {
        const { column, section, words } = line;
        const id = newId<'entry'>();
        this.#options.wrote(id);
        return addEntry(doc, id, { column, section, words, children: [], state: 'given' });
      }
      case 'seal': {
        if (snapshotNotebook(doc).scores[me]?.sealed === seen.scale) return;
        const { number, why: reason, oneUp } = line;
        return setScore(doc, me, { number, reason, oneUp, sealed: seen.scale });
      }
      case 'step':
        return this.#writeStep(line);
      case 'answer': {
        if (snapshotNotebook(doc).agreements[me]?.plan === seen.plan) return;
        const { answer, words } = line;
        return setAgreement(doc, me, { answer, words, plan: seen.plan, leadOnly: false });
      }
      case 'loseSignal':
        this.#where = 'withoutSignal';
        return this.#disconnect();
      case 'findSignal':
        return this.#connect();
      case 'leave':
        return this.leave();
    }
  }

  async #knock(): Promise<void> {
    const { premises, meeting } = this.#options;
    this.#where = 'atTheDoor';
    const secret = await premises.access.invitations.make(meeting, this.participant, 'server');
    const opened = await premises.access.sessions.redeem(secret, newSecret());
    if (opened === undefined || opened === 'tooMany') throw new Error('Somebody made up could not knock.');
    this.#session = opened.session;
  }

  async #lookWhetherLetIn(): Promise<void> {
    if (!this.#session) return;
    const { premises, meeting } = this.#options;
    const session = await premises.access.sessions.get(meeting, this.#session.id);
    if (session?.standing === 'ended') this.leave();
    else if (session?.standing === 'admitted') await this.#connect();
  }

  /** Joins as a page that opens: with its own notebook, and present in the proceedings. */
  async #connect(): Promise<void> {
    const meeting = await this.#meeting();
    const notebook = await meeting.notebooks.room(this.participant);
    this.#where = 'in';
    this.#left = meeting.presences.arrived(this.participant);
    // Whoever is refused or sent away is as gone as a page that has ended.
    const ended = (): void => this.leave();
    this.#proceedings.connect(meeting.proceedings.room, this.#identity('read'), ended);
    this.#notebook.connect(notebook, this.#identity('write'), ended);
  }

  #disconnect(): void {
    this.#proceedings.disconnect();
    this.#notebook.disconnect();
    this.#left?.();
    this.#left = undefined;
  }

  async #writeStep(line: Extract<Line, { do: 'step' }>): Promise<void> {
    const meeting = await this.#meeting();
    const when = new Date(Date.parse(`${this.#options.day}T00:00:00Z`) + line.inDays * DAY_MS);
    const who: readonly PersonId[] = [this.#options.person.person];
    const id = newId<'action'>();
    this.#options.wrote(id);
    const draft = new DeviceDocument();
    draft.connect(meeting.draft, this.#identity('write'), () => undefined);
    addAction(draft.doc, id, { what: line.what, who, when: when.toISOString().slice(0, 10) });
    draft.destroy();
  }

  #identity(access: PeerIdentity['access']): PeerIdentity {
    const { name, participant } = this.#options.person;
    return { participant, session: this.#session?.id, access, presence: { name } };
  }

  #meeting(): Promise<Meeting> {
    return this.#options.premises.meetings.get(this.#options.meeting);
  }
}
