import { createSignal, type JSX, Show } from 'solid-js';
import type { moreDrawings } from './more-icons.ts';

/**
 * Our own line drawings on a 24-unit square, so that no icon library is fetched. Each is drawn with strokes in the colour
 * of the text around it. These are on a phone's first pages; all others come when the first of them is wanted.
 */
export const firstDrawings = {
  tick: 'M4.5 12.5 10 18 19.5 6.5',
  worry: 'M12 4.5v9.5 M12 18.9v.2',
  arrow: 'M4 12h15 M13 6l6 6-6 6',
  down: 'M6 9.5l6 6 6-6',
  eyeOff:
    'M4 4l16 16 M9.7 5.9A9.6 9.6 0 0 1 12 5.6c4.6 0 8 3.6 9.3 6.4a13 13 0 0 1-2.6 3.6 M6.2 8A13.4 13.4 0 0 0 2.7 12c1.3 2.8 4.7 6.4 9.3 6.4 1.5 0 2.8-.4 4-1 M10 10.2a2.8 2.8 0 0 0 3.9 3.9',
  people:
    'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5z M2.8 19.5c.5-3.4 2.9-5.1 6.2-5.1s5.7 1.7 6.2 5.1 M15.8 5.3a3.2 3.2 0 0 1 0 5.9 M17.6 14.8c2 .7 3.3 2.3 3.6 4.7',
  phone:
    'M8 2.8h8a1.2 1.2 0 0 1 1.2 1.2v16a1.2 1.2 0 0 1-1.2 1.2H8A1.2 1.2 0 0 1 6.8 20V4A1.2 1.2 0 0 1 8 2.8z M11.5 18.2h1',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 11v5.5 M12 7.6v.2',
  warning: 'M12 4 2.8 20h18.4z M12 10v4.8 M12 17.3v.2',
  more: 'M5.5 12v.01 M12 12v.01 M18.5 12v.01',
} as const;

/** The names of the drawings there are. */
export type IconName = keyof typeof firstDrawings | keyof typeof moreDrawings;

const pointing: ReadonlySet<IconName> = new Set(['arrow', 'back', 'leave', 'sound']);

type Drawings = Readonly<Partial<Record<IconName, string>>>;
const [drawings, setDrawings] = createSignal<Drawings>(firstDrawings);
let isFetching = false;

async function fetchMore(): Promise<void> {
  isFetching = true;
  try {
    const { moreDrawings: more } = await import('./more-icons.ts');
    setDrawings({ ...firstDrawings, ...more });
  } catch (error) {
    // No signal just now: the word beside it says the same, and the next drawing asks again.
    console.error('icons', error);
    isFetching = false;
  }
}

/** The drawing, or none until it has come. Tracked. */
function drawingOf(name: IconName): string | undefined {
  const found = drawings()[name];
  if (found === undefined && !isFetching) void fetchMore();
  return found;
}

/** Which drawing, and its name when it stands alone. */
export type IconProps = {
  readonly name: IconName;
  /** Only when no word stands beside it; without a label it is hidden from screen readers. */
  readonly label?: string | undefined;
};

/** A drawing of one text height. It goes beside a word, never in place of one that matters. */
export function Icon(props: IconProps): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      role={props.label ? 'img' : undefined}
      aria-hidden={props.label ? undefined : 'true'}
      classList={{ 'icon-dots': props.name === 'more', 'icon-pointing': pointing.has(props.name) }}
    >
      <Show when={props.label}>{(label) => <title>{label()}</title>}</Show>
      <path d={drawingOf(props.name)} />
    </svg>
  );
}
