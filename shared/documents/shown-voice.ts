import type * as Y from 'yjs';
import type { ChildId, ParticipantId, VoiceId } from '../ids.ts';
import type { VoiceFace, VoiceForm, VoicePart } from '../practice/vocabulary/voice-words.ts';
import { goodThingsFirst, type Stroke } from './voice.ts';

/** What the team says to one thing a child has shown: what it will do, what it cannot, and why not. */
export interface VoiceAnswer {
  readonly weWill: string;
  readonly weCannot: string;
  readonly because: string;
  readonly by: ParticipantId;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * One thing of a child's as it is shown: in the proceedings where the child shows it to everyone, and else on the desks
 * of those whom the child named, and on the child's own.
 */
export interface ShownVoice {
  /** The child, as a participant: whose pages it is on. */
  readonly by: ParticipantId;
  readonly child: ChildId;
  readonly form: VoiceForm;
  readonly part: VoicePart;
  readonly words: string;
  readonly face: VoiceFace | null;
  readonly strokes: readonly Stroke[];
  readonly alternative: string;
  readonly exact: boolean;
  /** Who wrote on it besides the child, as the server saw it. */
  readonly helpers: readonly ParticipantId[];
  /** Those whom the child named; null: everyone. */
  readonly namedFor: readonly ParticipantId[] | null;
  readonly position: number;
  readonly answer: VoiceAnswer | null;
}

export type ShownVoiceItem = ShownVoice & { readonly id: VoiceId };

/** What is shown of children's pages in proceedings or on a desk, good things first. */
export function snapshotShownVoice(doc: Y.Doc): readonly ShownVoiceItem[] {
  return [...doc.getMap<ShownVoice>('voice')]
    .map(([id, shown]) => ({ ...shown, id: id as VoiceId }))
    .sort(goodThingsFirst);
}
