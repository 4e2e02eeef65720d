import * as v from 'valibot';
import type { CommandId, EntryId, MeetingId, ParticipantId, PersonId, SessionId } from '../ids.ts';
import { COLUMNS, ALL_SECTIONS, OUTCOMES, PHASES, PLACES, ROLES } from '../practice/vocabulary/words.ts';
import type { RefusalReason } from './refusal-reasons.ts';
import { aDay, anId } from './set-up.ts';

/**
 * Acts for the meeting. Each is sent by POST to `/in/<session>/api/commands` as `{ id, type, … }` with an id made by the
 * client: the same id again gives the first answer and does nothing (rule CMD1). The server decides by `shared/practice`.
 */

const participant = anId<ParticipantId>();
const words = (most: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(most, `Use at most ${most} letters here.`));
const act = <const T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.object({ id: anId<CommandId>(), type: v.literal(type), ...entries });

export const commandSchema = v.variant(
  'type',
  [
    /** Lets the named knocks in, each as the participant they knocked for. Lead (chair too). */
    act('admit', { knocks: v.pipe(v.array(anId<SessionId>()), v.minLength(1), v.maxLength(40)) }),
    /** Says who a walk-in is: an expected person, or somebody new, and lets them in. Lead. */
    act('admitWalkIn', {
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
    }),
    /** Ends a knock without letting in. Lead. */
    act('turnAway', { knock: anId<SessionId>() }),
    /** Ends a person's link, sessions and sockets within a second. Shown entries stay; a sealed number goes. Lead. */
    act('withdraw', { participant }),
    /** Marks somebody without a device as here, or not. Lead, scribe. */
    act('markHere', { participant, here: v.boolean() }),
    act('movePhase', { to: v.picklist(PHASES) }),
    /** What is given from now on waits for "show all" (true) or is shown at once (false: shows what waits). Lead. */
    act('hideStep', { hidden: v.boolean() }),
    act('showAll', {}),
    /** Puts an entry under another column or section, marked as the lead's; its author can undo it. Lead, chair, scribe. */
    act('moveEntry', {
      entry: anId<EntryId>(),
      column: v.picklist(COLUMNS),
      section: v.picklist(ALL_SECTIONS),
    }),
    /** Shows all sealed numbers at once. `missing` is how many the lead knows are not sealed. Lead. */
    act('revealScores', {}),
    /** Shows everyone's answer to the plan together. Lead. */
    act('showAgreements', {}),
    /** Opens the plan for writing again; answers given so far are marked "to an earlier version". Lead. */
    act('reopenPlan', {}),
    /** Names who may type for somebody (null: nobody). Lead. */
    act('nameHelper', { participant, helper: v.nullable(participant) }),
    act('handOver', { role: v.picklist(['lead', 'chair', 'scribe']), to: participant }),
    /** The stand-in takes over when the lead has been gone for 60 seconds. Stand-in. */
    act('takeOver', {}),
    /** What the meeting decided. Lead. */
    act('recordOutcome', {
      outcome: v.picklist(OUTCOMES, 'Choose what happens from here.'),
      words: words(600),
      leadFromHere: v.nullable(anId<PersonId>()),
      nextReview: v.nullable(aDay),
    }),
    /** Freezes the record and ends the meeting. Lead. */
    act('close', {}),
    /** Lets participants read and keep the record for some days (0: not, or no longer). Lead, after close. */
    act('shareRecord', {
      days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(90, 'At most 90 days.')),
    }),
    /** Adds dated words to the frozen record. Lead, after close. */
    act('addAddendum', { words: v.pipe(words(2000), v.minLength(1, 'Write what should be added.')) }),
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
