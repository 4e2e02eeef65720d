import {
  type Accessor,
  createContext,
  createEffect,
  createSignal,
  type JSX,
  onCleanup,
  untrack,
  useContext,
} from 'solid-js';

/** How long a page stays before the next one comes, in milliseconds: slow enough to read seven notes aloud. */
export const TURN_MS = 24_000;

/** The one beat to which everything on the wall turns its pages, so that nothing moves by itself in between. */
export interface Turning {
  /** The last turn, one for each: how many pages on, or back with a minus. Tracked. */
  readonly beat: Accessor<{ readonly by: number }>;
  /** Whether pages turn by themselves: never where people have asked for less motion. Tracked. */
  readonly byItself: Accessor<boolean>;
  /** Whether anything has more than one page. Tracked. */
  readonly hasPages: Accessor<boolean>;
  /** Turns now, one page on unless said otherwise; the next turn by itself is a whole wait away. */
  readonly turn: (by?: number) => void;
  /** Begins the wait anew: something has just come that people should have time for. */
  readonly rest: () => void;
  readonly setByItself: (on: boolean) => void;
  /** Counts something that has more than one page until the surrounding computation ends. */
  readonly addPaged: () => void;
}

const TurningContext = createContext<Turning>();

function createTurning(): Turning {
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const [beat, setBeat] = createSignal({ by: 1 });
  const [byItself, setByItself] = createSignal(!lessMotion.matches);
  const [paged, setPaged] = createSignal(0);
  const changed = (): void => {
    setByItself(!lessMotion.matches);
  };
  lessMotion.addEventListener('change', changed);
  onCleanup(() => lessMotion.removeEventListener('change', changed));

  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (by = 1): void => {
    setBeat({ by });
    rest();
  };
  const rest = (): void => {
    clearTimeout(timer);
    if (untrack(byItself)) timer = setTimeout(() => turn(), TURN_MS);
  };
  createEffect(() => {
    if (byItself()) rest();
    else clearTimeout(timer);
  });
  onCleanup(() => clearTimeout(timer));
  return {
    beat,
    byItself,
    hasPages: () => paged() > 0,
    turn,
    rest,
    setByItself,
    addPaged: () => {
      setPaged((count) => count + 1);
      onCleanup(() => setPaged((count) => count - 1));
    },
  };
}

/** Gives everything inside it one beat. */
export function TurningProvider(props: { readonly children: JSX.Element }): JSX.Element {
  return <TurningContext.Provider value={createTurning()}>{props.children}</TurningContext.Provider>;
}

/**
 * The beat of this wall.
 *
 * @throws Error outside a `TurningProvider`.
 */
export function useTurning(): Turning {
  const turning = useContext(TurningContext);
  if (!turning) throw new Error('useTurning() was called outside <TurningProvider>.');
  return turning;
}
