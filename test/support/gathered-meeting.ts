import { newId } from '../../shared/ids.ts';
import { addEntry, setOk } from '../../shared/documents/notebook.ts';
import type { EntryId, ParticipantId } from '../../shared/ids.ts';
import type { FamilyView, MeetingInput, PersonInput } from '../../shared/protocol/set-up.ts';
import { LivePerson } from './live-person.ts';
import type { ServiceLead, SetUpMeeting } from './service-lead.ts';
import { until } from './until.ts';

type Guest = Partial<PersonInput> & Pick<PersonInput, 'name' | 'role'>;

/** The people a meeting of a test has unless it says otherwise: a lead, a mum, a nurse. */
export const usualGuests: readonly Guest[] = [
  { name: 'Amina', role: 'parent' },
  { name: 'Tom', role: 'health', agency: 'School nursing', place: 'remote' },
];

/** An open meeting on a real server, with everybody in it on the real wire. */
export class GatheredMeeting {
  readonly setUp: SetUpMeeting;
  readonly lead: LivePerson;
  readonly people: ReadonlyMap<string, LivePerson>;
  readonly #service: ServiceLead;
  readonly #here: Map<string, LivePerson>;

  private constructor(
    service: ServiceLead,
    setUp: SetUpMeeting,
    lead: LivePerson,
    here: Map<string, LivePerson>,
  ) {
    this.#service = service;
    this.setUp = setUp;
    this.lead = lead;
    this.people = here;
    this.#here = here;
  }

  /** Sets a meeting up and opens it; `come` joins the others. `others` may fill roles by name (`chair`, `scribe` …). */
  static async open(
    service: ServiceLead,
    guests: readonly Guest[] = usualGuests,
    roles: Partial<Record<'chair' | 'scribe' | 'standIn', string>> = {},
    given: Partial<MeetingInput> = {},
    of?: FamilyView,
  ): Promise<GatheredMeeting> {
    const family = of ?? (await service.createFamily());
    const made = guests.map((guest) => ({ ...guest, participant: newId<'participant'>() }));
    const named = Object.fromEntries(
      Object.entries(roles).map(([role, name]) => [
        role,
        made.find((g) => g.name === name)?.participant ?? null,
      ]),
    );
    const setUp = await service.createMeeting(family, made, { ...given, ...named });
    const { address, cookie } = await service.openMeeting(setUp);
    const lead = new LivePerson(service.url, new Map([[`${cookie.path} ${cookie.name}`, cookie.value]]));
    lead.address = address;
    await lead.open('proceedings', 'desk', 'notebook', 'draft');
    const leadName = setUp.people.find((p) => p.participant === setUp.lead)?.name ?? '';
    return new GatheredMeeting(service, setUp, lead, new Map([[leadName, lead]]));
  }

  /** A participant's id by name. */
  id(name: string): ParticipantId {
    return this.setUp.called(name).participant;
  }

  /** Somebody who is in, by name. @throws when they have not come. */
  person(name: string): LivePerson {
    const person = this.people.get(name);
    if (!person) throw new Error(`${name} has not come.`);
    return person;
  }

  /** A fresh personal link. */
  link(name: string): Promise<string> {
    return this.#service.makeLink(this.setUp, this.id(name));
  }

  /** Somebody opens their link, is let in, and is seen as here by everybody. */
  async come(name: string): Promise<LivePerson> {
    const person = new LivePerson(this.#service.url);
    await person.join(await this.link(name));
    await this.letIn();
    await person.comeIn();
    this.#here.set(name, person);
    const id = this.id(name);
    const isHere = (seer: LivePerson): boolean =>
      seer.proceedings.participants.some((p) => p.id === id && p.here);
    await until(() => [...this.#here.values()].every(isHere), `${name} to be seen by everybody`);
    return person;
  }

  /** The lead lets in whoever is at the door. */
  async letIn(): Promise<void> {
    await until(() => this.lead.desk.door.length > 0, 'a knock on the desk');
    await this.lead.send({ type: 'admit', knocks: this.lead.desk.door.map((knock) => knock.id) });
  }

  /** Everybody who is here says OK, and the proceedings say so. */
  async allSayOk(): Promise<void> {
    for (const [name, person] of this.#here) setOk(person.doc('notebook'), this.id(name), { answer: 'ok' });
    await this.everybodySees(
      (person) => [...this.#here.keys()].every((name) => person.proceedings.oks[this.id(name)] !== undefined),
      'the OKs',
    );
  }

  /** A wall beside everybody, with the two documents that it may read. */
  async pairWall(): Promise<LivePerson> {
    const { ticket } = (await this.lead.http.post(`${this.lead.address}api/wall`, {})).body as {
      ticket: string;
    };
    const wall = new LivePerson(this.lead.http.origin);
    wall.address = ((await wall.http.post('/api/wall', { ticket })).body as { address: string }).address;
    await wall.open('proceedings', 'draft');
    return wall;
  }

  /** Somebody gives an entry; resolves with its id at once. */
  give(name: string, words: string, state: 'mine' | 'given' = 'given'): EntryId {
    const id = newId<'entry'>();
    addEntry(this.person(name).doc('notebook'), id, {
      column: 'worries',
      section: 'happened',
      children: [],
      words,
      state,
    });
    return id;
  }

  /** Waits until everybody who is here sees something. */
  everybodySees(sees: (person: LivePerson) => boolean, what: string): Promise<void> {
    return until(() => [...this.#here.values()].every(sees), `everybody to see ${what}`);
  }

  /** Everybody closes their page. */
  disperse(): void {
    for (const person of this.#here.values()) person.leave();
  }
}
