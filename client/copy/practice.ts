import type { MissingHint } from '../../shared/practice/plan-coach.ts';
import { MEADOW } from '../../shared/practice/meadow-names.ts';
import { mapWords } from './table-map.ts';
import { sideWords, tableWords } from './table.ts';
import { tableAgreeWords } from './table-agree.ts';
import { tableCloseWords } from './table-close.ts';
import { tablePlanWords } from './table-plan.ts';
import { tableScaleWords } from './table-scale.ts';
import { welcomeWords } from './table-welcome.ts';

/** The words on a button or beside a field, as they are pointed at. */
const the = (words: string): string => `“${words}”`;

/** Words that lead through a practice meeting; each sentence names what stands on the screen by its own words. */
export const practiceWords = {
  label: 'Practice',
  lead: 'Try this:',
  hide: 'Hide these tips',
  show: 'Show the practice tips',
  startPage: 'Go to the first page',
  phone: {
    open: 'Join with your own phone',
    title: 'Join with your own phone',
    who: 'Who do you want to be?',
    explain: (name: string): string =>
      `Point the camera of your phone at the code. Then let ${name} in here, at the door. ${name} does only what you do from then on.`,
    code: (name: string): string => `Code that lets you join as ${name}`,
    noPhone: 'No phone at hand?',
    window: 'Open it in a new window',
    thisMachine: 'This address works on this computer alone, so a phone cannot reach it. Use a new window.',
    failed: 'The code could not be made. Please try again.',
  },
  showMe: 'Show me',
  tips: {
    door: (names: string, count: number): string =>
      `${names} are at the door. Press ${the(sideWords.letAllIn(count))}.`,
    doorOne: (name: string): string => `${name} is at the door. Press ${the(sideWords.letIn)}.`,
    doorOwn: (name: string): string =>
      `Your own device is at the door, as ${name}. Press ${the(sideWords.letIn)}.`,
    okFirst: (look: string): string =>
      `You have not said OK yet, so nobody gets your words. Press ${the(tableWords.menu)}, then ${the(look)}.`,
    ownOk: `Now say for yourself that you take part: choose ${the(welcomeWords.okYes)}.`,
    nanHere: `${MEADOW.withoutPhone} is in the room without a phone. Open the menu beside her name and press ${the(sideWords.markHere)}.`,
    nanOk: `${MEADOW.withoutPhone} says: “Yes, that is fine.” Press ${the(welcomeWords.recordSpoken)} beside her name.`,
    next: (button: string): string => `Go on: press ${the(button)}.`,
    allIn: 'Everybody is here and has been asked.',
    write: `The others have begun. Write a note of your own in any column, then press ${the(mapWords.give)}.`,
    hide: `They answer you. Now turn on ${the(mapWords.hiddenSwitch)}: what people give then waits.`,
    writeHidden: `Give one more note. Nobody sees it yet, and you see nobody’s.`,
    showAll: (count: number): string => `Press ${the(mapWords.showAll(count))}: all of it is seen at once.`,
    mapDone: 'Each note stands under the name of whoever said it.',
    seal: `Choose your number, say why, and press ${the(tableScaleWords.seal)}. The others do the same now.`,
    nanSeal: `${MEADOW.withoutPhone} says: “A six.” Choose her under ${the(tableScaleWords.forWhom)}, then 6, and seal it.`,
    revealAll: `Everybody is ready. Press ${the(tableScaleWords.together.show)}.`,
    reveal: (missing: number, isOffline: boolean): string =>
      `${isOffline ? `${MEADOW.offline} has lost her signal. Go on without her` : 'You need not wait for everybody'}: press ${the(tableScaleWords.together.showMissing(missing))}.`,
    makeStep: `Ask who sees it most differently, and why. Then press ${the(tableScaleWords.makeStep)} under one number.`,
    scaleDone: 'Each number stands with its reason.',
    scaleLater: `${MEADOW.offline} is back: her number is marked ${the(tableScaleWords.later)}.`,
    firstStep: `Press ${the(tablePlanWords.add)}: one small thing that somebody will do.`,
    unclear: {
      noStep: 'Say in a few words what somebody will do.',
      nobodyNamed: `A step needs a name. Choose one under ${the(tablePlanWords.who)}.`,
      noDay: `A step needs a day. Choose one under ${the(tablePlanWords.when)}.`,
    } satisfies Record<MissingHint, string>,
    planDone: 'Each step has a name and a day.',
    meetHalfway: (name: string): string => `Change or add a step, so that ${name} can agree.`,
    answer: `Read the plan, choose your answer and press ${the(tableAgreeWords.give)}.`,
    nanAnswer: `${MEADOW.withoutPhone} says: “I agree.” Choose her under ${the(tableAgreeWords.forWhom)} and give her answer.`,
    showAnswers: (missing: number): string =>
      missing === 0
        ? `Everybody has answered. Press ${the(tableAgreeWords.together.show)}.`
        : `You need not wait for everybody: press ${the(tableAgreeWords.together.showMissing(missing))}.`,
    disagrees: (name: string): string =>
      `${name} does not agree. Press ${the(tableAgreeWords.reopen)} to change the plan, or go on: both views stay.`,
    allAgree: 'What each person says stands in the record.',
    outcome: `Choose what happens from here, then press ${the(tableCloseWords.save)}.`,
    close: `Press ${the(tableCloseWords.closeMeeting)}. The record is made then.`,
    closed: `That was a whole meeting. Press ${the(tableCloseWords.readRecord)}. Nothing of this practice is kept.`,
  },
} as const;
