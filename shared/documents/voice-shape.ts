import { VOICE_FACES, VOICE_FORMS, VOICE_PARTS } from '../practice/vocabulary/voice-words.ts';
import {
  aBoolean,
  aNumber,
  aString,
  aStringList,
  collection,
  map,
  oneOf,
  orNull,
  type RootShape,
  value,
} from './shape.ts';
import { isStroke } from './voice.ts';

/** The root of a notebook that holds a child's own pages. */
export const voiceRoot: RootShape = {
  writer: 'client',
  shape: collection(
    map({
      form: oneOf(...VOICE_FORMS),
      part: oneOf(...VOICE_PARTS),
      words: aString,
      face: orNull(oneOf(...VOICE_FACES)),
      strokes: collection(value(isStroke)),
      alternative: aString,
      exact: aBoolean,
      shownTo: value((v) => v === 'nobody' || v === 'everyone' || aStringList.accepts(v)),
      position: aNumber,
    }),
  ),
};
