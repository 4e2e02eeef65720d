import { type JSX, Show } from 'solid-js';
import { CalmPicture } from './calm-picture.tsx';
import './plan.css';
import './wall.css';

/** The whole screen, in the sizes of a wall (rule WALL3). */
export function WallFrame(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="wall" data-surface="wall">
      <main class="wall-main" id="main" tabindex={-1}>
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
