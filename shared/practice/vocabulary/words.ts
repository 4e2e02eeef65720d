/**
 * The closed lists of the practice. Words people read for them stand in a Vocabulary, because boroughs differ
 * (practice: boroughs' early help guides); code speaks of these keys only.
 */

/** The steps of a meeting, in order. */
export const PHASES = ['welcome', 'map', 'scale', 'plan', 'agree', 'close'] as const;
export type Phase = (typeof PHASES)[number];

export const COLUMNS = ['workingWell', 'worries', 'needsToHappen'] as const;
export type Column = (typeof COLUMNS)[number];

/** Sections of the columns on the boroughs' map. */
export const SECTIONS = {
  workingWell: ['strength', 'safety'],
  worries: ['happened', 'effect', 'harder'],
  needsToHappen: ['idea', 'suggestion'],
} as const satisfies Record<Column, readonly string[]>;
export type Section = (typeof SECTIONS)[Column][number];
export const ALL_SECTIONS: readonly Section[] = COLUMNS.flatMap((column) => [...SECTIONS[column]]);

/** How a shown note was heard by everybody: parked is for another time, by word of mouth and not by silence. */
export const HEARD_AS = ['talkedAbout', 'readOut', 'parked'] as const;
export type HeardAs = (typeof HEARD_AS)[number];

/** Roles people come in (practice: who is in the room). */
export const ROLES = [
  'leadProfessional',
  'parent',
  'youngPerson',
  'familyNetwork',
  'school',
  'health',
  'housing',
  'socialCare',
  'police',
  'youthWork',
  'voluntarySector',
  'advocate',
  'interpreter',
  'observer',
  'otherProfessional',
] as const;
export type Role = (typeof ROLES)[number];

/** Whose side of the plan's balance a role counts on; an observer is on neither. */
export function sideOf(role: Role): 'family' | 'services' | 'neither' {
  switch (role) {
    case 'parent':
    case 'youngPerson':
    case 'familyNetwork':
      return 'family';
    case 'observer':
      return 'neither';
    default:
      return 'services';
  }
}

export const PLACES = ['inRoom', 'remote'] as const;
export type Place = (typeof PLACES)[number];

export const AGREEMENT_ANSWERS = ['agree', 'agreeButWorried', 'doNotAgree', 'ratherNotSay'] as const;
export type AgreementAnswer = (typeof AGREEMENT_ANSWERS)[number];

/** What the meeting decides at the end. */
export const OUTCOMES = ['goOn', 'close', 'stepUp', 'stepDown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What somebody can tell the lead alone with one press, without a word aloud (rule HAND1). */
export const HAND_WORDS = ['slowDown', 'whatDoesThatMean', 'needABreak', 'speakAlone'] as const;
export type HandWords = (typeof HAND_WORDS)[number];

/** Why every screen of a meeting is covered: the lead wants it so, or the meeting has a break (rule CURTAIN1). */
export const CURTAINS = ['calm', 'break'] as const;
export type Curtain = (typeof CURTAINS)[number];

/** A person's answer to taking part. `notToday` is for the lead's desk only (rule OK2). */
export const OK_ANSWERS = ['ok', 'notToday'] as const;
export type OkAnswer = (typeof OK_ANSWERS)[number];
