import type { Access } from '../access/access.ts';
import type { OpenedSession } from '../access/participant-sessions.ts';
import { PracticeMeeting, type PracticeMeetingOptions } from './practice-meeting.ts';

/** The practice meetings of this server: how many may run at once, and which one a session is in. */
export class PracticeMeetings {
  readonly #options: PracticeMeetingOptions;
  readonly #most: number;
  readonly #running = new Set<PracticeMeeting>();
  #beginning = 0;

  /** `most`: how many may run at once; with 0 there are none. */
  constructor(most: number, options: PracticeMeetingOptions) {
    this.#most = most;
    this.#options = options;
  }

  /** Whether this service lets people practise. */
  get isOffered(): boolean {
    return this.#most > 0;
  }

  /** How many run now. */
  get count(): number {
    return this.#running.size + this.#beginning;
  }

  /** Who may come in, for each that runs: where a link, a code or a ticket is looked for. */
  get doors(): readonly Access[] {
    return [...this.#running].map(({ premises }) => premises.access);
  }

  /** Begins one and comes in as its lead. */
  async begin(): Promise<OpenedSession | 'full'> {
    if (this.count >= this.#most) return 'full';
    this.#beginning++;
    try {
      const meeting: PracticeMeeting = await PracticeMeeting.begin(this.#options, () => this.#end(meeting));
      this.#running.add(meeting);
      return await meeting.openAsLead();
    } finally {
      this.#beginning--;
    }
  }

  /** The practice meeting that a session or wall belongs to; undefined for all others. */
  async of(id: string): Promise<PracticeMeeting | undefined> {
    for (const meeting of this.#running) if (await meeting.knows(id)) return meeting;
    return undefined;
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    const running = [...this.#running];
    this.#running.clear();
    await Promise.all(running.map((meeting) => meeting.close()));
  }

  #end(meeting: PracticeMeeting): void {
    this.#running.delete(meeting);
    meeting
      .close()
      .catch((error: unknown) => this.#options.log.error('a practice meeting was not ended well', error));
  }
}
