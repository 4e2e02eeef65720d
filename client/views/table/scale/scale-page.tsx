import { For, type JSX, Show } from 'solid-js';
import { Expander } from '../../../components/expander.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { isScaleShown, nameOfScale, scalesIn } from '../../../meeting/scales.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { ChildPressers } from '../child-pressers.tsx';
import { ShowTogether, type ShowPart } from '../show-together.tsx';
import { useTable } from '../table-context.tsx';
import { EachChild } from './each-child.tsx';
import { OwnNumber } from './own-number.tsx';
import { ScaleWords } from './scale-words.tsx';
import { ShownScores } from './shown-scores.tsx';
import './scale.css';

/** The scale: its words, my own number, and all numbers when they are shown together. */
export function ScalePage(): JSX.Element {
  const { model, child } = useTable();
  const isShown = (): boolean => model.state()?.revealedAt !== null;
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const mayGive = (): boolean => isOpen() && model.myself()?.role !== 'observer';
  const shown = (): readonly ScaleOf[] =>
    scalesIn(model).filter(
      (scale) => isScaleShown(model, scale) && (scale === null || child() === null || child() === scale),
    );
  return (
    <div class="scale-page stack">
      <ScaleWords />
      <EachChild />
      <Show when={shown().some((scale) => scale !== null) || (isShown() && child() !== null)}>
        <ChildPressers />
      </Show>
      <For each={shown()}>{(scale) => <ShownScores scale={scale} />}</For>
      <Show
        when={isShown()}
        fallback={
          <div class="scale-pair">
            <Show when={mayGive()}>
              <Sheet tone="private" icon="eyeOff" title={tableScaleWords.own}>
                <OwnNumber />
              </Sheet>
            </Show>
            <Show when={isOpen()}>
              <ShowAll />
            </Show>
          </div>
        }
      >
        <Show when={mayGive()}>
          <Expander summary={tableScaleWords.addMine}>
            <OwnNumber />
          </Expander>
        </Show>
      </Show>
    </div>
  );
}

/** All numbers together; with one for each child, also one child's alone. */
function ShowAll(): JSX.Element {
  const { model } = useTable();
  const words = tableScaleWords.together;
  const open = (): readonly ScaleOf[] => scalesIn(model).filter((scale) => !isScaleShown(model, scale));
  const parts = (): readonly ShowPart[] =>
    open().flatMap((scale) => {
      const name = nameOfScale(model, scale);
      if (scale === null || name === undefined) return [];
      return [
        {
          command: { type: 'revealScores', child: scale },
          label: (missing) => (missing === 0 ? words.showOf(name) : words.showOfMissing(name, missing)),
          hasDone: ({ id }) =>
            !scalesIn(model, id).includes(scale) ||
            model.desk.people[id]?.sealedChildren?.includes(scale) === true,
        },
      ];
    });
  return (
    <ShowTogether
      words={words}
      icon="lock"
      hasDone={({ id }) => model.desk.people[id]?.sealed === true}
      command="revealScores"
      parts={parts()}
    />
  );
}
