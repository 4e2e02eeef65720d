import { practiceWords } from '../../../copy/practice.ts';
import { listOfNames, sideWords, tableWords } from '../../../copy/table.ts';
import { tableAgreeWords } from '../../../copy/table-agree.ts';
import { tableCloseWords } from '../../../copy/table-close.ts';
import { mapWords } from '../../../copy/table-map.ts';
import { tablePlanWords } from '../../../copy/table-plan.ts';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { welcomeWords } from '../../../copy/table-welcome.ts';
import type { DeskSnapshot } from '../../../../shared/documents/desk.ts';
import type { DraftSnapshot } from '../../../../shared/documents/draft.ts';
import type { MeetingState, ProceedingsSnapshot } from '../../../../shared/documents/proceedings.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { MEADOW } from '../../../../shared/practice/meadow-names.ts';
import { type MissingHint, missingIn } from '../../../../shared/practice/plan-coach.ts';
import type { Vocabulary } from '../../../../shared/practice/vocabulary/vocabulary.ts';
import type { Phase } from '../../../../shared/practice/vocabulary/words.ts';
import type { ControlName } from './find-control.ts';

/** What the next tip depends on: the meeting as the lead sees it. */
export interface TryInput {
  readonly me: ParticipantId;
  readonly proceedings: Pick<
    ProceedingsSnapshot,
    'participants' | 'entries' | 'oks' | 'scores' | 'agreements'
  >;
  readonly state: MeetingState;
  /** The step whose page stands on this screen. */
  readonly page: Phase;
  readonly desk: DeskSnapshot;
  readonly draft: Pick<DraftSnapshot, 'actions'>;
  /** Whether notes have been hidden before in this meeting. */
  readonly hasHidden: boolean;
  readonly vocabulary: Vocabulary;
}

/** What a lead may try next, and the control that it is done with. */
export interface Tip {
  readonly words: string;
  readonly control: ControlName;
}

const { tips } = practiceWords;

const tip = (words: string, name: string, nth = 0): Tip => ({ words, control: { name, nth } });

/**
 * What a lead who has never led may try next. One's own phone is let in first; others at the door are spoken of in the
 * first step alone: later they stand beside the page, and the meeting goes on.
 */
export function nextTry(input: TryInput): Tip {
  const { state, desk, me, proceedings, vocabulary } = input;
  if (state.closedAt !== null) return tip(tips.closed, tableCloseWords.readRecord);
  const own = desk.door.find((knock) => knock.device === 'another');
  if (own) return tip(tips.doorOwn(own.name), sideWords.letInName(own.name));
  if (state.phase === 'welcome' || proceedings.oks[me]) return atStep[state.phase](input);
  // Without an OK of one's own nothing that follows would arrive.
  if (input.page === 'welcome') return tip(tips.ownOk, welcomeWords.okYes);
  return tip(tips.okFirst(tableWords.lookAt(vocabulary.phases.welcome)), tableWords.menu);
}

