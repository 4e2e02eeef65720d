import { addEntry, changeEntry, setAgreement, setOk, setScore } from '../../shared/documents/notebook.ts';
import type { DeskPerson } from '../../shared/documents/desk.ts';
import { snapshotShownVoice } from '../../shared/documents/shown-voice.ts';
import { type ChildId, type EntryId, newId, type StatementId } from '../../shared/ids.ts';
import type { CommandRequest } from '../../shared/protocol/commands.ts';
import { revealedAtOf } from '../../shared/practice/each-child.ts';
import { ScriptError } from '../../shared/script/read-script.ts';
import type { MeetingScript, ScriptStep } from '../../shared/script/meeting-script.ts';
import { LivePerson } from '../support/live-person.ts';
import type { ServiceLead, SetUpMeeting } from '../support/service-lead.ts';
import { until } from '../support/until.ts';
import { Arrivals } from './arrivals.ts';
import { newEntryOf } from './new-entry.ts';
import { CastMember } from './cast-member.ts';
import { DraftActs } from './draft-acts.ts';
import { VoiceActs } from './voice-acts.ts';

type Doing<D extends ScriptStep['do']> = Extract<ScriptStep, { do: D }>;

/** How long one step may take until everybody who must see it has, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Plays one script against a real server: every person a client of their own, every step seen before the next. */
export class Player {
  readonly #service: ServiceLead;
  readonly #script: MeetingScript;
  readonly #setUp: SetUpMeeting;
  readonly #cast = new Map<string, CastMember>();
  readonly #children = new Map<string, ChildId>();
  readonly #entries = new Map<string, { readonly id: EntryId; readonly by: CastMember }>();
  readonly #voice = new VoiceActs();
  readonly #draft = new DraftActs({
    lead: () => this.lead,
    member: (name) => this.#member(name),
    person: (name) => this.#setUp.called(name).person,
    childIds: (names) => this.#childIds(names),
    allSee: (sees, what) => this.#allSee(sees, what),
  });
  #isHidden = false;
  readonly arrivals = new Arrivals();

  private constructor(service: ServiceLead, script: MeetingScript, setUp: SetUpMeeting) {
    this.#service = service;
    this.#script = script;
    this.#setUp = setUp;
    for (const part of script.people)
      this.#cast.set(part.name, new CastMember(part, setUp.called(part.name).participant));
  }

  /** Sets the meeting of a script up and opens it as its lead. */
  static async begin(service: ServiceLead, script: MeetingScript): Promise<Player> {
    const family = await service.createFamily(script.family.children, { name: script.family.name });
    const childOf = (name: string | undefined): ChildId | null =>
      family.children.find((child) => child.name === name)?.id ?? null;
    const people = script.people.map((part) => ({
      person: newId<'person'>(),
      participant: newId<'participant'>(),
      name: part.name,
      role: part.role,
      agency: part.agency ?? '',
      place: part.place ?? ('inRoom' as const),
      child: childOf(part.child),
      ownDevice: part.comes !== 'noDevice',
    }));
    const called = (as: 'chair' | 'scribe' | 'standIn') =>
      people[script.people.findIndex((part) => part.is?.includes(as))]?.participant ?? null;
    const setUp = await service.createMeeting(family, [], {
      ...{
        why: script.why ?? '',
        people,
        chair: called('chair'),
        scribe: called('scribe'),
        standIn: called('standIn'),
      },
      ...(people[0] && { lead: people[0].participant }),
    });
    const player = new Player(service, script, setUp);
    for (const child of family.children) player.#children.set(child.name, child.id);
    const { address, cookie } = await service.openMeeting(setUp);
    const device = new LivePerson(service.url, new Map([[`${cookie.path} ${cookie.name}`, cookie.value]]));
    device.address = address;
    await device.open('proceedings', 'desk', 'notebook', 'draft');
    player.#comes(player.#member(script.people[0]?.name ?? ''), device);
    return player;
  }

  /** Everybody who has a device in the meeting now. */
  get devices(): readonly LivePerson[] {
    return [...this.#cast.values()].flatMap((member) => (member.hasDevice ? [member.device] : []));
  }

  /** The device of the lead as the proceedings have it. */
  get lead(): LivePerson {
    const first = this.#member(this.#script.people[0]?.name ?? '').device;
    const id = first.proceedings.meeting?.lead;
    return [...this.#cast.values()].find((member) => member.id === id && member.hasDevice)?.device ?? first;
  }

  /** The device of the person of this name. @throws when they have none. */
  deviceOf(name: string): LivePerson {
    return this.#member(name).device;
  }

  #member(name: string): CastMember {
    const member = this.#cast.get(name);
    if (!member) throw new ScriptError(`Nobody is called "${name}".`);
    return member;
  }

  #childIds(names: readonly string[] | undefined): ChildId[] {
    return (names ?? []).flatMap((name) => this.#children.get(name) ?? []);
  }

  /** Plays one step; resolves when whoever must see its effect does. */
  async play(step: ScriptStep): Promise<void> {
    switch (step.do) {
      case 'come':
        return this.#come(this.#member(step.by));
      case 'leave':
        return this.#member(step.by).leaves();
      case 'loseSignal':
        return this.#member(step.by).device.loseSignal();
      case 'findSignal':
        return this.#member(step.by).device.findSignal();
      case 'reload':
        return this.#reload(this.#member(step.by));
      case 'markHere':
        return this.#command({ type: 'markHere', participant: this.#member(step.who).id, here: true });
      case 'sayOk':
        return this.#sayOk(step);
      case 'moveOn':
        await this.#command({ type: 'movePhase', to: step.to });
        return this.#allSee((d) => d.proceedings.meeting?.phase === step.to, `the step ${step.to}`);
      case 'hide':
        this.#isHidden = true;
        return this.#command({ type: 'hideStep', hidden: true });
      case 'showAll':
        this.#isHidden = false;
        return this.#command({ type: 'showAll' });
      case 'reveal':
        return this.#reveal(step);
      case 'scaleEachChild':
        await this.#command({ type: 'scaleEachChild', on: true });
        return this.#allSee((d) => d.proceedings.meeting?.eachChild === true, 'a scale for each child');
      case 'showAnswers':
        return this.#command({ type: 'showAgreements' });
      case 'reopenPlan':
        return this.#command({ type: 'reopenPlan' });
      case 'close':
        await this.#command({ type: 'close' });
        await this.#command({ type: 'shareRecord', days: 7 });
        return this.#allSee((d) => d.proceedings.meeting?.fingerprint !== null, 'the end');
      case 'give':
        return this.#give(step);
      case 'takeBack':
        return this.#takeBack(step);
      case 'putBack':
        await this.#changeMine(step.words, { undoMove: true });
        return this.#allSee(
          (d) => d.proceedings.entries.some((e) => e.words === step.words && !e.movedFrom),
          'it back',
        );
      case 'move':
        return this.#move(step);
      case 'hear':
        return this.#hear(step);
      case 'write':
        return this.#draft.write(step);
      case 'wordScale':
        return this.#draft.wordScale(step);
      case 'seal':
        return this.#seal(step);
      case 'plan':
        return this.#draft.plan(step);
      case 'answer':
        return this.#answer(step);
      case 'withdraw':
        await this.#command({ type: 'withdraw', participant: this.#member(step.who).id });
        return this.#member(step.who).leaves();
      case 'nameHelper':
        return this.#command({
          type: 'nameHelper',
          ...{ participant: this.#member(step.who).id, helper: this.#member(step.helper).id },
        });
      case 'handOver':
        await this.#command({ type: 'handOver', role: step.role, to: this.#member(step.to).id });
        if (step.role === 'lead')
          await this.#command({ type: 'answerOffer', take: true }, this.#member(step.to).device);
        return this.#allSee(
          (d) => d.proceedings.meeting?.[step.role] === this.#member(step.to).id,
          'the hand-over',
        );
      case 'outcome':
        return this.#command({
          type: 'recordOutcome',
          ...{ outcome: step.outcome, words: step.words ?? '', level: step.level ?? null },
          ...{ nextReview: step.nextReview ?? null, difference: step.difference ?? null },
          leadFromHere: step.leads === undefined ? null : this.#setUp.called(step.leads).person,
          levelViews: (step.levelViews ?? []).map(({ by, words }) => ({ whose: this.#member(by).id, words })),
        });
      case 'addendum':
        return this.#command({ type: 'addAddendum', words: step.words });
      case 'childSays': {
        const helper = step.helper === undefined ? undefined : this.#member(step.helper);
        return this.#voice.say(step, this.#member(step.by), helper, this.lead);
      }
      case 'permit':
        return this.#permit(step);
      case 'reply':
        return this.#command({
          ...{ type: 'answerVoice', voice: this.#voice.idOf(step.words), weWill: step.weWill ?? '' },
          ...{ weCannot: step.weCannot ?? '', because: step.because ?? '' },
        });
    }
  }

  async #permit({ words, to }: Doing<'permit'>): Promise<void> {
    await this.#voice.permit(words, typeof to === 'string' ? to : to.map((name) => this.#member(name).id));
    const id = this.#voice.idOf(words);
    const isOut = (device: LivePerson): boolean =>
      snapshotShownVoice(device.doc('proceedings')).some((shown) => shown.id === id);
    await this.#allSee((device) => isOut(device) === (to === 'everyone'), 'who may see it');
  }

  async #command(command: CommandRequest, device: LivePerson = this.lead): Promise<void> {
    const answer = await device.send(command);
    if (!answer.ok) throw new Error(`The server refused ${command.type}: ${answer.reason}`);
  }

  #allSee(sees: (device: LivePerson) => boolean, what: string): Promise<void> {
    const live = this.devices.filter((device) => device.provider('proceedings').shouldConnect);
    return until(() => live.every(sees), what, PATIENCE_MS);
  }

  #comes(member: CastMember, device: LivePerson): void {
    member.comesWith(device);
    this.arrivals.follow(device);
  }

  async #come(member: CastMember): Promise<void> {
    const device = new LivePerson(this.#service.url);
    const { lead } = this;
    const byCode = member.part.comes === 'code';
    if (byCode) {
      const { walkInCode } = await this.#service.meeting(this.#setUp);
      await device.knock(walkInCode ?? '', member.part.name);
    } else {
      await device.join(await this.#service.makeLink(this.#setUp, member.id));
    }
    const isTheirs = (knock: { readonly participant: string | null; readonly name: string }): boolean =>
      byCode
        ? knock.participant === null && knock.name === member.part.name
        : knock.participant === member.id;
    await until(() => lead.desk.door.some(isTheirs), `${member.part.name} at the door`, PATIENCE_MS);
    const knock = lead.desk.door.find(isTheirs);
    if (!knock) throw new Error(`${member.part.name} is not at the door any more.`);
    if (byCode) await this.#command({ type: 'admitWalkIn', knock: knock.id, as: { participant: member.id } });
    else await this.#command({ type: 'admit', knocks: [knock.id] });
    await device.comeIn();
    this.#comes(member, device);
    await this.#allSee(
      (d) => d.proceedings.participants.some((p) => p.id === member.id && p.here),
      `${member.part.name} here`,
    );
  }

  async #reload(member: CastMember): Promise<void> {
    const { address, http } = member.device;
    member.device.leave();
    const device = new LivePerson(this.#service.url, http.cookies);
    device.address = address;
    await device.open('proceedings', 'desk', 'notebook', 'draft');
    this.#comes(member, device);
  }

  async #sayOk(step: Doing<'sayOk'>): Promise<void> {
    const by = this.#member(step.by);
    const whose = step.for === undefined ? by : this.#member(step.for);
    await by.inNotebook((doc) => setOk(doc, whose.id, { answer: step.answer, spoken: whose !== by }));
    const { lead } = this;
    await until(
      () => lead.desk.people[whose.id]?.ok === step.answer,
      `the OK of ${whose.part.name}`,
      PATIENCE_MS,
    );
  }

  async #give(step: Doing<'give'>): Promise<void> {
    const by = this.#member(step.by);
    const id = newId<'entry'>();
    this.#entries.set(step.words, { id, by });
    const beside =
      step.beside === undefined
        ? null
        : (this.#entries.get(step.beside)?.id ??
          (by.statement(step.beside) as StatementId | undefined) ??
          null);
    const isShownAtOnce = !step.keep && !this.#isHidden && this.lead.desk.people[by.id]?.ok === 'ok';
    if (isShownAtOnce && by.device.provider('notebook').shouldConnect)
      this.arrivals.given(id, step.words, by.device);
    const children = this.#childIds(step.children);
    const entry = newEntryOf(step, { beside, children, idOf: (name) => this.#member(name).id });
    await by.inNotebook((doc) => addEntry(doc, id, entry));
  }

  async #move({ words, column, section }: Doing<'move'>): Promise<void> {
    const { id } = this.#entry(words);
    await this.#allSee((d) => d.proceedings.entries.some((e) => e.id === id), 'what is to be moved');
    await this.#command({ type: 'moveEntry', entry: id, column, section });
    await this.#allSee(
      (d) => d.proceedings.entries.some((e) => e.id === id && e.column === column),
      'it moved',
    );
  }

  async #hear({ notes, as }: Doing<'hear'>): Promise<void> {
    const entries = notes.map((words) => this.#entry(words).id);
    const shown = (d: LivePerson) => d.proceedings.entries.filter((e) => entries.includes(e.id));
    await this.#allSee((d) => shown(d).length === entries.length, 'what is to be heard');
    await this.#command({ type: 'markHeard', entries, as });
  }

  #entry(words: string): { readonly id: EntryId; readonly by: CastMember } {
    const entry = this.#entries.get(words);
    if (!entry) throw new ScriptError(`Nobody has said "${words}".`);
    return entry;
  }

  #changeMine(words: string, change: Parameters<typeof changeEntry>[2]): Promise<void> {
    const { id, by } = this.#entry(words);
    return by.inNotebook((doc) => changeEntry(doc, id, change));
  }

  async #takeBack(step: { readonly words: string }): Promise<void> {
    await this.#changeMine(step.words, { state: 'mine' });
    await this.#allSee(
      (d) => !d.proceedings.entries.some((e) => e.words === step.words),
      'it to be taken back',
    );
  }

  async #reveal({ child }: Doing<'reveal'>): Promise<void> {
    const [of] = child === undefined ? [] : this.#childIds([child]);
    await this.#command({ type: 'revealScores', ...(of && { child: of }) });
    const shownAt = (d: LivePerson) =>
      d.proceedings.meeting && revealedAtOf(d.proceedings.meeting, of ?? null);
    const isShown = (d: LivePerson): boolean =>
      of ? typeof shownAt(d) === 'number' : d.proceedings.meeting?.revealedAt !== null;
    return this.#allSee(isShown, 'the numbers');
  }

  async #seal(step: Doing<'seal'>): Promise<void> {
    const [child = null] = step.child === undefined ? [] : this.#childIds([step.child]);
    const by = this.#member(step.by);
    const whose = step.for === undefined ? by : this.#member(step.for);
    const { lead } = this;
    const sealed = by.device.proceedings.meeting?.scale ?? null;
    const said = { number: step.number, reason: step.why ?? '', oneUp: step.oneUp ?? '', sealed };
    await by.inNotebook((doc) => setScore(doc, whose.id, said, child));
    const hasSignal = by.device.provider('notebook').shouldConnect;
    const declined = lead.desk.people[whose.id]?.ok !== 'ok';
    if (hasSignal && !declined)
      await until(() => isSealed(lead.desk.people[whose.id], child), 'the seal', PATIENCE_MS);
  }

  async #answer(step: Doing<'answer'>): Promise<void> {
    const by = this.#member(step.by);
    const whose = step.for === undefined ? by : this.#member(step.for);
    await until(() => by.device.proceedings.meeting?.plan !== null, 'the plan to be closed', PATIENCE_MS);
    const plan = by.device.proceedings.meeting?.plan ?? null;
    const { answer, words = '', leadOnly = false, whyUnsaid } = step;
    const given = { answer, words, plan, leadOnly, ...(whyUnsaid && { whyUnsaid }) };
    await by.inNotebook((doc) => setAgreement(doc, whose.id, given));
    const { lead } = this;
    if (lead.desk.people[whose.id]?.ok !== 'ok') return;
    await until(() => lead.desk.people[whose.id]?.answered === true, 'the answer', PATIENCE_MS);
  }
}

const isSealed = (marks: DeskPerson | undefined, child: ChildId | null): boolean =>
  child === null ? marks?.sealed === true : (marks?.sealedChildren ?? []).includes(child);
