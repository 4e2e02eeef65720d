import { type Phase, PHASES } from '../../shared/practice/vocabulary/words.ts';
import type { FamilyView } from '../../shared/protocol/set-up.ts';
import { Cast, INSIDERS, type Who } from './cast.ts';
import type { ServiceLead } from './service-lead.ts';
import { Service } from './service.ts';

/** Where a meeting can be: in one of its phases, or closed. */
export const STEPS = [...PHASES, 'closed'] as const satisfies readonly (Phase | 'closed')[];
export type Step = (typeof STEPS)[number];

export const isPlanOpen = (step: Step): boolean => ['welcome', 'map', 'scale', 'plan'].includes(step);
export const isInside = (who: Who): boolean => INSIDERS.some((name) => name === who);

/** A server with a lead and a colleague who leads another family: where every step has a meeting of its own. */
export class Stage {
  readonly service: Service;
  readonly account: ServiceLead;
  readonly foreign: ServiceLead;
  readonly #families: { readonly own: FamilyView; readonly foreign: FamilyView };
  readonly #pid: number | undefined;

  private constructor(
    service: Service,
    account: ServiceLead,
    foreign: ServiceLead,
    families: { readonly own: FamilyView; readonly foreign: FamilyView },
  ) {
    this.service = service;
    this.account = account;
    this.foreign = foreign;
    this.#families = families;
    this.#pid = service.process.pid;
  }

  /** Starts the server; everybody comes from an address of their own. */
  static async open(): Promise<Stage> {
    const service = await Service.start({ settings: { TRUST_PROXY: '1' } });
    const account = await service.createAccount();
    const made = { name: 'Eve', login: 'eve', password: 'seven quick brown owls' };
    const foreign = await account.createColleague(made);
    const families = { own: await account.createFamily(), foreign: await foreign.createFamily(['Zoe']) };
    return new Stage(service, account, foreign, families);
  }

  /** A meeting with the whole cast at a step. */
  cast(step: Step): Promise<Cast> {
    return Cast.open(this.account, this.foreign, this.#families, step);
  }

  /** Opens one meeting for each step, one after the other: all the trials of a step are made in its own. */
  async inEveryStep(then: (cast: Cast, step: Step) => Promise<void>): Promise<void> {
    for (const step of STEPS) await then(await this.cast(step), step);
  }

  /** Whether the server is the process that it was, whatever was done to it. */
  get isSameProcess(): boolean {
    const { pid, exitCode, signalCode } = this.service.process;
    return pid === this.#pid && exitCode === null && signalCode === null;
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

/** Counts the cells of a table and keeps those that came out otherwise. */
export class Cells {
  count = 0;
  readonly wrong: string[] = [];

  /** Notes one cell: by its coordinates, what must come of it, and what did. */
  check(cell: readonly string[], expected: unknown, found: unknown): void {
    this.count++;
    if (JSON.stringify(expected) !== JSON.stringify(found))
      this.wrong.push(`${cell.join(' ')}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  }
}
