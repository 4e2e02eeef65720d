import { type JSX, Show } from 'solid-js';
import { Expander } from '../../../components/expander.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { ShowTogether } from '../show-together.tsx';
import { useTable } from '../table-context.tsx';
import { OwnNumber } from './own-number.tsx';
import { ScaleWords } from './scale-words.tsx';
import { ShownScores } from './shown-scores.tsx';
import './scale.css';

/** The scale: its words, my own number, and all numbers when they are shown together. */
export function ScalePage(): JSX.Element {
  const { model } = useTable();
  const isShown = (): boolean => model.state()?.revealedAt !== null;
  const isOpen = (): boolean => model.state()?.closedAt === null;
  const mayGive = (): boolean => isOpen() && model.myself()?.role !== 'observer';
  return (
    <div class="scale-page stack">
      <ScaleWords />
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
              <ShowTogether
                words={tableScaleWords.together}
                icon="lock"
                hasDone={({ id }) => model.desk.people[id]?.sealed === true}
                command="revealScores"
              />
            </Show>
          </div>
        }
      >
        <ShownScores />
        <Show when={mayGive()}>
          <Expander summary={tableScaleWords.addMine}>
            <OwnNumber />
          </Expander>
        </Show>
      </Show>
    </div>
  );
}
