import { For, type JSX } from 'solid-js';
import { wallWords } from '../../copy/wall.ts';
import { viewsAbout } from '../../meeting/sheet-order.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import type { ActionId, ChildId, ParticipantId } from '../../../shared/ids.ts';
import { nameOnWall } from './people.ts';

/** Who sees a number or a step differently, each in their own words and under their own name (rule DIFF5). */
export function OtherViews(props: {
  readonly about: ParticipantId | ActionId;
  /** For which child the number is, if for one. */
  readonly child?: ChildId | null;
}): JSX.Element {
  const model = useWall();
  return (
    <For each={viewsAbout(model, props.about, props.child)}>
      {(view) => (
        <p class="wall-words wall-quote" dir="auto">
          <strong>
            <bdi>{wallWords.seesItDifferently(nameOnWall(model, model.person(view.wordsOf ?? view.by)))}</bdi>
          </strong>{' '}
          {view.words}
        </p>
      )}
    </For>
  );
}
