import type { DeskSnapshot } from '../../shared/documents/desk.ts';
import type { DraftSnapshot, StatementKind, Action, Placing } from '../../shared/documents/draft.ts';
import type { Scale } from '../../shared/documents/scale.ts';
import type {
  NewEntry,
  NotebookAgreement,
  NotebookEntry,
  NotebookOk,
  NotebookScore,
  NotebookSnapshot,
  OtherWords,
} from '../../shared/documents/notebook.ts';
import type {
  ChildState,
  MeetingState,
  ParticipantState,
  ProceedingsSnapshot,
} from '../../shared/documents/proceedings.ts';
import type { ShownVoiceItem } from '../../shared/documents/shown-voice.ts';
import type {
  ActionId,
  ChildId,
  EntryId,
  GroupId,
  ParticipantId,
  PersonId,
  StatementId,
} from '../../shared/ids.ts';
import type { Column, Phase } from '../../shared/practice/vocabulary/words.ts';
import type { Vocabulary } from '../../shared/practice/vocabulary/vocabulary.ts';
import type { CommandAnswer, CommandRequest, SessionView } from '../../shared/protocol/commands.ts';
import type { KeptWords } from './kept-aside.ts';
import type { VoiceBinding } from './voice-book.ts';

/** Where what I wrote is: said in words on every page (the four are the only ones there are). */
export type SaveStatus = 'saved' | 'sending' | 'deviceOnly' | 'problem';

/** Whether a live connection stands, and why not. `over` is final: `reason` is a close event's reason. */
export type ConnectionState =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly since: number }
  | { readonly state: 'over'; readonly reason: string };

/** Somebody else who is in a document now, and the place they are at (`action:<id>`, `statement:<id>` …). */
export interface Present {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly at: string | null;
}

export type Person = ParticipantState & { readonly id: ParticipantId };
export type Child = ChildState & { readonly id: ChildId };

/**
 * What a view of the meeting reads and may do: the whole seam between screens and everything below them. Reads are
 * fine-grained Solid stores or accessors, so a view reads them inside JSX or effects and never copies them.
 */
export interface MeetingModel {
  readonly session: SessionView;
  readonly me: ParticipantId;
  /** Only render meeting content once true: all documents this page needs have come whole. */
  readonly ready: () => boolean;
  readonly vocabulary: Vocabulary;

  readonly proceedings: ProceedingsSnapshot;
  readonly draft: DraftSnapshot;
  readonly notebook: NotebookSnapshot;
  readonly desk: DeskSnapshot;
  readonly status: () => SaveStatus;
  readonly connection: () => ConnectionState;
  readonly present: () => readonly Present[];

  /** Shorthands over proceedings. */
  readonly state: () => MeetingState | null;
  readonly phase: () => Phase;
  readonly person: (id: ParticipantId) => Person | undefined;
  readonly myself: () => Person | undefined;
  readonly isLead: () => boolean;
  readonly isChair: () => boolean;
  readonly isScribe: () => boolean;
  /** Those I may type for: all, for lead and scribe; those who have me as helper otherwise. */
  readonly mayTypeFor: () => readonly Person[];
  /** Whether my notebook's acts are collected: I have said OK and the meeting is open. */
  readonly takesPart: () => boolean;

  /** My own acts (notebook). They work offline. */
  readonly mine: {
    /** Adds an entry and answers its id; give `state: 'given'` to send it at once. */
    addEntry(entry: NewEntry): EntryId;
    changeEntry(
      id: EntryId,
      change: Partial<
        Pick<
          NotebookEntry,
          | 'column'
          | 'section'
          | 'children'
          | 'words'
          | 'language'
          | 'wordsOf'
          | 'state'
          | 'undoMove'
          | OtherWords
          | 'differs'
        >
      >,
    ): void;
    deleteEntry(id: EntryId): void;
    /** `whose` defaults to me; another participant only if I may type for them. `child` left out: for the family. */
    setScore(
      change: Partial<Pick<NotebookScore, 'number' | 'reason' | 'oneUp' | 'seenBy'>>,
      whose?: ParticipantId,
      child?: ChildId | null,
    ): void;
    /** Seals the number for the scale as it is worded now, or unseals it. */
    sealScore(sealed: boolean, whose?: ParticipantId, child?: ChildId | null): void;
    setAgreement(change: Partial<Omit<NotebookAgreement, 'plan'>>, whose?: ParticipantId): void;
    /** Gives the answer to the plan that stands on this screen now (its hash goes with it); null takes it back. */
    giveAgreement(answer: NotebookAgreement['answer'], whose?: ParticipantId): void;
    setOk(answer: NotebookOk['answer'], whose?: ParticipantId, spoken?: boolean): void;
    setReady(phase: Phase | null): void;
  };

  /** What is written together (draft). No-ops are never thrown: check `draftOpen` to show controls. */
  readonly ours: {
    setScale(change: Partial<Scale>): void;
    addStatement(kind: StatementKind): StatementId;
    appendToStatement(id: StatementId, words: string): void;
    removeStatement(id: StatementId, removed: boolean): void;
    tickStatement(id: StatementId, child: ChildId, on: boolean): void;
    addAction(start?: Partial<Omit<Action, 'id' | 'position' | 'removed'>>): ActionId;
    writeAction(id: ActionId, words: string): void;
    changeAction(id: ActionId, change: Partial<Pick<Action, 'when' | 'goal' | 'position' | 'removed'>>): void;
    tickAction(id: ActionId, list: 'who', member: PersonId, on: boolean): void;
    tickActionChild(id: ActionId, child: ChildId, on: boolean): void;
    placeEntry(id: EntryId, change: Partial<Placing>): void;
    addGroup(column: Column, title: string): GroupId;
    changeGroup(id: GroupId, change: { readonly title?: string; readonly removed?: boolean }): void;
  };

  /** Sends an act for the meeting; resolves with the server's answer, retried with the same id while the network is away. */
  readonly send: (command: CommandRequest) => Promise<CommandAnswer>;
  /** Says where I am working, for the others' presence marks; null when nowhere. */
  readonly setPlace: (at: string | null) => void;
  /** What a child's pages bind to; only `voice-book.ts` takes it apart. */
  readonly voice: VoiceBinding;
  /** What the rich text editor binds to; only `client/editor` uses it. */
  readonly editorBinding: (id: StatementId) => EditorBinding | undefined;
  /** Words of mine that the server could not take, with a way to say "I have seen to it". Absent where there is no server. */
  readonly aside?: {
    readonly words: () => readonly KeptWords[];
    readonly dismiss: (id: string) => void;
  };
  /** Ends this device's part: closes sockets, forgets the outbox, tells the server. */
  readonly leave: () => Promise<void>;
}

/** What a child's own pages need: on the child's device, or on the device of whoever holds them. */
export type ChildModel = Pick<MeetingModel, 'me' | 'status' | 'proceedings' | 'voice' | 'send'>;

/** What every screen of a meeting may read: nothing of anybody's own, no verbs, no commands. */
export type ReadModel = Pick<
  MeetingModel,
  'ready' | 'vocabulary' | 'proceedings' | 'draft' | 'connection' | 'state' | 'phase' | 'person'
>;

/** What the wall may read. */
export type WallModel = ReadModel & {
  /** What children show to everyone, good things first. Tracked. */
  readonly shownVoice: () => readonly ShownVoiceItem[];
};

/** Opaque to views; `client/editor` takes it apart. */
export interface EditorBinding {
  readonly fragment: unknown;
  readonly provider: unknown;
}
