import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { keepFocus } from '../../../components/keep-focus.ts';
import { mapWords } from '../../../copy/table-map.ts';
import { useMap } from './map-context.tsx';

/** What this person did last on the map, and the press that undoes it, until they do the next thing (rule UNDO1). */
export function LastAct(): JSX.Element {
  const map = useMap();
  let line: HTMLParagraphElement | undefined;
  return (
    <Show when={map.lastAct()}>
      {(act) => (
        <p
          class="last-act"
          ref={(element) => {
            line = element;
          }}
        >
          <span>{act().words}</span>
          <Button
            kind="quiet"
            icon="back"
            onClick={() => {
              const { undo } = act();
              const next = line?.parentElement?.querySelector('button');
              map.setLastAct(null);
              undo();
              queueMicrotask(() => document.activeElement === document.body && keepFocus(next));
            }}
          >
            {mapWords.undo}
          </Button>
        </p>
      )}
    </Show>
  );
}
