import { type JSX, Show } from 'solid-js';

/**
 * Our own line drawings on a 24-unit square, so that no icon library is fetched.
 * Each is drawn with strokes in the colour of the text around it.
 */
const drawings = {
  tick: 'M4.5 12.5 10 18 19.5 6.5',
  worry: 'M12 4.5v9.5 M12 18.9v.2',
  arrow: 'M4 12h15 M13 6l6 6-6 6',
  back: 'M20 12H5 M11 6l-6 6 6 6',
  down: 'M6 9.5l6 6 6-6',
  lock: 'M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z M8 11V8a4 4 0 0 1 8 0v3',
  eyeOff:
    'M4 4l16 16 M9.7 5.9A9.6 9.6 0 0 1 12 5.6c4.6 0 8 3.6 9.3 6.4a13 13 0 0 1-2.6 3.6 M6.2 8A13.4 13.4 0 0 0 2.7 12c1.3 2.8 4.7 6.4 9.3 6.4 1.5 0 2.8-.4 4-1 M10 10.2a2.8 2.8 0 0 0 3.9 3.9',
  hand: 'M7 12.5V7.2a1.4 1.4 0 0 1 2.8 0V11 M9.8 10.5V4.9a1.4 1.4 0 0 1 2.8 0v5.6 M12.6 10.5V6a1.4 1.4 0 0 1 2.8 0v5.5 M15.4 11V8.6a1.4 1.4 0 0 1 2.8 0v5.6c0 3.7-2.3 6.3-5.9 6.3-3 0-4.3-1.2-5.5-3.3l-2.2-4c-.8-1.5 1.2-2.6 2.1-1.3l1.6 2.2',
  door: 'M6 20.5V4.5a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v16 M3.5 20.5h17 M14.5 12v.2',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 7.5V12l3.2 2',
  plus: 'M12 5v14 M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12 M18 6 6 18',
  pen: 'M4 20l1-4.2L16.2 4.6a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.2 19 4 20z M14.2 6.6l3.2 3.2',
  note: 'M5 4h14v11l-5 5H5z M14 20v-5h5 M8.5 8.5h7 M8.5 12h4',
  wall: 'M3.5 4.5h17v11.5h-17z M12 16v4 M8 20.5h8',
  print:
    'M7 9V3.5h10V9 M7 17H4.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H17 M7 14h10v6.5H7z',
  copy: 'M9 8.5h10.5V21H9z M15.5 8.5V4H5v12.5h4',
  person: 'M12 4a3.9 3.9 0 1 0 0 7.8A3.9 3.9 0 0 0 12 4z M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5z M2.8 19.5c.5-3.4 2.9-5.1 6.2-5.1s5.7 1.7 6.2 5.1 M15.8 5.3a3.2 3.2 0 0 1 0 5.9 M17.6 14.8c2 .7 3.3 2.3 3.6 4.7',
  sound: 'M4 9.5h3.5L12.5 5v14l-5-4.5H4z M16 9a4.2 4.2 0 0 1 0 6 M18.7 6.3a8 8 0 0 1 0 11.4',
  phone:
    'M8 2.8h8a1.2 1.2 0 0 1 1.2 1.2v16a1.2 1.2 0 0 1-1.2 1.2H8A1.2 1.2 0 0 1 6.8 20V4A1.2 1.2 0 0 1 8 2.8z M11.5 18.2h1',
  curtain: 'M3 4h18 M5 4v16 M19 4v16 M5 20c4-3 5.5-9 5.5-16 M19 20c-4-3-5.5-9-5.5-16',
  leave: 'M13 3.5H6a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h7 M10 12h10.5 M17 8.5l3.5 3.5-3.5 3.5',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 11v5.5 M12 7.6v.2',
  warning: 'M12 4 2.8 20h18.4z M12 10v4.8 M12 17.3v.2',
  more: 'M5.5 12v.01 M12 12v.01 M18.5 12v.01',
} as const;

/** The names of the drawings there are. */
export type IconName = keyof typeof drawings;

const pointing: ReadonlySet<IconName> = new Set(['arrow', 'back', 'leave', 'sound']);

/** All names, for the page that shows them. */
export const iconNames = Object.keys(drawings) as IconName[];

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
      <path d={drawings[props.name]} />
    </svg>
  );
}
