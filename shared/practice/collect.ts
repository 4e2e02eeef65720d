import type { DeskMine, DeskPerson } from '../documents/desk.ts';
import type { NotebookEntry, NotebookSnapshot } from '../documents/notebook.ts';
import type {
  MeetingState,
  ParticipantState,
  ProceedingsSnapshot,
  ShownAgreement,
  ShownEntry,
  ShownOk,
  ShownScore,
} from '../documents/proceedings.ts';
import { childScoreKey, scoreOfChild } from '../documents/score-of.ts';
import type { EntryId, ParticipantId } from '../ids.ts';
import { revealedAtOf, type ScaleOf, scalesOf } from './each-child.ts';
import { agreementOf, okOf, scoreOf } from './typed-for.ts';

/** All that the decision depends on: the proceedings as they are and every notebook as it is durable. */
export interface CollectInput {
  readonly proceedings: ProceedingsSnapshot & { readonly meeting: MeetingState };
  readonly notebooks: ReadonlyMap<ParticipantId, NotebookSnapshot>;
  readonly devices: ReadonlyMap<ParticipantId, number>;
  /** Whose an entry was that was shown and taken back: everybody has seen its id, and it stays theirs. */
  readonly takenBack: ReadonlyMap<EntryId, ParticipantId>;
  /** Epoch milliseconds, for marks only. */
  readonly now: number;
  /** True for the lead's "show all": what waits is shown although the step is hidden. */
  readonly showWaiting: boolean;
}

/** What the proceedings and desks should hold. */
export interface Collected {
  readonly entries: ReadonlyMap<EntryId, ShownEntry>;
  readonly scores: ReadonlyMap<ParticipantId, ShownScore>;
  /** By `childScoreKey`. */
  readonly childScores: ReadonlyMap<string, ShownScore>;
  readonly agreements: ReadonlyMap<ParticipantId, ShownAgreement>;
  readonly oks: ReadonlyMap<ParticipantId, ShownOk>;
  readonly waiting: number;
  readonly desk: ReadonlyMap<ParticipantId, DeskPerson>;
  readonly mine: ReadonlyMap<ParticipantId, DeskMine>;
}

type Person = ParticipantState & { readonly id: ParticipantId };

/**
 * Decides what becomes of everyone's own acts (rules COLLECT1 to COLLECT9): pure, and the same however often it is
 * asked, so that a server that was killed in between simply asks again.
 */
