import { For, type JSX, Show } from 'solid-js';
import { clockWords } from '../../../copy/meeting-clock.ts';
import type { ClockReading } from '../../../../shared/practice/meeting-clock.ts';
import { useTable } from '../table-context.tsx';

/** By how much the rest no longer fits, and what could be shorter: never the scale, never the child's pages (rule CLOCK3). */
export function LateLines(props: {
  readonly reading: ClockReading;
  /** Says so, too, when all fits. */
  readonly fits?: boolean;
}): JSX.Element {
  const { model } = useTable();
  const name = (phase: ClockReading['step']['phase']): string => model.vocabulary.phases[phase];
  return (
    <Show
      when={props.reading.late > 0}
      fallback={
        <Show when={props.fits}>
          <p>{clockWords.fits}</p>
        </Show>
      }
    >
      <p>{clockWords.late(props.reading.late)}</p>
      <For each={props.reading.shorten}>
        {({ phase, from, to }) => <p>{clockWords.shorten(name(phase), from, to)}</p>}
      </For>
      <p class="quiet-words">{clockWords.keeps(name('scale'))}</p>
    </Show>
  );
}
