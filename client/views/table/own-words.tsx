import { createEffect, createSignal, type JSX, untrack } from 'solid-js';
import { carryOver } from '../../reactive/keep-caret.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import { createWordsBuffer } from './words-buffer.ts';
import { PlainArea } from '../shared/plain-area.tsx';

/**
 * A text area over words of one's own notebook: kept a few times a second while typing. What another tab or device of the
 * same person writes is taken up; with what waits here, it is both (rule BAD7).
 */
export function OwnWords(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The words as they are kept. */
  readonly words: string;
  readonly onWrite: (words: string) => void;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}): JSX.Element {
  const [text, setText] = createSignal(untrack(() => props.words));
  /** The kept words from which those in the field were made. */
  let base = untrack(text);
  let waits = false;
  const buffer = createWordsBuffer((words) => {
    waits = false;
    props.onWrite(words);
  });
  createEffect(() => {
    const kept = props.words;
    const words = waits ? carryOver(base, untrack(text), kept) : kept;
    base = kept;
    setText(words);
    if (waits) buffer.put(words);
  });
  return (
    <PlainArea
      label={props.label}
      hint={props.hint}
      rows={props.rows ?? 2}
      maxLength={props.maxLength ?? MAX_STRING}
      value={text()}
      onInput={(words) => {
        waits = true;
        setText(words);
        buffer.put(words);
      }}
      onBlur={buffer.flush}
    />
  );
}
