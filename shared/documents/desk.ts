import type * as Y from 'yjs';
import type { ChildId, EntryId, ParticipantId, SessionId } from '../ids.ts';
import type { AgreementAnswer, HandWords, OkAnswer, Phase, Role } from '../practice/vocabulary/words.ts';
import type { ShownScore } from './proceedings.ts';
import type { ShownVoice } from './shown-voice.ts';

/**
 * The desk, "for me": one per participant, written by the server only, read by that participant alone. It holds what
 * is meant for one person: for the lead the door, who is ready, who has sealed; for the chair the door and readiness;
 * for everyone, sentences the meeting has for them alone.
 */
export const DESK_VERSION = 1;

/** Somebody waiting at the door, as the lead sees them: always the invitation's name first (rule DOOR4). */
export interface Knock {
  /** Null for a walk-in who came by the spoken code. */
  readonly participant: ParticipantId | null;
  /** From the invitation; for a walk-in, what they typed. */
  readonly name: string;
  readonly role: Role | null;
  readonly agency: string;
  /** 'first' device of this invitation, or 'another' one. */
  readonly device: 'first' | 'another';
  /** A walk-in's name that looks like an invited person's. */
  readonly looksLike: ParticipantId | null;
  readonly at: number;
}

/** What the lead (and partly the chair) sees of one participant, and nobody else. */
export interface DeskPerson {
  /** Has sealed a number for the scale as it is worded now: never what (rule SCALE2). Lead only. */
  readonly sealed: boolean;
  /** With a number for each child: for which of them one is sealed. Lead only. */
  readonly sealedChildren?: readonly ChildId[];
  /** Lead only. */
  readonly ok: OkAnswer | null;
  readonly ready: boolean;
  /** Has answered the plan, not how, until shown together. Lead only. */
  readonly answered: boolean;
  /** What this person told the lead alone. */
  readonly leadOnly: { readonly answer: AgreementAnswer; readonly words: string } | null;
  /** Devices connected now. */
  readonly devices: number;
}

/** A sentence for one person; the words stand in the client's copy, by kind. */
export type DeskNote =
  | { readonly kind: 'scaleChanged'; readonly at: number }
  | { readonly kind: 'entryMoved'; readonly at: number; readonly entry: EntryId }
  | { readonly kind: 'cameAfterClose'; readonly at: number; readonly entry: EntryId }
  | { readonly kind: 'planChanged'; readonly at: number }
  | {
      readonly kind: 'notAccepted';
      readonly at: number;
      readonly what: 'score' | 'agreement' | 'ok' | 'entry';
    };

/** A silent hand as it lies before the one it was raised to, and nobody else (rule HAND1). */
export interface Hand {
  readonly from: ParticipantId;
  readonly what: HandWords;
  readonly at: number;
}

/** A silent hand as whoever raised it sees it. */
export interface OwnHand {
  /** Who led the meeting then. */
  readonly to: ParticipantId;
  readonly at: number;
  /** When they tapped "seen"; null until then. */
  readonly seenAt: number | null;
}

/** The lead's answer to "Did anything today need it?": on the lead's desk alone (rule SAFE2). */
export interface SafeguardingNote {
  readonly needed: boolean;
  /** Who was told, when, and what about. */
  readonly words: string;
  /** Stands on the copy of the record that the lead opens or keeps, and on no other. */
  readonly onLeadsCopy: boolean;
  readonly at: number;
}

/** That this person was let in when the meeting was already past its first step; they read where it is first of all. */
export interface Arrival {
  readonly phase: Phase;
  readonly at: number;
}

/** That the lead has asked somebody to lead from here: on both their desks and nobody else's, until it is answered. */
export interface LeadOffer {
  readonly from: ParticipantId;
  readonly to: ParticipantId;
  readonly at: number;
  /** They would rather not; left out while they have not said. */
  readonly declined?: true;
}

