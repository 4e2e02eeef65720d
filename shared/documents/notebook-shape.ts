import { AGREEMENT_ANSWERS, ALL_SECTIONS, COLUMNS, OK_ANSWERS } from '../practice/vocabulary/words.ts';
import { NOTEBOOK_VERSION } from './notebook.ts';
import {
  aBoolean,
  aNumber,
  aString,
  aStringList,
  collection,
  type DocumentShape,
  fields,
  map,
  oneOf,
  orNull,
  value,
} from './shape.ts';
import { voiceRoot } from './voice-shape.ts';

const aScore = value(
  (v) => v === 'none' || (typeof v === 'number' && Number.isInteger(v) && v >= 0 && v <= 10),
);

const aNumberWithWords = {
  number: orNull(aScore),
  reason: aString,
  oneUp: aString,
  sealed: orNull(aString),
  seenBy: value((v) => v === 'everyone' || aStringList.accepts(v)),
};

/** What a notebook may hold; the gate refuses everything else. */
export const notebookShape: DocumentShape = {
  version: NOTEBOOK_VERSION,
  roots: {
    entries: {
      writer: 'client',
      shape: collection(
        map({
          column: oneOf(...COLUMNS),
          section: oneOf(...ALL_SECTIONS),
          children: aStringList,
          words: aString,
          language: orNull(aString),
          otherWords: aString,
          otherLanguage: orNull(aString),
          interpreter: orNull(aString),
          wordsOf: orNull(aString),
          beside: orNull(aString),
          state: oneOf('mine', 'growing', 'given'),
          position: aNumber,
          undoMove: aBoolean,
          differs: aBoolean,
          about: aString,
        }),
      ),
    },
    scores: { writer: 'client', shape: fields(aNumberWithWords) },
    childScores: { writer: 'client', shape: fields(aNumberWithWords, 2) },
    agreements: {
      writer: 'client',
      shape: fields({
        answer: orNull(oneOf(...AGREEMENT_ANSWERS)),
        words: aString,
        plan: orNull(aString),
        leadOnly: aBoolean,
        whyUnsaid: aBoolean,
      }),
    },
    oks: { writer: 'client', shape: fields({ answer: orNull(oneOf(...OK_ANSWERS)), spoken: aBoolean }) },
    voice: voiceRoot,
    ready: { writer: 'client', shape: fields({ phase: orNull(aString) }) },
  },
};
