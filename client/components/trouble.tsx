import { type JSX, Show } from 'solid-js';
import { Notice } from './notice.tsx';

/** Says at once that something was not done, and why; nothing while all is well. */
export function Trouble(props: { readonly words: string | undefined }): JSX.Element {
  return (
    <Show when={props.words}>
      {(words) => (
        <div role="alert">
          <Notice kind="problem">{words()}</Notice>
        </div>
      )}
    </Show>
  );
}
