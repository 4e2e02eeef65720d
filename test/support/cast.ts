import * as Y from 'yjs';
import { addEntry, setOk } from '../../shared/documents/notebook.ts';
import { snapshotProceedings } from '../../shared/documents/proceedings.ts';
import { type EntryId, newId, type ParticipantId, type SessionId } from '../../shared/ids.ts';
import type { Phase } from '../../shared/practice/vocabulary/words.ts';
import type { CommandRequest } from '../../shared/protocol/commands.ts';
import type { FamilyView, MeetingView, PersonInput } from '../../shared/protocol/set-up.ts';
import { HttpClient, type HttpAnswer } from './http-client.ts';
import { updateFrame } from './raw-frames.ts';
import { RawSocket } from './raw-socket.ts';
import type { ServiceLead, SetUpMeeting } from './service-lead.ts';
import { until } from './until.ts';

/** Those who are in the meeting, in order of their seats. */
export const INSIDERS = ['exLead', 'lead', 'chair', 'scribe', 'standIn', 'parent', 'observer'] as const;
/** Those who were in it or stand at its door. */
export const AT_THE_DOOR = ['waiting', 'withdrawn', 'left'] as const;
/** Those who come with a cookie of something else, or none, to the lead's own address. */
export const OUTSIDERS = [
  'nobody',
  'accountAlone',
  'foreignAccount',
  'stranger',
  'neighbour',
  'wallInside',
] as const;
/** Everybody who tries, the wall at its own address too. */
export const WHO = [...INSIDERS, ...AT_THE_DOOR, 'wall', ...OUTSIDERS] as const;
export type Who = (typeof WHO)[number];
type Invited = (typeof INSIDERS)[number] | (typeof AT_THE_DOOR)[number] | 'spare' | 'nan';

/** How somebody comes: where, and with what cookie. */
export interface Actor {
  /** `/in/<session>/` or `/wall/<wall>/`. */
  readonly base: string;
  readonly cookie: string;
}

const ROLES: Readonly<Record<Invited, PersonInput['role']>> = {
  exLead: 'leadProfessional',
  lead: 'school',
  chair: 'socialCare',
  scribe: 'health',
  standIn: 'school',
  parent: 'parent',
  observer: 'observer',
  waiting: 'familyNetwork',
  withdrawn: 'parent',
  left: 'housing',
  spare: 'police',
  nan: 'familyNetwork',
};

const person = (name: Invited): PersonInput => ({
  person: newId(),
  participant: newId(),
  name,
  role: ROLES[name],
  agency: '',
  place: 'inRoom',
  child: null,
  ownDevice: true,
});

/** A meeting with everybody in it who could try something, each with their own way in; and a stranger's beside it. */
export class Cast {
  readonly setUp: SetUpMeeting;
  readonly origin: string;
  readonly actors: ReadonlyMap<Who, Actor>;
  /** An entry of the parent's that everybody sees. */
  readonly entry: EntryId;
  readonly #account: ServiceLead;
  readonly #http: HttpClient;

  private constructor(
    account: ServiceLead,
    setUp: SetUpMeeting,
    actors: ReadonlyMap<Who, Actor>,
    entry: EntryId,
  ) {
    this.#account = account;
    this.setUp = setUp;
    this.origin = account.url;
    this.actors = actors;
    this.entry = entry;
    this.#http = new HttpClient(account.url);
  }

  /** Opens a meeting, brings everybody to their place, and goes to a phase, or to its end. */
  static async open(
    account: ServiceLead,
    foreign: ServiceLead,
    families: { readonly own: FamilyView; readonly foreign: FamilyView },
    at: Phase | 'closed',
  ): Promise<Cast> {
    const invited = Object.keys(ROLES) as Invited[];
    const people = invited.map(person);
    const id = (name: Invited): ParticipantId | undefined => people.find((p) => p.name === name)?.participant;
    const [chair = null, scribe = null, standIn = null] = [id('chair'), id('scribe'), id('standIn')];
    const { meeting } = await account.ask<{ meeting: MeetingView }>(
      'POST',
      `/api/families/${families.own.id}/meetings`,
      { day: new Date().toISOString().slice(0, 10), people, lead: id('exLead'), chair, scribe, standIn },
    );
    const setUp = await account.meeting(meeting);
    const host = await account.openMeeting(setUp);
    const actors = new Map<Who, Actor>();
    actors.set('exLead', { base: host.address, cookie: `participant=${host.cookie.value}` });
    const cast = new Cast(account, setUp, actors, newId());

    const coming = [...INSIDERS, ...AT_THE_DOOR].filter((name) => name !== 'exLead');
    const knocks = new Map(await Promise.all(coming.map(async (n) => [n, await cast.knock(n)] as const)));
    for (const [name, knock] of knocks) actors.set(name, knock);
    const letIn = [...knocks].flatMap(([name, knock]) => (name === 'waiting' ? [] : [sessionOf(knock)]));
    await cast.do('exLead', { type: 'admit', knocks: letIn });
    await cast.do('exLead', { type: 'withdraw', participant: cast.id('withdrawn') });
    await cast.post('left', 'api/leave', {});
    await cast.do('exLead', { type: 'handOver', role: 'lead', to: cast.id('lead') });
    await cast.do('lead', { type: 'answerOffer', take: true });
    await cast.#addOutsiders(foreign, families.foreign);
    await cast.#giveAnEntry();
    await cast.#go(at);
    return cast;
  }

