import type { VoicePart } from '../practice/vocabulary/voice-words.ts';
import type { Level } from '../practice/vocabulary/levels.ts';
import type {
  AgreementAnswer,
  Column,
  HeardAs,
  OkAnswer,
  Outcome,
  Phase,
  Place,
  Role,
  Section,
} from '../practice/vocabulary/words.ts';

/**
 * A meeting told in advance: who comes and how, what each does in what order, what goes wrong on the way, and what the
 * record must and must not hold. People, entries, statements and steps are named by the words that the script gives them.
 */
export interface MeetingScript {
  readonly format: 'team-around-the-family/script';
  readonly version: 1;
  readonly title: string;
  readonly family: { readonly name: string; readonly children: readonly string[] };
  readonly why?: string;
  /** The first is the lead professional, who opens the meeting. Each name once. */
  readonly people: readonly ScriptPerson[];
  readonly steps: readonly ScriptStep[];
  readonly record: {
    readonly holds: readonly Held[];
    /** Words that stand nowhere in any file of the record. */
    readonly holdsNot: readonly string[];
  };
}

export interface ScriptPerson {
  readonly name: string;
  readonly role: Role;
  readonly agency?: string;
  readonly place?: Place;
  /** By a personal link, by the spoken code, or without a device. */
  readonly comes?: 'link' | 'code' | 'noDevice';
  readonly is?: readonly ('chair' | 'scribe' | 'standIn')[];
  /** The child of the family that this person is. */
  readonly child?: string;
}

/** One act. `do` says which; `by` is whoever does it, the lead where it is left out; `after` waits (seconds, see --speed). */
export type ScriptStep = { readonly after?: number } & (
  | { readonly do: 'come' | 'leave' | 'loseSignal' | 'findSignal' | 'reload'; readonly by: string }
  | { readonly do: 'markHere'; readonly who: string }
  | { readonly do: 'sayOk'; readonly by: string; readonly answer: OkAnswer; readonly for?: string }
  | { readonly do: 'moveOn'; readonly to: Phase }
  | { readonly do: 'hide' | 'showAll' | 'showAnswers' | 'reopenPlan' | 'close' }
  /** From here on everybody gives a number for each child. */
  | { readonly do: 'scaleEachChild' }
  /** The numbers for one child; all that are left, where it is left out. */
  | { readonly do: 'reveal'; readonly child?: string }
  | {
      readonly do: 'give';
      readonly by: string;
      readonly words: string;
      readonly column: Column;
      readonly section: Section;
      readonly children?: readonly string[];
      readonly wordsOf?: string;
      readonly language?: string;
      /** The same in another language, and who put it so, when it was not whoever writes. */
      readonly interpreted?: { readonly words: string; readonly language: string; readonly by?: string };
      /** The words of the entry or statement that this is a note beside. */
      readonly beside?: string;
      /** Stays in the notebook. */
      readonly keep?: boolean;
    }
  | { readonly do: 'takeBack' | 'putBack'; readonly by: string; readonly words: string }
  | { readonly do: 'move'; readonly words: string; readonly column: Column; readonly section: Section }
  /** The notes with these words: how everybody heard them. */
  | { readonly do: 'hear'; readonly notes: readonly string[]; readonly as: HeardAs }
  | {
      readonly do: 'write';
      /** Each writes their part, at the same time. */
      readonly parts: readonly { readonly by: string; readonly words: string }[];
      readonly kind: 'worry' | 'goal';
      readonly children?: readonly string[];
    }
  | {
      readonly do: 'wordScale';
      readonly by: string;
      readonly question?: string;
      readonly low?: string;
      readonly high?: string;
      /** The family's own words for the ends. */
      readonly ownLow?: string;
      readonly ownHigh?: string;
    }
  | {
      readonly do: 'seal';
      readonly by: string;
      readonly number: number | 'none';
      readonly why?: string;
      readonly oneUp?: string;
      readonly for?: string;
      /** For which child, where everybody gives a number for each. */
      readonly child?: string;
    }
  | {
      readonly do: 'plan';
      readonly by: string;
      readonly what: string;
      readonly who?: readonly string[];
      readonly when?: string;
      readonly children?: readonly string[];
      /** The words of a goal. */
      readonly goal?: string;
      /** Whose "one up" it grows from. */
      readonly from?: string;
    }
  | {
      readonly do: 'answer';
      readonly by: string;
      readonly answer: AgreementAnswer;
      readonly words?: string;
      readonly leadOnly?: boolean;
      /** Would rather not say why. */
      readonly whyUnsaid?: boolean;
      readonly for?: string;
    }
  | { readonly do: 'withdraw'; readonly who: string }
  | { readonly do: 'nameHelper'; readonly who: string; readonly helper: string }
  | { readonly do: 'handOver'; readonly role: 'lead' | 'chair' | 'scribe'; readonly to: string }
  | {
      readonly do: 'outcome';
      readonly outcome: Outcome;
      readonly words?: string;
      readonly leads?: string;
      readonly nextReview?: string;
      readonly level?: Level;
      /** Who sees the level differently. */
      readonly levelViews?: readonly { readonly by: string; readonly words: string }[];
      /** What professionals do not agree on: its ladder begins. */
      readonly difference?: string;
    }
  | { readonly do: 'addendum'; readonly words: string }
  /** A child puts something on their own pages. */
  | {
      readonly do: 'childSays';
      readonly by: string;
      readonly part: VoicePart;
      readonly words: string;
      /** It is drawn, and the words say what the drawing shows. */
      readonly drawn?: boolean;
      /** Who holds the pages and puts it down there. */
      readonly helper?: string;
      /** The child's own words; true without a helper unless it is said. */
      readonly exact?: boolean;
    }
  /** The child says who may see what they put on their pages. */
  | { readonly do: 'permit'; readonly words: string; readonly to: 'nobody' | 'everyone' | readonly string[] }
  /** What the team says to it, by the lead. */
  | {
      readonly do: 'reply';
      readonly words: string;
      readonly weWill?: string;
      readonly weCannot?: string;
      readonly because?: string;
    }
);

