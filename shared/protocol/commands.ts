import * as v from 'valibot';
import type {
  ChildId,
  CommandId,
  EntryId,
  MeetingId,
  ParticipantId,
  PersonId,
  SessionId,
  VoiceId,
} from '../ids.ts';
import {
  ALL_SECTIONS,
  COLUMNS,
  CURTAINS,
  HAND_WORDS,
  HEARD_AS,
  OUTCOMES,
  PHASES,
  PLACES,
  ROLES,
} from '../practice/vocabulary/words.ts';
import { CLOCK_ACTS } from '../practice/meeting-clock.ts';
import { LEVELS } from '../practice/vocabulary/levels.ts';
import type { RefusalReason } from './refusal-reasons.ts';
import { aDay, anId, minutesMeant } from './set-up.ts';

/**
 * Acts for the meeting. Each is sent by POST to `/in/<session>/api/commands` as `{ id, type, … }` with an id made by the
 * client: the same id again gives the first answer and does nothing (rule CMD1). The server decides by `shared/practice`.
 */

const participant = anId<ParticipantId>();
const words = (most: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(most, `Use at most ${most} letters here.`));
/** One command: its name, what it does and who may send it, and what it needs. */
const act = <const T extends string, E extends v.ObjectEntries>(type: T, does: string, entries: E) =>
  v.pipe(v.object({ id: anId<CommandId>(), type: v.literal(type), ...entries }), v.description(does));

