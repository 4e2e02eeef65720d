import { For, type JSX } from 'solid-js';
import { DRAWING, partsOf, type Stroke } from '../../../shared/documents/voice.ts';
import './drawing.css';

/** A drawing as it was made. `label` says what it shows to whoever cannot see it. */
export function Drawing(props: { readonly strokes: readonly Stroke[]; readonly label: string }): JSX.Element {
  return (
    <svg
      class="child-drawing"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
    >
      <Strokes strokes={props.strokes} />
    </svg>
  );
}

/** The strokes alone, inside a drawing. */
export function Strokes(props: { readonly strokes: readonly Stroke[] }): JSX.Element {
  return (
    <For each={props.strokes}>
      {(stroke) => <polyline class={`ink ink-${partsOf(stroke).ink}`} points={partsOf(stroke).points} />}
    </For>
  );
}
