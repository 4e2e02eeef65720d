import { children, createEffect, createSignal, type JSX, on, onMount, Show, untrack } from 'solid-js';
import { announce, hush } from '../../components/live-region.tsx';
import { curtainWords } from '../../copy/curtain.ts';
import type { Curtain } from '../../../shared/practice/vocabulary/words.ts';
import './curtain.css';

/**
 * A page of the meeting, or the curtain in its place (rules CURTAIN1, CURTAIN2). What is covered is taken out of the
 * document and not destroyed: it comes back with every word, the caret and the place where it was.
 */
export function BehindCurtain(props: {
  readonly drawn: Curtain | null;
  readonly children: JSX.Element;
  /** What stands below the words: the way back, for whoever has one. */
  readonly under?: JSX.Element;
}): JSX.Element {
  const page = children(() => props.children);
  const [covers, setCovers] = createSignal(untrack(() => props.drawn));
  let putBack = (): void => {};
  let holdPlace = (): (() => void) => putBack;
  // After the first page is up: a phone's first load has no room for it, and no curtain comes that soon.
  const fetchHold = async (): Promise<void> => {
    try {
      ({ holdPlace } = await import('./hold-place.ts'));
    } catch (error) {
      console.error('hold place', error);
    }
  };
  onMount(() => void fetchHold());
  createEffect(
    on(
      () => props.drawn,
      (now, before) => {
        if (now && !before) putBack = holdPlace();
        hush();
        setCovers(now);
        announce(now ? curtainWords.drawn[now] : curtainWords.opened, 'assertive');
        // The page stands in the document once this turn's changes are drawn.
        if (!now) queueMicrotask(putBack);
      },
      { defer: true },
    ),
  );
  return (
    <Show when={covers()} fallback={page()}>
      {(curtain) => (
        <main class="curtain" id="main" tabindex={-1}>
          <h1>{curtainWords.drawn[curtain()]}</h1>
          {props.under}
        </main>
      )}
    </Show>
  );
}
