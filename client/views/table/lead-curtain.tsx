import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { leadingWords } from '../../copy/leading.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { Curtain } from '../../../shared/practice/vocabulary/words.ts';
import { chordsAreOn, isChord } from './time/chords.ts';

/** How soon Esc must follow Esc, in milliseconds. */
const TWICE_WITHIN_MS = 600;

/** The curtain as the lead has it. */
export interface LeadCurtain {
  /** Tracked. On the lead's own screen at once, before the server has answered. */
  readonly drawn: () => Curtain | null;
  /** Why it could not be drawn everywhere, if so. Tracked. */
  readonly problem: () => string | null;
  readonly draw: (curtain: Curtain | null) => Promise<void>;
}

/** What is covered on this screen, and the lead's way to cover and uncover all of them. */
export function createLeadCurtain(model: MeetingModel): LeadCurtain {
  const agreed = (): Curtain | null => model.state()?.curtain ?? null;
  // Undefined: as everybody has it.
  const [ahead, setAhead] = createSignal<Curtain | null | undefined>(undefined);
  const [problem, setProblem] = createSignal<string | null>(null);
  createEffect(() => {
    if (ahead() === agreed()) setAhead(undefined);
  });
  const drawn = (): Curtain | null => {
    const own = ahead();
    return own === undefined ? agreed() : own;
  };
  return {
    drawn,
    problem,
    draw: async (curtain) => {
      // This screen is covered without waiting; it is uncovered with the others, where they were covered at all.
      if (curtain || agreed() === null) setAhead(curtain ?? undefined);
      const answer = await model.send({ type: 'drawCurtain', curtain });
      setProblem(answer.ok ? null : refusalSentence(answer));
      if (!answer.ok) setAhead(undefined);
    },
  };
}

/** Esc twice draws the curtain and opens it, Alt+P does so for a break (rule LEAD4); while it is drawn no other key of the table does anything. */
export function listenForCurtain(model: MeetingModel, curtain: LeadCurtain): void {
  let pressed = Number.NEGATIVE_INFINITY;
  // Whoever closes one menu and then another has done something between.
  const forget = (): void => {
    pressed = Number.NEGATIVE_INFINITY;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') forget();
    if (!chordsAreOn() || !model.isLead() || model.state()?.closedAt !== null) return;
    if (event.key === 'Escape' && !event.repeat) {
      const isSecond = event.timeStamp - pressed <= TWICE_WITHIN_MS;
      pressed = isSecond ? Number.NEGATIVE_INFINITY : event.timeStamp;
      if (isSecond) void curtain.draw(curtain.drawn() ? null : 'calm');
    } else if (isChord(event, 'break')) {
      event.preventDefault();
      if (!event.repeat) void curtain.draw(curtain.drawn() ? null : 'break');
    } else if (curtain.drawn() && event.altKey) event.stopImmediatePropagation();
  };
  onMount(() => {
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('pointerdown', forget, { capture: true });
    onCleanup(() => {
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('pointerdown', forget, { capture: true });
    });
  });
}

/** What stands on the curtain of whoever leads: the way back. */
export function LeadUnderCurtain(props: { readonly curtain: LeadCurtain }): JSX.Element {
  return (
    <>
      <Button kind="main" onClick={() => void props.curtain.draw(null)}>
        {leadingWords.goOn}
      </Button>
      <Show when={chordsAreOn()}>
        <p class="quiet-words">{leadingWords.goOnKey}</p>
      </Show>
      <Show when={props.curtain.problem()}>{(sentence) => <p role="alert">{sentence()}</p>}</Show>
    </>
  );
}