/** One thing the record must hold, under whose name. */
export type Held =
  | {
      readonly kind: 'entry';
      readonly words: string;
      readonly of: string;
      readonly typedBy?: string;
      readonly column?: Column;
      /** What stands beside it in another language. */
      readonly interpreted?: { readonly words: string; readonly language: string; readonly by: string };
    }
  | { readonly kind: 'statement'; readonly words: string }
  | { readonly kind: 'heard'; readonly words: string; readonly as: HeardAs | 'notHeard' }
  | {
      readonly kind: 'number';
      readonly of: string;
      readonly number: number | 'none';
      readonly why?: string;
      readonly oneUp?: string;
      readonly after?: boolean;
      /** For which child; left out: for the family. */
      readonly child?: string;
      /** Who typed it for them; null: nobody else. */
      readonly typedBy?: string | null;
      /** What it became once the numbers were shown; the first stands above. Null: it stayed as it was. */
      readonly changedTo?: { readonly number: number | 'none'; readonly why: string } | null;
    }
  | {
      readonly kind: 'action';
      readonly what: string;
      readonly who?: readonly string[];
      readonly when?: string;
    }
  | {
      readonly kind: 'answer';
      readonly of: string;
      readonly answer: AgreementAnswer;
      readonly words?: string;
    }
  | { readonly kind: 'ok' | 'came' | 'notCame'; readonly of: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'levelView'; readonly of: string; readonly words: string }
  /** With all six stages. */
  | { readonly kind: 'difference'; readonly words: string }
  /** An end of the scale in the family's own words. */
  | { readonly kind: 'ownEnd'; readonly words: string }
  | { readonly kind: 'addendum'; readonly words: string }
  /** What a child showed to everyone. */
  | {
      readonly kind: 'voice';
      readonly words: string;
      readonly of: string;
      readonly drawn?: boolean;
      readonly helper?: string;
      readonly exact?: boolean;
      readonly weWill?: string;
    };
