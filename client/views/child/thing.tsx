import { type JSX, Show } from 'solid-js';
import { childWords } from '../../copy/child.ts';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import { Drawing } from '../shared/drawing.tsx';
import { Face } from '../shared/face.tsx';

/** One thing of a child's as everybody sees it who may: its words, its drawing, its face. */
export function Thing(props: {
  readonly item: Pick<VoiceItem, 'words' | 'strokes' | 'face' | 'alternative'>;
}): JSX.Element {
  const label = (): string => {
    const said = props.item.alternative.trim();
    return said === '' ? childWords.drawing : childWords.drawingOf(said);
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
      </Show>
      <Show when={props.item.words.trim()}>
        <span class="child-words" dir="auto">
          {props.item.words}
        </span>
      </Show>
    </span>
  );
}
