import { type JSX, Show } from 'solid-js';
import { CalmPicture } from './calm-picture.tsx';
import './one-child.css';
import './plan.css';
import './wall.css';

/** The whole screen, in the sizes of a wall (rule WALL3). */
export function WallFrame(props: {
  readonly children: JSX.Element;
  /** Whose part alone the picture is. */
  readonly heading?: string | undefined;
}): JSX.Element {
  return (
    <div class="wall" data-surface="wall">
      <main class="wall-main" classList={{ 'wall-one-child': !!props.heading }} id="main" tabindex={-1}>
        <Show when={props.heading}>
          <p class="wall-whose" role="status" dir="auto">
            {props.heading}
          </p>
        </Show>
        {props.children}
      </main>
    </div>
  );
}

/** A few calm words with nothing of a meeting, over a picture. */
export function WallSentence(props: { readonly heading?: string; readonly words: string }): JSX.Element {
  return (
    <WallFrame>
      <CalmPicture>
        <div role="status">
          <h1>{props.heading ?? props.words}</h1>
          <Show when={props.heading}>
            <p>{props.words}</p>
          </Show>
        </div>
      </CalmPicture>
    </WallFrame>
  );
}
