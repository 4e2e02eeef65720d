import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../copy/wall.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import type { Outcome } from '../../../shared/practice/vocabulary/words.ts';
import { namesOf } from './people.ts';

const words = wallWords.close;

/** How the team goes on: the outcome, who leads, when everyone meets again, and thanks. */
export function ClosePicture(): JSX.Element {
  const model = useWall();
  const outcome = (): Outcome | null => model.state()?.outcome ?? null;
  const leader = (): string | undefined => {
    const person = model.state()?.leadFromHere;
    return person ? namesOf(model, [person])[0] : undefined;
  };
  return (
    <div class="wall-picture wall-close">
      <h1>{words.heading}</h1>
      <Show when={outcome()} fallback={<p class="wall-large">{words.notYet}</p>}>
        {(decided) => <p class="wall-large">{model.vocabulary.outcomes[decided()]}</p>}
      </Show>
      <Show when={model.state()?.outcomeWords.trim()}>
        {(own) => (
          <p class="wall-words" dir="auto">
            {own()}
          </p>
        )}
      </Show>
      <dl class="wall-close-list">
        <Show when={leader()}>
          {(name) => (
            <div>
              <dt>{words.leads}</dt>
              <dd dir="auto">{name()}</dd>
            </div>
          )}
        </Show>
        <Show when={model.state()?.nextReview}>
          {(day) => (
            <div>
              <dt>{words.next}</dt>
              <dd>{wallWords.day(day())}</dd>
            </div>
          )}
        </Show>
      </dl>
      <p class="wall-thanks">{words.thanks}</p>
    </div>
  );
}
