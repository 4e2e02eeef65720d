import { type JSX, Show } from 'solid-js';
import { childShownWords } from '../../copy/child-shown.ts';
import { childWords } from '../../copy/child.ts';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import { Drawing } from '../shared/drawing.tsx';
import { Face } from '../shared/face.tsx';

/** One thing of a child's as everybody sees it who may: its words, its drawing, its face. */
export function Thing(props: {
  readonly item: Pick<VoiceItem, 'words' | 'strokes' | 'face' | 'alternative'>;
  /** Whether somebody else than the child reads it: then the drawing is not called "mine". */
  readonly forOthers?: boolean;
}): JSX.Element {
  const label = (): string => {
    const words = props.forOthers ? childShownWords : childWords;
    const said = props.item.alternative.trim();
    return said === '' ? words.drawing : words.drawingOf(said);
  };
  return (
    <span class="child-thing-said">
      <Show when={props.item.face}>
        {(face) => (
          <>
            <Face face={face()} />
            <span class="visually-hidden">{childWords.faces[face()]}</span>
          </>
        )}
      </Show>
      <Show when={props.item.strokes.length > 0}>
        <Drawing strokes={props.item.strokes} label={label()} />
        <Show when={props.forOthers && props.item.words.trim() === '' && props.item.alternative.trim()}>
          {(said) => (
            <span class="child-words" dir="auto" aria-hidden="true">
              {said()}
            </span>
          )}
        </Show>
      </Show>
      <Show when={props.item.words.trim()}>
        <span class="child-words" dir="auto">
          {props.item.words}
        </span>
      </Show>
    </span>
  );
}
