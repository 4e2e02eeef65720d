import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { wallWords } from '../../copy/wall.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import { useTurning } from './paging/turning.tsx';

/** How long the two buttons stay after the mouse has moved, in milliseconds. */
const STAY_MS = 5_000;

/**
 * Two buttons for whoever stands at the wall's computer: the next page, and an end to the turning. They show themselves
 * when the mouse moves or a key is pressed; where pages do not turn by themselves they stay.
 */
export function WallTools(): JSX.Element {
  const turning = useTurning();
  const [awake, setAwake] = createSignal(false);
  // The table turns the same pages (rule WALL14).
  const model = useWall();
  createEffect(
    on(
      () => model.state()?.wallTurns ?? 0,
      (now, before) => {
        if (before !== undefined && now !== before) turning.turn(now - before);
      },
    ),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    setAwake(true);
    clearTimeout(timer);
    timer = setTimeout(() => setAwake(false), STAY_MS);
  };
  addEventListener('pointermove', wake);
  addEventListener('keydown', wake);
  onCleanup(() => {
    clearTimeout(timer);
    removeEventListener('pointermove', wake);
    removeEventListener('keydown', wake);
  });
  return (
    <Show when={turning.hasPages()}>
      <div
        class="wall-tools"
        classList={{
          'wall-tools-passing': turning.byItself(),
          'wall-tools-resting': turning.byItself() && !awake(),
        }}
        role="group"
        aria-label={wallWords.tools}
      >
        <Button onClick={() => turning.turn()}>{wallWords.nextPage}</Button>
        <Button onClick={() => turning.setByItself(!turning.byItself())}>
          {turning.byItself() ? wallWords.stopTurning : wallWords.goOnTurning}
        </Button>
      </div>
    </Show>
  );
}