  /** A participant's id by name. */
  id(name: Invited): ParticipantId {
    return this.setUp.called(name).participant;
  }

  /** Whether the meeting has not been closed. */
  async isOpen(): Promise<boolean> {
    return (await this.#account.meeting(this.setUp)).stage === 'open';
  }

  actor(who: Who): Actor {
    const actor = this.actors.get(who);
    if (!actor) throw new Error(`${who} has no way in.`);
    return actor;
  }

  /** Opens the personal link of somebody on a device of its own: it waits at the door. */
  async knock(name: Invited): Promise<Actor> {
    const http = new HttpClient(this.origin);
    const secret = new URL(await this.#account.makeLink(this.setUp, this.id(name))).hash.slice(1);
    return actorOf(http, await http.post('/api/join', { secret }), 'participant');
  }

  /** Knocks with the spoken code. */
  async walkIn(name: string): Promise<Actor> {
    const http = new HttpClient(this.origin);
    const code = (await this.#account.meeting(this.setUp)).walkInCode ?? '';
    return actorOf(http, await http.post('/api/knock', { code, name }), 'participant');
  }

  /** Posts as somebody below their address. */
  post(who: Who, path: string, body: unknown): Promise<HttpAnswer> {
    const { base, cookie } = this.actor(who);
    return this.#http.post(base + path, body, { cookie });
  }

  /** Sends a command as somebody. */
  send(who: Who, command: CommandRequest, id: string = newId()): Promise<HttpAnswer> {
    return this.post(who, 'api/commands', { ...command, id });
  }

  /** Sends a command that must succeed. @throws when it does not. */
  async do(who: Who, command: CommandRequest): Promise<HttpAnswer> {
    const answer = await this.send(who, command);
    if (answer.status !== 200)
      throw new Error(`${who} ${command.type}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** How a socket of somebody to a room is opened. */
  way(who: Who, room: string): { origin: string; path: string; cookie: string } {
    const { base, cookie } = this.actor(who);
    return { origin: this.origin, path: `${base}sync/${room}?v=1&g=`, cookie };
  }

  /** The proceedings as a newcomer gets them, as JSON, but for who happens to be connected. */
  async state(): Promise<string> {
    const socket = await RawSocket.synced(this.way('lead', 'proceedings'));
    const { participants, ...rest } = snapshotProceedings(socket.doc);
    socket.drop();
    return JSON.stringify({ ...rest, participants: participants.map((p) => ({ ...p, here: false })) });
  }

  async #addOutsiders(foreign: ServiceLead, family: FamilyView): Promise<void> {
    const actors = this.actors as Map<Who, Actor>;
    const { base } = this.actor('lead');
    const other = await foreign.openMeeting(await foreign.createMeeting(family));
    const { ticket } = (await this.post('lead', 'api/wall', {})).body as { ticket: string };
    const http = new HttpClient(this.origin);
    const wall = actorOf(http, await http.post('/api/wall', { ticket }), 'wall');
    actors.set('wall', wall);
    actors.set('wallInside', {
      base,
      cookie: `${wall.cookie}; ${wall.cookie.replace('wall', 'participant')}`,
    });
    actors.set('nobody', { base, cookie: '' });
    actors.set('accountAlone', { base, cookie: `account=${this.#account.cookie.value}` });
    actors.set('foreignAccount', { base, cookie: `account=${foreign.cookie.value}` });
    actors.set('stranger', { base, cookie: `participant=${other.cookie.value}` });
    actors.set('neighbour', { base, cookie: this.actor('parent').cookie });
  }

  /** The parent says OK and gives an entry, so that there is something to move. */
  async #giveAnEntry(): Promise<void> {
    const doc = new Y.Doc();
    setOk(doc, this.id('parent'), { answer: 'ok' });
    addEntry(doc, this.entry, {
      column: 'worries',
      section: 'happened',
      children: [],
      words: 'He is tired on Mondays.',
      state: 'given',
    });
    const [notebook, proceedings] = await Promise.all([
      RawSocket.synced(this.way('parent', 'notebook')),
      RawSocket.synced(this.way('lead', 'proceedings')),
    ]);
    notebook.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    await until(() => proceedings.doc.getMap('entries').has(this.entry), 'the entry to be shown');
    notebook.drop();
    proceedings.drop();
    doc.destroy();
  }

  async #go(at: Phase | 'closed'): Promise<void> {
    if (at === 'closed') {
      await this.do('lead', {
        type: 'recordOutcome',
        outcome: 'goOn',
        words: '',
        leadFromHere: null,
        nextReview: null,
      });
      await this.do('lead', { type: 'close' });
    } else if (at !== 'welcome') await this.do('lead', { type: 'movePhase', to: at });
  }
}

/** The session id in somebody's address. */
export const sessionOf = (actor: Actor): SessionId => actor.base.split('/')[2] as SessionId;

function actorOf(http: HttpClient, answer: HttpAnswer, name: string): Actor {
  if (answer.status !== 200) throw new Error(`Not let to the door: ${JSON.stringify(answer.body)}`);
  const { address: base } = answer.body as { address: string };
  return { base, cookie: `${name}=${http.cookies.get(`${base} ${name}`) ?? ''}` };
}
