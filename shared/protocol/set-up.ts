import * as v from 'valibot';
import {
  isId,
  type AccountId,
  type ChildId,
  type FamilyId,
  type MeetingId,
  type ParticipantId,
  type PersonId,
} from '../ids.ts';
import { LEAST_MINUTES, MOST_MINUTES } from '../practice/meeting-clock.ts';
import { PLACES, ROLES } from '../practice/vocabulary/words.ts';
import type { Difference } from '../practice/difference-ladder.ts';

/** Parsers for what leads type before a meeting. Each message is the sentence that the person sees. */

/** An identifier of one kind, in the form that `newId` makes. */
export const anId = <T extends string>(): v.GenericSchema<T> =>
  v.custom<T>((input) => isId(input), 'Something went wrong with this page. Load it again.');

const name = (what: string) =>
  v.pipe(
    v.string(`Write ${what}.`),
    v.trim(),
    v.minLength(1, `Write ${what}.`),
    v.maxLength(80, `${what[0]?.toUpperCase()}${what.slice(1)} can have at most 80 letters.`),
  );

const optionalText = (most: number) =>
  v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, `Use at most ${most} letters here.`)), '');

/** A day as YYYY-MM-DD that exists in the calendar. */
export const aDay = v.pipe(
  v.string('Choose a day.'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.'),
  v.check((day) => {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
  }, 'That day is not in the calendar.'),
);

export const childSchema = v.object({
  id: anId<ChildId>(),
  name: name("the child's name"),
  /** Optional, ISO day; never on the wire to a meeting. */
  born: v.optional(v.nullable(aDay), null),
});

export const familySchema = v.object({
  name: name('a name for this family'),
  children: v.pipe(
    v.array(childSchema),
    v.minLength(1, 'Add at least one child.'),
    v.maxLength(12, 'A meeting can have at most 12 children.'),
  ),
  /** Colleagues who may stand in for the lead: they see the family too. Only the lead names them. */
  cover: v.optional(v.pipe(v.array(anId<AccountId>()), v.maxLength(20, 'Name at most 20 colleagues.')), []),
});

export const personSchema = v.object({
  person: anId<PersonId>(),
  participant: anId<ParticipantId>(),
  name: name("each person's name"),
  role: v.picklist(ROLES, 'Choose a role for each person.'),
  agency: optionalText(80),
  place: v.picklist(PLACES, 'Choose in the room or remote.'),
  /** The child of the family that this person is, if they are one. */
  child: v.optional(v.nullable(anId<ChildId>()), null),
  /** False for somebody without a device of their own. */
  ownDevice: v.optional(v.boolean(), true),
});

/** How long a meeting is meant to last, in whole minutes. */
export const minutesMeant = v.pipe(
  v.number('Choose how long it lasts.'),
  v.integer('Use whole minutes.'),
  v.minValue(LEAST_MINUTES, `Use at least ${LEAST_MINUTES} minutes.`),
  v.maxValue(MOST_MINUTES, `Use at most ${MOST_MINUTES} minutes.`),
);

export const meetingSchema = v.pipe(
  v.object({
    day: aDay,
    time: v.optional(v.pipe(v.string(), v.regex(/^$|^\d{2}:\d{2}$/, 'Write the time like 15:30.')), ''),
    /** Left out: an hour. */
    minutes: v.optional(minutesMeant),
    place: optionalText(120),
    why: optionalText(600),
    people: v.pipe(
      v.array(personSchema),
      v.minLength(1, 'Add the people who come.'),
      v.maxLength(40, 'A meeting can have at most 40 people.'),
    ),
    lead: anId<ParticipantId>(),
    chair: v.optional(v.nullable(anId<ParticipantId>()), null),
    scribe: v.optional(v.nullable(anId<ParticipantId>()), null),
    standIn: v.optional(v.nullable(anId<ParticipantId>()), null),
  }),
  v.check(
    (m) => new Set(m.people.map((p) => p.participant)).size === m.people.length,
    'Somebody is in the list twice.',
  ),
  v.check(
    (m) => m.people.some((p) => p.participant === m.lead),
    'The lead professional must be one of the people.',
  ),
  v.check(
    (m) =>
      [m.chair, m.scribe, m.standIn].every((id) => id === null || m.people.some((p) => p.participant === id)),
    'Chair, scribe and stand-in must be among the people.',
  ),
  v.check(
    (m) => m.standIn === null || m.standIn !== m.lead,
    'The stand-in must be somebody else than the lead.',
  ),
);

export type FamilyInput = v.InferOutput<typeof familySchema>;
export type MeetingInput = v.InferOutput<typeof meetingSchema>;
export type PersonInput = v.InferOutput<typeof personSchema>;
export type ChildInput = v.InferOutput<typeof childSchema>;

/** A family as its lead sees it. */
export interface FamilyView extends FamilyInput {
  readonly id: FamilyId;
  /** The account that leads; `mine` for whoever asks. */
  readonly lead: { readonly id: AccountId; readonly name: string; readonly mine: boolean };
  readonly meetings: readonly {
    readonly id: MeetingId;
    readonly day: string;
    readonly stage: MeetingStage;
  }[];
}

/** `setUp`: not begun; `open`: in the room; `closed`: the record is frozen. */
export const MEETING_STAGES = ['setUp', 'open', 'closed'] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number];

/** A meeting as its lead sees it before and after. Links are made anew each time they are shown; only hashes are kept. */
export interface MeetingView extends MeetingInput {
  readonly id: MeetingId;
  readonly family: FamilyId;
  readonly stage: MeetingStage;
  /** What somebody without a link says at the door; only while the meeting is open. */
  readonly walkInCode: string | null;
  /** When links to this meeting end, epoch ms. */
  readonly linksUntil: number;
  readonly invitations: readonly {
    readonly participant: ParticipantId;
    readonly made: boolean;
    readonly withdrawn: boolean;
    readonly used: boolean;
  }[];
  /** A professional difference that the meeting before left open; only before this one is opened. */
  readonly difference?: Difference;
}

/** Account forms. */
export const passwordSchema = v.pipe(
  v.string('Choose a password.'),
  v.minLength(12, 'Use at least 12 letters. Three or four words are good.'),
  v.maxLength(256, 'Use at most 256 letters.'),
);
export const newAccountSchema = v.object({
  secret: v.pipe(v.string(), v.maxLength(200)),
  name: name('your name'),
  login: v.pipe(
    v.string('Write a name to sign in with.'),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^[a-z0-9@._+-]{3,80}$/, 'Use 3 to 80 small letters, numbers or @ . _ + -'),
  ),
  password: passwordSchema,
});
export const signInSchema = v.object({
  login: v.pipe(v.string('Write your sign-in name.'), v.trim(), v.toLowerCase(), v.maxLength(80)),
  password: v.pipe(v.string('Write your password.'), v.maxLength(256)),
});
export const resetSchema = v.object({
  secret: v.pipe(v.string(), v.maxLength(200)),
  password: passwordSchema,
});