export const commandSchema = v.variant(
  'type',
  [
    act('admit', 'Lets the named knocks in, each as the participant they knocked for. Lead (chair too).', {
      knocks: v.pipe(v.array(anId<SessionId>()), v.minLength(1), v.maxLength(40)),
    }),
    act(
      'admitWalkIn',
      'Says who a walk-in is: an expected person, or somebody new, and lets them in. Lead.',
      {
        knock: anId<SessionId>(),
        as: v.union([
          v.object({ participant }),
          v.object({
            name: v.pipe(words(80), v.minLength(1, 'Write a name.')),
            role: v.picklist(ROLES, 'Choose a role.'),
            agency: words(80),
            place: v.picklist(PLACES),
          }),
        ]),
      },
    ),
    act('turnAway', 'Ends a knock without letting in. Lead.', { knock: anId<SessionId>() }),
    act(
      'withdraw',
      "Ends a person's link, sessions and sockets within a second. Shown entries stay; a sealed number goes. Lead.",
      { participant },
    ),
    act('markHere', 'Marks somebody without a device as here, or not. Lead, scribe.', {
      participant,
      here: v.boolean(),
    }),
    act('movePhase', 'Takes everybody to a step of the meeting. From Agree on the plan stands still. Lead.', {
      to: v.picklist(PHASES),
    }),
    act(
      'hideStep',
      'What is given from now on waits for "show all" (true) or is shown at once (false: shows what waits). Lead.',
      { hidden: v.boolean() },
    ),
    act('showAll', 'Shows everything that was given and waits. Lead.', {}),
    act(
      'moveEntry',
      "Puts an entry under another column or section, marked as the lead's; its author can undo it. Lead, chair, scribe.",
      {
        entry: anId<EntryId>(),
        column: v.picklist(COLUMNS),
        section: v.picklist(ALL_SECTIONS),
      },
    ),
    act(
      'markHeard',
      'Marks notes, with those beside them that are not marked yet, as talked about, read out or parked (null: takes their marks off). Lead, chair, scribe.',
      {
        entries: v.pipe(v.array(anId<EntryId>()), v.minLength(1), v.maxLength(200)),
        as: v.nullable(v.picklist(HEARD_AS)),
      },
    ),
    act('turnWall', 'Turns the wall to its next page, or to the page before. Lead, chair, scribe.', {
      by: v.picklist([1, -1]),
    }),
    act(
      'scaleEachChild',
      'Asks everybody for a number for each child (false: one for the family), until numbers are shown. Lead.',
      { on: v.boolean() },
    ),
    act('revealScores', 'Shows all sealed numbers at once, or those for one child. Lead.', {
      /** Left out: all. */
      child: v.optional(anId<ChildId>()),
    }),
    act('showAgreements', "Shows everyone's answer to the plan together. Lead.", {}),
    act(
      'reopenPlan',
      'Opens the plan for writing again; answers given so far are marked "to an earlier version". Lead.',
      {},
    ),
    act('nameHelper', 'Names who may type for somebody (null: nobody). Lead.', {
      participant,
      helper: v.nullable(participant),
    }),
    act(
      'handOver',
      'Makes somebody who has been let in the chair or the scribe. The lead is only offered, to a professional, who has it once they take it. Lead.',
      { role: v.picklist(['lead', 'chair', 'scribe']), to: participant },
    ),
    act('answerOffer', 'Takes the lead that was offered to the sender, or leaves it. Whoever was asked.', {
      take: v.boolean(),
    }),
    act('withdrawOffer', 'Takes back the lead that was offered, or puts a refusal away. Lead.', {}),
    act('takeOver', 'The stand-in takes over when the lead has been gone for 60 seconds. Stand-in.', {}),
    act(
      'drawCurtain',
      'Covers every screen with a calm picture, or with the words for a break; null uncovers. Lead.',
      {
        curtain: v.nullable(v.picklist(CURTAINS)),
      },
    ),
    act('setLength', 'Says how long the meeting is meant to last; nothing ends by itself. Lead.', {
      minutes: minutesMeant,
    }),
    act(
      'setClock',
      'The advisory clock: two more minutes for this step, stand still, go on, or begin again. Lead.',
      { to: v.picklist(CLOCK_ACTS) },
    ),
    act(
      'raiseHand',
      'Tells the lead something without a word aloud. Anybody but the lead; nobody else sees it.',
      {
        what: v.picklist(HAND_WORDS),
      },
    ),
    act('lowerHand', 'Takes back what one told the lead alone. Anybody.', { what: v.picklist(HAND_WORDS) }),
    act('seeHand', 'Puts away what somebody told the lead alone; they see that it was seen. Lead.', {
      from: participant,
      what: v.picklist(HAND_WORDS),
    }),
    act('recordOutcome', 'What the meeting decided. Lead.', {
      outcome: v.picklist(OUTCOMES, 'Choose what happens from here.'),
      words: words(600),
      leadFromHere: v.nullable(anId<PersonId>()),
      nextReview: v.nullable(aDay),
      /** The level of need; left out or null: not written down. */
      level: v.optional(v.nullable(v.picklist(LEVELS))),
      /** Who sees the level differently, each in their own words. */
      levelViews: v.optional(
        v.pipe(v.array(v.object({ whose: participant, words: words(600) })), v.maxLength(40)),
      ),
      /** A difference between professionals; left out or null: none. Its ladder starts on the meeting's day. */
      difference: v.optional(v.nullable(words(600))),
    }),
    act(
      'answerVoice',
      'What the team says to a thing that a child has shown. Lead, chair, scribe; for what is shown by name, whoever was named.',
      { voice: anId<VoiceId>(), weWill: words(600), weCannot: words(600), because: words(600) },
    ),
    act('showVoice', "Puts a child's shown pages up on the wall (null: down again). Lead.", {
      of: v.nullable(participant),
    }),
    act(
      'showChildOnWall',
      "Shows one child's part of map, scale and plan on the wall (null: everybody's). Lead.",
      {
        child: v.nullable(anId<ChildId>()),
      },
    ),
    act(
      'lendPages',
      "Opens a child's own pages on somebody's device for this meeting (null: no longer). Lead, and the child; to end it, or to pass them on by the child's word, whoever holds them too.",
      {
        of: participant,
        to: v.nullable(participant),
        /** A child without a device said yes to this helper, who then finds what earlier helpers wrote; left out: not asked. */
        childSaidYes: v.optional(v.boolean()),
      },
    ),
    act(
      'noteSafeguarding',
      "Answers whether anything today needed safeguarding; stays on the lead's desk. Lead.",
      {
        needed: v.boolean(),
        words: words(2000),
        onLeadsCopy: v.boolean(),
      },
    ),
    act('close', 'Freezes the record and ends the meeting. Lead.', {}),
    act(
      'shareRecord',
      'Lets participants read and keep the record for some days (0: not, or no longer). Lead, after close.',
      {
        days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(90, 'At most 90 days.')),
      },
    ),
    act('addAddendum', 'Adds dated words to the frozen record. Lead, after close.', {
      words: v.pipe(words(2000), v.minLength(1, 'Write what should be added.')),
      /** None: for all children. */
      children: v.optional(v.pipe(v.array(anId<ChildId>()), v.maxLength(12))),
    }),
  ],
  'The page sent something we do not know. Load it again.',
);

export type Command = v.InferOutput<typeof commandSchema>;
export type CommandType = Command['type'];
/** A command without its id, as a view asks for it. */
export type CommandRequest = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;

/** What a command answers. `reason` keys a sentence in the client's copy; `field` names the input at fault. */
export type CommandAnswer =
  | { readonly ok: true; readonly result?: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly reason: RefusalReason;
      readonly field?: string;
      readonly sentence?: string;
    };

/**
 * What `GET /in/<participant>/api/session` answers; the first thing a participant's page asks. 404 with `{ reason: 'notFound' }`
 * for unknown, foreign and dead sessions alike.
 */
export interface SessionView {
  readonly standing: 'waiting' | 'admitted';
  readonly participant: ParticipantId;
  /** The name on the invitation; all that is shown at the door. */
  readonly name: string;
  /** Key (base64url, 256 bits) of this device's outbox; given to a live session only. */
  readonly outboxKey: string;
  readonly meeting: { readonly id: MeetingId; readonly stage: 'open' | 'closed' } | null;
  /** Store generation, for the handshake. */
  readonly generation: string;
  /** True for the practice meeting and for plain local networks. */
  readonly practice: boolean;
}
