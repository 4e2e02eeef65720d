import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { isSealedFor, nameOfScale, scalesIn } from '../../../meeting/scales.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { useTable } from '../table-context.tsx';
import { NumberForm } from './number-form.tsx';

/** Somebody's number: for the family, or one child after the other; what is sealed says so beside its name. */
export function NumbersOf(props: { readonly whose: ParticipantId; readonly name: string }): JSX.Element {
  const { model } = useTable();
  const [chosen, choose] = createSignal<ScaleOf>(null);
  const scales = (): readonly ScaleOf[] => scalesIn(model, props.whose);
  const open = (): readonly ScaleOf[] => scales().filter((scale) => !isSealedFor(model, props.whose, scale));
  /** The one that was chosen, else the first that has no number yet. */
  const scale = (): ScaleOf => scales().find((each) => each === chosen()) ?? open()[0] ?? scales()[0] ?? null;
  const others = (): readonly ScaleOf[] => open().filter((each) => each !== scale());
  return (
    <>
      <Show when={scales().length > 1}>
        <div class="pressers" role="group" aria-label={tableScaleWords.forWhichChild}>
          <For each={scales()}>
            {(each) => (
              <Button
                kind="quiet"
                icon={isSealedFor(model, props.whose, each) ? 'lock' : undefined}
                aria-pressed={scale() === each}
                onClick={() => choose(each)}
              >
                <bdi>{nameOfScale(model, each)}</bdi>
                <Show when={isSealedFor(model, props.whose, each)}>
                  <span class="visually-hidden"> {tableScaleWords.sealed}</span>
                </Show>
              </Button>
            )}
          </For>
        </div>
      </Show>
      {/* A form of its own for each: what waits to be kept in one is never written into another. */}
      <For each={[scale()]}>
        {(now) => (
          <NumberForm
            whose={props.whose}
            name={props.name}
            scale={now}
            others={others()}
            onSealed={() => choose(null)}
          />
        )}
      </For>
    </>
  );
}
