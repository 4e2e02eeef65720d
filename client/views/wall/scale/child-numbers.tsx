import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import { nameOfScale } from '../../../meeting/scales.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import { childScoreKey } from '../../../../shared/documents/score-of.ts';
import { createPages } from '../paging/create-pages.ts';
import { PageBox, PageCount } from '../paging/paged.tsx';
import { Reason } from './reason.tsx';
import { marksOf, type SaidNumber, saidNumbers, scaleOf, shownScales, withReasons } from './said-numbers.ts';
import { WallLine } from './wall-line.tsx';

const words = wallWords.scale;

const idOf = ({ person, scale }: SaidNumber): string =>
  scale === null ? person.id : childScoreKey(person.id, scale);

/** Each child's numbers: a line with a page of its own for each, then what people said, child by child. */
export function ChildNumbers(): JSX.Element {
  const model = useWall();
  const shown = createMemo(() => shownScales(model));
  const reasons = createMemo(() =>
    shown().flatMap((scale) =>
      withReasons(model, saidNumbers(model, scale)).map((said) => ({ id: idOf(said), said })),
    ),
  );
  const find = (id: string): SaidNumber | undefined => reasons().find((each) => each.id === id)?.said;
  const ids = (): readonly string[] => reasons().map(({ id }) => id);
  const pages = createPages({ ids, across: 2, most: 8, before: () => shown().length });
  // A child's numbers that have just been shown come up as the line first, before the words.
  createEffect(
    on(shown, (now, earlier) => {
      const fresh = now.findIndex((scale) => earlier && !earlier.includes(scale));
      if (fresh >= 0) pages.turnTo(fresh);
    }),
  );
  const isLinePage = (): boolean => pages.at() < shown().length;
  return (
    <div class="wall-shown wall-crowded">
      <div class="wall-child-line" classList={{ 'wall-out': !isLinePage() }}>
        <For each={shown()}>
          {(scale, place) => (
            <Show when={pages.at() === place()}>
              <Show when={model.proceedings.children.length > 1}>
                <h2 dir="auto">{words.forChild(nameOfScale(model, scale) ?? '')}</h2>
              </Show>
              <WallLine marks={marksOf(model, saidNumbers(model, scale))} scale={scaleOf(model)} />
              <Show when={saidNumbers(model, scale).length === 0}>
                <p>{words.nobody}</p>
              </Show>
            </Show>
          )}
        </For>
      </div>
      <div class="wall-reasons-part" classList={{ 'wall-out': isLinePage() }}>
        <PageBox
          pages={pages}
          all={ids()}
          label={words.lineLabel}
          class="wall-reasons"
          render={(id) => <Reason said={find(id)} />}
        />
      </div>
      <PageCount pages={pages} />
    </div>
  );
}
