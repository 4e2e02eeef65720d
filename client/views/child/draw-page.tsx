import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { childWords } from '../../copy/child.ts';
import { DRAWING, MAX_STROKE_POINTS, type VoiceItem } from '../../../shared/documents/voice.ts';
import type { VoiceId } from '../../../shared/ids.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { Strokes } from '../shared/drawing.tsx';
import { KeepButton } from './say-pages.tsx';

/** How far a finger must go before another point is kept, in units of the drawing. */
const STEP = 9;
const LETTERS = 200;

/** Draws with a finger or a mouse; each line is kept when the finger is lifted. Words beside it say what it is. */
export function DrawPage(props: { readonly id: VoiceId }): JSX.Element {
  const { book, go } = useChild();
  const [ink, setInk] = createSignal(0);
  const [line, setLine] = createSignal<readonly (readonly [number, number])[]>([]);
  const item = (): VoiceItem | undefined => book.items().find(({ id }) => id === props.id);
  const points = (): string =>
    line()
      .map(([x, y]) => `${x},${y}`)
      .join(' ');

  const pointOf = (event: PointerEvent & { currentTarget: SVGSVGElement }): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (share: number, most: number): number =>
      Math.round(Math.min(1, Math.max(0, share)) * most);
    return [
      within((event.clientX - box.left) / box.width, DRAWING.width),
      within((event.clientY - box.top) / box.height, DRAWING.height),
    ];
  };
  const begin = (event: PointerEvent & { currentTarget: SVGSVGElement }): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([pointOf(event)]);
  };
  const move = (event: PointerEvent & { currentTarget: SVGSVGElement }): void => {
    const last = line().at(-1);
    if (!last) return;
    const [x, y] = pointOf(event);
    if (Math.hypot(x - last[0], y - last[1]) < STEP) return;
    setLine([...line(), [x, y]]);
    if (line().length >= MAX_STROKE_POINTS) end([x, y]);
  };
  /** A touch that went nowhere is a dot. A line that became too long goes on as the next. */
  const end = (from?: readonly [number, number]): void => {
    const drawn = line();
    const [first] = drawn;
    if (first) {
      const whole = drawn.length > 1 ? points() : `${first.join()} ${first.join()}`;
      book.draw(props.id, `${item()?.strokes.length ?? 0}:${ink()}:${whole}`);
    }
    setLine(from ? [from] : []);
  };
  return (
    <>
      <ChildHeading>{childWords.drawHeading}</ChildHeading>
      <svg
        class="child-drawing child-canvas"
        role="img"
        aria-label={childWords.drawing}
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={() => end()}
        onPointerCancel={() => end()}
      >
        <Strokes strokes={item()?.strokes ?? []} />
        <polyline class={`ink ink-${ink()}`} points={points()} />
      </svg>
      <div class="child-inks" role="group" aria-label={childWords.pen}>
        <For each={childWords.inks}>
          {(name, at) => (
            <button
              type="button"
              class={`child-ink ink-${at()}`}
              aria-label={name}
              aria-pressed={ink() === at()}
              onClick={() => setInk(at())}
            />
          )}
        </For>
        <Show when={item()?.strokes.length}>
          <Button kind="quiet" onClick={() => book.undoStroke(props.id)}>
            {childWords.undo}
          </Button>
        </Show>
      </div>
      <TextField
        label={childWords.whatIsIt}
        maxLength={LETTERS}
        value={item()?.alternative ?? ''}
        onInput={(alternative) => book.change(props.id, { alternative })}
      />
      <KeepButton id={props.id} onKept={() => go({ at: 'thing', id: props.id })} />
    </>
  );
}