export function collect(input: CollectInput): Collected {
  const { proceedings, notebooks } = input;
  const { meeting, participants } = proceedings;
  const entries = new Map<EntryId, ShownEntry>();
  const scores: RevealedScore[] = [];
  const agreements = new Map<ParticipantId, ShownAgreement>();
  const oks = new Map<ParticipantId, ShownOk>();
  const desk = new Map<ParticipantId, DeskPerson>();
  const mine = new Map<ParticipantId, DeskMine>();
  const waitingOf = new Map<ParticipantId, EntryId[]>();

  const shown = new Map(proceedings.entries.map((entry) => [entry.id, entry]));
  let order = Math.max(0, ...proceedings.entries.map((entry) => entry.order));
  const known = {
    people: new Map(participants.map((p) => [p.id, p])),
    children: new Set(proceedings.children.map((c) => c.id)),
  };

  for (const author of participants) {
    const notebook = notebooks.get(author.id);
    if (!notebook || author.role === 'observer') continue;
    const collects = okOf(author.id, input)?.answer === 'ok';
    for (const entry of notebook.entries) {
      const before = shown.get(entry.id);
      // An id that stands in somebody else's name is never taken over (rule COLLECT2).
      const owner = before?.by ?? input.takenBack.get(entry.id) ?? author.id;
      if (owner !== author.id || entries.has(entry.id)) continue;
      if (!collects || !isOut(entry) || (entry.wordsOf && okOf(entry.wordsOf, input)?.answer === 'notToday'))
        continue;
      if (author.withdrawn && !before) continue;
      // Hiding is for the map: numbers and steps are read by then, and so is another view of them.
      const waits = meeting.hidden && !input.showWaiting && entry.about === undefined;
      if (!before && waits) {
        if (entry.state === 'given')
          waitingOf.set(author.id, [...(waitingOf.get(author.id) ?? []), entry.id]);
        continue;
      }
      entries.set(entry.id, showEntry(entry, author.id, before, before?.order ?? ++order, known));
    }
  }

  for (const person of participants) {
    const ok = okOf(person.id, input);
    const agreement = agreementOf(person.id, input);
    const takesPart = ok?.answer === 'ok' && person.role !== 'observer';
    if (ok?.answer === 'ok') {
      oks.set(person.id, {
        spoken: ok.spoken,
        typist: ok.typist,
        at: proceedings.oks[person.id]?.at ?? input.now,
      });
    }
    const asked = scalesOf(meeting, proceedings.children, person);
    const isAsked = takesPart && !person.withdrawn;
    const said = asked.map((child) => ({
      child,
      score: isAsked ? scoreOf(person.id, input, child) : undefined,
    }));
    const sealed = said.every(({ score }) => score !== undefined);
    for (const { child, score } of said) {
      const before = scoreOfChild(proceedings, person.id, child);
      const next = score && revealedAtOf(meeting, child) !== null ? showScore(score, before, true) : before;
      if (next) scores.push({ whose: person.id, child, score: next });
    }
    const answered = takesPart && agreement !== undefined && agreement.plan === meeting.plan;
    const shownAgreement = proceedings.agreements[person.id];
    if (shownAgreement)
      agreements.set(person.id, { ...shownAgreement, earlier: shownAgreement.plan !== meeting.plan });
    if (answered && meeting.agreementsShownAt !== null) agreements.set(person.id, showAgreement(agreement));
    desk.set(person.id, {
      sealed,
      ...(meeting.eachChild && {
        sealedChildren: said.flatMap(({ child, score }) => (child !== null && score ? [child] : [])),
      }),
      ok: ok?.answer ?? null,
      ready: notebooks.get(person.id)?.readyIn === meeting.phase,
      answered,
      leadOnly:
        answered && agreement.leadOnly && agreement.answer
          ? { answer: agreement.answer, words: agreement.words }
          : null,
      devices: input.devices.get(person.id) ?? 0,
    });
  }
  for (const person of participants)
    mine.set(person.id, mineOf(person, input, waitingOf.get(person.id) ?? []));

  const waiting = [...waitingOf.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { entries, ...byKey(scores), agreements, oks, waiting, desk, mine };
}

/** Somebody's number as it is shown, for the family or for one child. */
interface RevealedScore {
  readonly whose: ParticipantId;
  readonly child: ScaleOf;
  readonly score: ShownScore;
}

const byKey = (list: readonly RevealedScore[]): Pick<Collected, 'scores' | 'childScores'> => ({
  scores: new Map(list.flatMap(({ whose, child, score }) => (child === null ? [[whose, score]] : []))),
  childScores: new Map(
    list.flatMap(({ whose, child, score }) => (child === null ? [] : [[childScoreKey(whose, child), score]])),
  ),
});

/**
 * The numbers as the lead's reveal shows them: everybody's that is sealed and durable now (rule SCALE3).
 *
 * @param only this child's numbers; null: all that are not shown yet.
 */
export function revealed(
  input: CollectInput,
  only: ScaleOf = null,
): Pick<Collected, 'scores' | 'childScores'> {
  const { meeting, children, participants } = input.proceedings;
  const found: RevealedScore[] = [];
  for (const person of participants) {
    const takesPart =
      okOf(person.id, input)?.answer === 'ok' && person.role !== 'observer' && !person.withdrawn;
    for (const child of takesPart ? scalesOf(meeting, children, person) : []) {
      const score = scoreOf(person.id, input, child);
      const isMeant = (only === null || only === child) && revealedAtOf(meeting, child) === null;
      if (score && isMeant)
        found.push({ whose: person.id, child, score: showScore(score, undefined, false) });
    }
  }
  return byKey(found);
}

const isOut = (entry: NotebookEntry): boolean => entry.state !== 'mine' && entry.words.trim() !== '';

function showEntry(
  entry: NotebookEntry,
  by: ParticipantId,
  before: ShownEntry | undefined,
  order: number,
  known: { readonly people: ReadonlyMap<ParticipantId, Person>; readonly children: ReadonlySet<string> },
): ShownEntry {
  const moved = before?.movedFrom && !entry.undoMove;
  return {
    by,
    wordsOf: entry.wordsOf && entry.wordsOf !== by && known.people.has(entry.wordsOf) ? entry.wordsOf : null,
    column: moved ? before.column : entry.column,
    section: moved ? before.section : entry.section,
    children: entry.children.filter((child) => known.children.has(child)),
    words: entry.words,
    language: entry.language,
    ...interpreted(entry, by, known.people),
    beside: entry.beside,
    order,
    growing: entry.state === 'growing',
    movedFrom: moved ? { column: entry.column, section: entry.section } : null,
    ...(entry.differs && entry.beside !== null && { differs: true as const }),
    ...(entry.about && { about: entry.about }),
    ...(before?.heard && { heard: before.heard }),
  };
}

/** The other language's words beside an entry's own (rule TONGUE1); an interpreter who is not at the meeting is nobody. */
function interpreted(
  { otherWords = '', otherLanguage = null, interpreter = null }: NotebookEntry,
  by: ParticipantId,
  people: ReadonlyMap<ParticipantId, Person>,
): Pick<ShownEntry, 'interpreted'> {
  if (otherWords.trim() === '') return {};
  const who = interpreter !== null && interpreter !== by && people.has(interpreter) ? interpreter : null;
  return { interpreted: { words: otherWords.trim(), language: otherLanguage, by: who } };
}

const NOTHING = { number: 'none', reason: '', oneUp: '' } as const;

function showScore(
  said: NonNullable<ReturnType<typeof scoreOf>>,
  before: ShownScore | undefined,
  after: boolean,
): ShownScore {
  const now = { number: said.number, reason: said.reason, oneUp: said.oneUp };
  const marks = { after: before?.after ?? after, typist: said.typist, changed: null };
  // “No number today” is one phrase for every reason, also where nobody else was to see it (rule KEPT2).
  if (said.seenBy !== 'everyone')
    return { ...NOTHING, ...marks, ...(said.number !== 'none' && { kept: true as const }) };
  if (!before || before.kept) return { ...now, ...marks };
  const first = { number: before.number, reason: before.reason, oneUp: before.oneUp };
  const differs = first.number !== now.number || first.reason !== now.reason || first.oneUp !== now.oneUp;
  return { ...before, changed: differs ? now : null };
}

function showAgreement(said: NonNullable<ReturnType<typeof agreementOf>>): ShownAgreement {
  // What is for the lead alone looks to the others like any other "I'd rather not say" (rule AGREE5).
  const open = !said.leadOnly;
  return {
    answer: open && said.answer ? said.answer : 'ratherNotSay',
    words: open ? said.words : '',
    ...(open && said.whyUnsaid && { whyUnsaid: true }),
    plan: said.plan ?? '',
    earlier: false,
    typist: said.typist,
  };
}

function mineOf(person: Person, input: CollectInput, waiting: readonly EntryId[]): DeskMine {
  const { meeting, children, participants } = input.proceedings;
  const by = (typist: ParticipantId | null, whose: ParticipantId): boolean =>
    typist === person.id || (typist === null && whose === person.id);
  const sealedFor: ParticipantId[] = [];
  const answeredFor: ParticipantId[] = [];
  for (const { id } of participants) {
    const isSealedHere = (child: ScaleOf): boolean => {
      const score = scoreOf(id, input, child);
      return score !== undefined && by(score.typist, id);
    };
    if (scalesOf(meeting, children).some(isSealedHere)) sealedFor.push(id);
    const agreement = agreementOf(id, input);
    if (agreement && agreement.plan === meeting.plan && by(agreement.typist, id)) answeredFor.push(id);
  }
  return { phase: meeting.phase, waiting, sealedFor, answeredFor };
}
