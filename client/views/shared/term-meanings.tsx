import { createMemo, For, type JSX, Show } from 'solid-js';
import { plainHintWords } from '../../copy/plain-words.ts';
import { plainWords } from '../../meeting/plain-words.ts';

/** So many under one note; a note with more is better said plainly. */
const AT_ONCE = 2;

/** What the terms in somebody's words mean, in small lines under them. */
export function TermMeanings(props: {
  readonly words: string;
  /** Language of the words, when it is known; only English has terms. */
  readonly language?: string | null | undefined;
  readonly class: string;
}): JSX.Element {
  const meanings = createMemo(() => {
    const isEnglish = (props.language ?? 'en').startsWith('en');
    return isEnglish ? (plainWords()?.meaningsIn(props.words) ?? []).slice(0, AT_ONCE) : [];
  });
  return (
    <Show when={meanings().length > 0}>
      <ul class={props.class}>
        <For each={meanings()}>
          {({ written, means }) => (
            <li>
              <strong>{plainHintWords.means(written)}</strong> {means}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