const atStep: Readonly<Record<Phase, (input: TryInput) => Tip>> = {
  welcome(input) {
    const { me, proceedings, desk } = input;
    const nan = withoutPhone(input);
    const [first, ...others] = desk.door.map((knock) => knock.name);
    if (first !== undefined && others.length === 0)
      return tip(tips.doorOne(first), sideWords.letInName(first));
    if (first !== undefined) {
      const names = [first, ...others];
      return tip(tips.door(listOfNames(names), names.length), sideWords.letAllIn(names.length));
    }
    if (!proceedings.oks[me]) return tip(tips.ownOk, welcomeWords.okYes);
    if (nan && !nan.here) return tip(tips.nanHere, sideWords.menuFor(nan.name));
    if (nan && !proceedings.oks[nan.id]) return tip(tips.nanOk, welcomeWords.recordSpokenFor(nan.name));
    return goOn(input, tips.allIn, 'map');
  },

  map(input) {
    const { me, proceedings, state, desk, hasHidden } = input;
    const waiting = desk.mine?.waiting.length ?? 0;
    const hasWritten = waiting > 0 || proceedings.entries.some((entry) => entry.by === me && !entry.growing);
    if (!hasWritten) return tip(tips.write, mapWords.add.workingWell);
    if (state.hidden && waiting === 0) return tip(tips.writeHidden, mapWords.add.worries);
    if (state.hidden) return tip(tips.showAll(state.waiting), mapWords.showAll(state.waiting));
    if (!hasHidden) return tip(tips.hide, mapWords.hiddenSwitch);
    return goOn(input, tips.mapDone, 'scale');
  },

  scale(input) {
    const { me, state, desk, draft, proceedings } = input;
    const nan = nanWhoSaidOk(input);
    const hasSealed = (id: ParticipantId): boolean => desk.people[id]?.sealed === true;
    if (state.revealedAt === null) {
      if (!hasSealed(me)) return tip(tips.seal, tableScaleWords.ask);
      if (nan && !hasSealed(nan.id)) return tip(tips.nanSeal, tableScaleWords.forWhom);
      const names = missing(input, hasSealed);
      const { show, showMissing } = tableScaleWords.together;
      const isOffline = names.length === 1 && names[0] === MEADOW.offline;
      return names.length === 0
        ? tip(tips.revealAll, show)
        : tip(tips.reveal(names.length, isOffline), showMissing(names.length));
    }
    if (!draft.actions.some((action) => !action.removed)) {
      return tip(tips.makeStep, tableScaleWords.makeStepOf(''));
    }
    const nurse = proceedings.participants.find((person) => person.name === MEADOW.offline);
    const cameAfter = nurse !== undefined && proceedings.scores[nurse.id]?.after === true;
    return goOn(input, cameAfter ? tips.scaleLater : tips.scaleDone, 'plan');
  },

  plan(input) {
    const steps = input.draft.actions.filter((action) => !action.removed);
    const against = whoDisagrees(input);
    if (steps.length === 0) return tip(tips.firstStep, tablePlanWords.add);
    const unclear = steps.findIndex((step) => missingIn(step).length > 0);
    const [hint] = missingIn(steps[unclear] ?? { what: '', who: [], when: null });
    if (unclear >= 0 && hint) return tip(tips.unclear[hint], fieldOf[hint], unclear);
    if (against.length > 0) return goOn(input, tips.meetHalfway(listOfNames(against)), 'agree');
    return goOn(input, tips.planDone, 'agree');
  },

  agree(input) {
    const { me, state, desk } = input;
    const nan = nanWhoSaidOk(input);
    const hasAnswered = (id: ParticipantId): boolean => desk.people[id]?.answered === true;
    if (state.agreementsShownAt === null) {
      if (!hasAnswered(me)) return tip(tips.answer, tableAgreeWords.question);
      if (nan && !hasAnswered(nan.id)) return tip(tips.nanAnswer, tableAgreeWords.forWhom);
      const count = missing(input, hasAnswered).length;
      const { show, showMissing } = tableAgreeWords.together;
      return tip(tips.showAnswers(count), count === 0 ? show : showMissing(count));
    }
    const against = whoDisagrees(input);
    if (against.length > 0) return tip(tips.disagrees(listOfNames(against)), tableAgreeWords.reopen);
    return goOn(input, tips.allAgree, 'close');
  },

  close: ({ state }) =>
    state.outcome === null
      ? tip(tips.outcome, tableCloseWords.outcome)
      : tip(tips.close, tableCloseWords.closeMeeting),
};

const fieldOf: Readonly<Record<MissingHint, string>> = {
  noStep: tablePlanWords.what,
  nobodyNamed: tablePlanWords.who,
  noDay: tablePlanWords.when,
};

function goOn({ vocabulary }: TryInput, words: string, to: Phase): Tip {
  const next = tableWords.next(vocabulary.phases[to]);
  return tip(`${words} ${tips.next(next)}`, next);
}

/** Nan, unless she takes no part any more or somebody has come as her with a phone. */
function withoutPhone({ proceedings, desk }: TryInput) {
  return proceedings.participants.find(
    (person) =>
      person.name === MEADOW.withoutPhone &&
      !person.withdrawn &&
      (desk.people[person.id]?.devices ?? 0) === 0,
  );
}

/** Nan, once she can be typed for. */
function nanWhoSaidOk(input: TryInput) {
  const nan = withoutPhone(input);
  return nan?.admitted && input.proceedings.oks[nan.id] ? nan : undefined;
}

/** The names of those who are in and have not done their part. */
function missing({ proceedings }: TryInput, hasDone: (id: ParticipantId) => boolean): string[] {
  return proceedings.participants
    .filter(
      (person) => person.admitted && !person.withdrawn && person.role !== 'observer' && !hasDone(person.id),
    )
    .map((person) => person.name);
}

function whoDisagrees({ proceedings }: TryInput): string[] {
  return proceedings.participants
    .filter((person) => proceedings.agreements[person.id]?.answer === 'doNotAgree')
    .map((person) => person.name);
}
