import { For, type JSX, Show } from 'solid-js';
import { planWords } from '../../../copy/phone-plan.ts';
import type { Statement } from '../../../../shared/documents/draft.ts';

/** The goals with a heading of their own, as a phone reads them; nothing where there are none. */
export function GoalsToRead(props: { readonly goals: readonly Statement[] }): JSX.Element {
  return (
    <Show when={props.goals.length > 0}>
      <section class="stack stack-close" aria-labelledby="our-goals">
        <h2 id="our-goals">{planWords.goals}</h2>
        <ul class="phone-list">
          <For each={props.goals}>
            {(goal) => (
              <li class="note note-words" dir="auto">
                {goal.words}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
