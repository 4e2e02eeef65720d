import type { MeetingId } from '../../shared/ids.ts';
import type { MeetingSetUp, MeetingSetUps } from '../access/meetings.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Journal } from '../storage/journal.ts';
import type { Scrubber } from '../storage/scrubber.ts';
import type { Storage } from '../storage/storage.ts';
import type { Meetings } from './meetings.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How often what is due is looked for, in milliseconds. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/** What retention stands on. */
export interface RetentionDeps {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly scrubber: Scrubber;
  readonly meetings: Meetings;
  readonly setUps: MeetingSetUps;
  readonly clock: Clock;
  readonly log: Log;
  /** Days after close until notebooks and desks are destroyed. */
  readonly notebookDays: number;
  /** Days after close until all of a meeting is destroyed; undefined: the service has set none, and nothing goes. */
  readonly recordDays: number | undefined;
}

/**
 * Destroys what a service keeps no longer (rules KEEP1 and KEEP2): notebooks and desks some days after close, the record
 * when the service has set a number of days.
 */
export class Retention {
  readonly #deps: RetentionDeps;
  /** Meetings whose notebooks this process has destroyed already. */
  readonly #emptied = new Set<MeetingId>();
  #cancel: (() => void) | undefined;

  constructor(deps: RetentionDeps) {
    this.#deps = deps;
  }

  /** Looks now and every hour from now on. */
  start(): void {
    this.sweep()
      .catch((error: unknown) => this.#deps.log.error('what is due was not destroyed', error))
      .finally(() => {
        this.#cancel = this.#deps.clock.setTimer(LOOK_EVERY_MS, () => this.start());
      });
  }

  /** Looks no more. */
  stop(): void {
    this.#cancel?.();
  }

  /** Destroys all that is due. */
  async sweep(): Promise<void> {
    const now = this.#deps.clock.now();
    for (const record of await this.#deps.storage.list('meeting')) {
      const meeting = await this.#deps.setUps.get(record.id as MeetingId);
      if (meeting) await this.#sweepMeeting(meeting, now);
    }
  }

  async #sweepMeeting(meeting: MeetingSetUp, now: number): Promise<void> {
    const { notebookDays, recordDays } = this.#deps;
    if (meeting.closedAt === null) return;
    const days = (now - meeting.closedAt) / DAY_MS;
    if (recordDays !== undefined && days >= recordDays) return this.#destroy(meeting);
    if (days >= notebookDays && !this.#emptied.has(meeting.id)) await this.#empty(meeting);
  }

  async #empty(meeting: MeetingSetUp): Promise<void> {
    await this.#deps.meetings.end(meeting.id);
    const dropRooms = meeting.people.flatMap(({ participant }) => [
      `${meeting.id}/notebook/${participant}`,
      `${meeting.id}/desk/${participant}`,
    ]);
    const answers = await this.#deps.storage.find('voiceAnswer', meeting.id);
    await this.#deps.journal.commit({
      dropRooms,
      remove: answers.map(({ kind, id }) => ({ kind, id })),
      audit: [this.#entry(meeting, 'notebooksDestroyed')],
    });
    this.#emptied.add(meeting.id);
    this.#deps.scrubber.soon();
  }

  async #destroy(meeting: MeetingSetUp): Promise<void> {
    const { meetings, journal, storage, scrubber } = this.#deps;
    await meetings.end(meeting.id);
    await journal.commit({
      dropRooms: [`${meeting.id}/draft`, `${meeting.id}/proceedings`],
      remove: [
        { kind: 'record', id: meeting.id },
        { kind: 'meeting', id: meeting.id },
      ],
      audit: [this.#entry(meeting, 'meetingDestroyed')],
    });
    await storage.destroyScope(meeting.id);
    scrubber.soon();
  }

  #entry(meeting: MeetingSetUp, act: string) {
    return {
      at: this.#deps.clock.now(),
      scope: 'service',
      actor: 'server',
      act,
      subject: meeting.id,
      outcome: 'done',
    } as const;
  }
}
