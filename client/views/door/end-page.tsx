import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { doorWords } from '../../copy/door.ts';

/** The end of the way: a calm page with nothing of the meeting on it. */
export function EndPage(props: { readonly kind: 'ended' | 'left' }): JSX.Element {
  return (
    <Page>
      <div class="stack" role="status">
        <h1>{doorWords[props.kind].heading}</h1>
        <p>{doorWords[props.kind].words}</p>
      </div>
    </Page>
  );
}

/** The page is older than the server: it must be loaded again, and what was written is kept or can be copied. */
export function ReloadPage(props: {
  readonly isKept: boolean;
  /** Words of one's own that were not sent. */
  readonly unsent: readonly string[];
}): JSX.Element {
  const words = doorWords.reload;
  return (
    <Page>
      <div class="stack" role="alert">
        <h1>{words.heading}</h1>
        <p>{props.isKept ? words.words : words.unkept}</p>
        <Button kind="main" wide onClick={() => location.reload()}>
          {words.again}
        </Button>
        <Show when={props.unsent.length > 0}>
          <h2>{words.yours}</h2>
          <For each={props.unsent}>
            {(text) => (
              <p class="note note-words" dir="auto">
                {text}
              </p>
            )}
          </For>
        </Show>
      </div>
    </Page>
  );
}