export interface DeskRoots {
  readonly door: Knock;
  readonly people: DeskPerson;
  readonly notes: DeskNote;
  readonly mine: DeskMine;
  readonly hands: Hand;
  readonly raised: OwnHand;
  readonly safeguarding: SafeguardingNote;
  /** One value under 'it'; none for whoever was there from the start. */
  readonly arrival: Arrival;
  /** One value under 'it'. */
  readonly leadOffer: LeadOffer;
  /** Of whoever told a lead something alone: whether it was told to this person, or to another lead before them. */
  readonly told: 'mine' | 'others';
  /** Numbers that children let this person see by name, under the keys that they have in the proceedings. */
  readonly scores: ShownScore;
  /** What a child shows to this person by name; read by `snapshotShownVoice`. */
  readonly voice: ShownVoice;
}

/** What the server has taken in of this participant's own acts; one value under 'it'. */
export interface DeskMine {
  readonly phase: Phase;
  /** Entries of mine that the server holds as given but has not shown yet. */
  readonly waiting: readonly EntryId[];
  /** For whom a sealed number, an answer or an OK from my notebook counts. */
  readonly sealedFor: readonly ParticipantId[];
  readonly answeredFor: readonly ParticipantId[];
}

/** Everything on a desk as plain data. */
export interface DeskSnapshot {
  readonly door: readonly (Knock & { readonly id: SessionId })[];
  readonly people: Readonly<Partial<Record<ParticipantId, DeskPerson>>>;
  readonly notes: readonly (DeskNote & { readonly id: string })[];
  readonly mine: DeskMine | null;
  /** Hands raised to me that I have not tapped away, oldest first. */
  readonly hands: readonly (Hand & { readonly id: string })[];
  /** Hands of my own, by what they say. */
  readonly raised: Readonly<Partial<Record<HandWords, OwnHand>>>;
  readonly safeguarding: SafeguardingNote | null;
  readonly arrival: Arrival | null;
  readonly leadOffer: LeadOffer | null;
  /** Children's numbers for this person by name; left out by whoever makes one without. */
  readonly scores?: Readonly<Partial<Record<string, ShownScore>>>;
}

/** Puts (or with undefined takes away) the value of `id` in a root. Server only. */
export function putDesk<R extends keyof DeskRoots>(
  doc: Y.Doc,
  root: R,
  id: string,
  next: DeskRoots[R] | undefined,
): void {
  const target = doc.getMap<DeskRoots[R]>(root);
  if (next === undefined) target.delete(id);
  else if (JSON.stringify(target.get(id)) !== JSON.stringify(next)) target.set(id, next);
}

/** What was told alone to whom, as a desk has it; for the server, which keeps it from the next lead (rule LEAD7). */
export const toldOn = (doc: Y.Doc): Readonly<Partial<Record<ParticipantId, DeskRoots['told']>>> =>
  Object.fromEntries(doc.getMap<DeskRoots['told']>('told')) as Partial<
    Record<ParticipantId, DeskRoots['told']>
  >;

/** Reads a desk as plain data, oldest knock and note first. */
export function snapshotDesk(doc: Y.Doc): DeskSnapshot {
  return {
    door: oldestFirst(doc, 'door'),
    people: Object.fromEntries(doc.getMap<DeskPerson>('people')) as DeskSnapshot['people'],
    notes: oldestFirst(doc, 'notes'),
    mine: doc.getMap<DeskMine>('mine').get('it') ?? null,
    hands: oldestFirst(doc, 'hands'),
    safeguarding: doc.getMap<SafeguardingNote>('safeguarding').get('it') ?? null,
    arrival: doc.getMap<Arrival>('arrival').get('it') ?? null,
    leadOffer: doc.getMap<LeadOffer>('leadOffer').get('it') ?? null,
    scores: Object.fromEntries(doc.getMap<ShownScore>('scores')),
    raised: Object.fromEntries(doc.getMap<OwnHand>('raised')) as DeskSnapshot['raised'],
  };
}

type Listed<R extends 'door' | 'notes' | 'hands'> = DeskRoots[R] & {
  readonly id: R extends 'door' ? SessionId : string;
};

const oldestFirst = <R extends 'door' | 'notes' | 'hands'>(doc: Y.Doc, root: R): readonly Listed<R>[] =>
  [...doc.getMap<DeskRoots[R]>(root)]
    .map(([id, item]) => ({ ...item, id }) as Listed<R>)
    .sort((a, b) => a.at - b.at);
