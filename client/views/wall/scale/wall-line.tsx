import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import { type LineRoom, type PlacedMark, placeMarks, placeOfNumber } from './place-marks.ts';

/** Somebody's name at a number. */
export interface WallMark {
  readonly key: string;
  readonly name: string;
  /** 0 to 10. */
  readonly number: number;
}

const NUMBERS = Array.from({ length: 11 }, (_, number) => number);

/** From the edge to 0, in rem: names at the ends are wider than their number. */
const INSET = 2.2;

/** What the line takes. */
export type WallLineProps = {
  /** In seating order; none before the reveal. */
  readonly marks: readonly WallMark[];
  readonly scale: Scale;
  /** Told how many names stand over each other at most, whenever it changes. */
  readonly onLanes?: (lanes: number) => void;
};

/** The neutral line from 0 to 10 with its two ends in words, and names over it, all alike. */
export function WallLine(props: WallLineProps): JSX.Element {
  const [placed, setPlaced] = createSignal<ReadonlyMap<string, PlacedMark>>(new Map());
  const [room, setRoom] = createSignal<LineRoom>({ width: 0, inset: 0, gap: 0 });
  let stage: HTMLElement | undefined;
  let ruler: HTMLElement | undefined;
  const place = (): void => {
    if (!stage || !ruler || ruler.children.length !== props.marks.length) return;
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const next: LineRoom = {
      width: stage.clientWidth,
      inset: INSET * root,
      gap: Number.parseFloat(getComputedStyle(ruler).columnGap) || 0,
    };
    const widths = [...ruler.children].map((child) => child.getBoundingClientRect().width);
    const marks = props.marks.map(({ key, number }, at) => ({ key, number, width: widths[at] ?? 0 }));
    setRoom((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    setPlaced(new Map(placeMarks(marks, next).map((mark) => [mark.key, mark])));
  };
  const lanes = (): number => Math.max(0, ...[...placed().values()].map(({ lane }) => lane + 1));
  const observer = new ResizeObserver(place);
  onCleanup(() => observer.disconnect());
  createEffect(on(() => props.marks.map(({ key, name, number }) => [key, name, number]), place));
  createEffect(() => props.onLanes?.(lanes()));

  return (
    <figure class="wall-line" aria-label={wallWords.scale.lineLabel}>
      <div
        class="wall-stage"
        ref={(element) => {
          stage = element;
          observer.observe(element);
        }}
        style={{ '--lanes': lanes() }}
      >
        <For each={[...new Set(props.marks.map(({ number }) => number))]}>
          {(number) => (
            <span
              class="wall-stem"
              style={{
                left: `${placeOfNumber(number, room())}px`,
                '--lane': topLane(props.marks, placed(), number),
              }}
            />
          )}
        </For>
        <Show when={props.marks.length > 0}>
          <ul class="wall-marks">
            <For each={props.marks.map(({ key }) => key)}>
              {(key) => <Mark mark={props.marks.find((one) => one.key === key)} at={placed().get(key)} />}
            </For>
          </ul>
        </Show>
        <ul
          class="wall-marks-ruler"
          aria-hidden="true"
          ref={(element) => {
            ruler = element;
            observer.observe(element);
          }}
        >
          <For each={props.marks}>{(mark) => <li class="wall-mark">{mark.name}</li>}</For>
        </ul>
      </div>
      <ol class="wall-numbers" aria-hidden="true">
        <For each={NUMBERS}>
          {(number) => (
            <li class="number" style={{ left: `${placeOfNumber(number, room())}px` }}>
              {number}
            </li>
          )}
        </For>
      </ol>
      <dl class="wall-ends">
        <div>
          <dt class="number">{wallWords.scale.ends(0)}</dt>
          <EndWords words={props.scale.low} own={props.scale.ownLow} />
        </div>
        <div>
          <dt class="number">{wallWords.scale.ends(10)}</dt>
          <EndWords words={props.scale.high} own={props.scale.ownHigh} />
        </div>
      </dl>
    </figure>
  );
}

/** The service's words for an end; where the family has its own they stand under it, quoted. */
function EndWords(props: { readonly words: string; readonly own: string | undefined }): JSX.Element {
  return (
    <dd>
      <span class="wall-words" dir="auto">
        {props.words}
      </span>
      <Show when={props.own}>
        {(own) => (
          <q class="wall-words wall-own-end" dir="auto">
            {own()}
          </q>
        )}
      </Show>
    </dd>
  );
}

function Mark(props: {
  readonly mark: WallMark | undefined;
  readonly at: PlacedMark | undefined;
}): JSX.Element {
  return (
    <Show when={props.mark && props.at && { mark: props.mark, at: props.at }}>
      {(both) => (
        <li
          class="wall-mark wall-mark-placed"
          style={{ left: `${both().at.left}px`, '--lane': both().at.lane }}
          data-number={both().mark.number}
        >
          <bdi>{both().mark.name}</bdi>
          <span class="visually-hidden"> {both().mark.number}</span>
        </li>
      )}
    </Show>
  );
}

function topLane(
  marks: readonly WallMark[],
  placed: ReadonlyMap<string, PlacedMark>,
  number: number,
): number {
  return Math.max(
    0,
    ...marks.filter((mark) => mark.number === number).map(({ key }) => placed.get(key)?.lane ?? 0),
  );
}
