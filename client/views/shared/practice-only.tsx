import { For, type JSX } from 'solid-js';
import { serviceTroubles } from '../../copy/start.ts';
import { PracticeButton } from './practice-button.tsx';

/** Why there are no accounts and no real meetings at a plain address, and what can be done here. */
export function PracticeOnly(): JSX.Element {
  return (
    <div class="stack" role="alert">
      <h2>{serviceTroubles.practiceOnly.heading}</h2>
      <For each={serviceTroubles.practiceOnly.words}>{(words) => <p>{words}</p>}</For>
      <PracticeButton kind="main" />
    </div>
  );
}
