import type { ShownVoiceItem } from '../documents/shown-voice.ts';
import { asDrawn, goodThingsFirst } from '../documents/voice.ts';
import type { RecordedVoice } from './meeting-record.ts';

/** What children showed to everyone, child by child, good things first. What was shown to named people never comes here. */
export function compileVoice(shown: readonly ShownVoiceItem[]): readonly RecordedVoice[] {
  return shown
    .filter(({ namedFor }) => namedFor === null)
    .toSorted((a, b) => (a.by === b.by ? goodThingsFirst(a, b) : a.by < b.by ? -1 : 1))
    .map(({ id, by, child, form, part, words, exact, face, strokes, alternative, helpers, answer }) => ({
      id,
      whose: by,
      child,
      form,
      part,
      words,
      exact,
      face,
      drawing: strokes.toSorted(asDrawn),
      alternative,
      helpers: [...helpers].sort(),
      answer: answer && {
        weWill: answer.weWill,
        weCannot: answer.weCannot,
        because: answer.because,
        by: answer.by,
      },
    }));
}
