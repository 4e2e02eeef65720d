import { type JSX, Match, Switch } from 'solid-js';
import type { VoiceForm, VoicePart } from '../../../shared/practice/vocabulary/voice-words.ts';
import './art.css';

/** The three parts of one picture side by side. */
export function FormArt(props: { readonly form: VoiceForm }): JSX.Element {
  return (
    <span class="child-form-art">
      <Art form={props.form} part="good" />
      <Art form={props.form} part="worries" />
      <Art form={props.form} part="dreams" />
    </span>
  );
}

/** Our own drawing of one part of a picture. The words beside it say the same. */
export function Art(props: { readonly form: VoiceForm; readonly part: VoicePart }): JSX.Element {
  return (
    <svg class="child-art" viewBox="0 0 120 100" aria-hidden="true">
      <Ground part={props.part} />
      <Switch>
        <Match when={props.form === 'houses'}>
          <House part={props.part} />
        </Match>
        <Match when={props.form === 'wizard'}>
          <Magic part={props.part} />
        </Match>
        <Match when={props.form === 'tightrope'}>
          <Rope part={props.part} />
        </Match>
      </Switch>
    </svg>
  );
}

interface PartProps {
  readonly part: VoicePart;
}

/** Sky and ground: a morning, a wet day, a night with stars. */
function Ground(props: PartProps): JSX.Element {
  return (
    <>
      <rect class={`art-sky art-sky-${props.part}`} width="120" height="100" rx="10" />
      <Switch>
        <Match when={props.part === 'good'}>
          <circle class="art-sun" cx="98" cy="20" r="10" />
        </Match>
        <Match when={props.part === 'worries'}>
          <path class="art-cloud" d="M82 26a8 8 0 0 1 1-16 11 11 0 0 1 20 3 7 7 0 0 1 0 13z" />
          <path class="art-rain" d="M86 31l-3 8 M95 31l-3 8 M104 31l-3 8" />
        </Match>
        <Match when={props.part === 'dreams'}>
          <path class="art-star" d="M98 10l2.6 6.4L107 19l-6.4 2.6L98 28l-2.6-6.4L89 19l6.4-2.6z" />
          <path class="art-star" d="M20 12l1.8 4.2L26 18l-4.2 1.8L20 24l-1.8-4.2L14 18l4.2-1.8z" />
        </Match>
      </Switch>
    </>
  );
}

function House(props: PartProps): JSX.Element {
  return (
    <>
      <path class="art-hill" d="M0 86q30-9 60-4t60-3v11a10 10 0 0 1-10 10H10A10 10 0 0 1 0 90z" />
      <path class="art-wall" d="M34 48h52v36H34z" />
      <path class={`art-roof art-roof-${props.part}`} d="M28 50L60 22l32 28z" />
      <path class="art-door" d="M54 84V66a6 6 0 0 1 12 0v18z" />
      <path class={`art-pane art-pane-${props.part}`} d="M39 55h10v10H39z M71 55h10v10H71z" />
    </>
  );
}

/** A cape that carries, clothes that could be mended, a wand for wishes. */
function Magic(props: PartProps): JSX.Element {
  return (
    <Switch>
      <Match when={props.part === 'good'}>
        <path class="art-cape" d="M60 28c-8 0-12 4-14 10L26 84c22 8 46 8 68 0L74 38c-2-6-6-10-14-10z" />
        <path class="art-line" d="M60 36v50 M48 38L40 84 M72 38l8 46" />
        <circle class="art-clasp" cx="60" cy="31" r="5" />
      </Match>
      <Match when={props.part === 'worries'}>
        <path class="art-robe" d="M46 30l-22 14 8 16 8-5v33h40V55l8 5 8-16-22-14q-14 10-28 0z" />
        <path class="art-patch" d="M50 60h14v14H50z" />
        <path class="art-line" d="M48 63h4 M48 70h4 M62 63h4 M62 70h4 M54 58v4 M60 72v4" />
      </Match>
      <Match when={props.part === 'dreams'}>
        <path class="art-stick" d="M30 86L68 44" />
        <path
          class="art-star"
          d="M76 18l5.4 13.2L96 33l-11 9.4L88.4 57 76 49.2 63.6 57 67 42.4 56 33l14.6-1.8z"
        />
        <path class="art-rain" d="M40 40l4 4 M92 66l5 4 M52 28l2 5" />
      </Match>
    </Switch>
  );
}

/** What holds me, what makes it wobble, and the other side. */
function Rope(props: PartProps): JSX.Element {
  return (
    <>
      <path class="art-post" d="M14 62h8v38h-8z M98 62h8v38h-8z" />
      <path class="art-rope" d={props.part === 'worries' ? 'M8 62q26 20 52 8t52-8' : 'M8 62q52 8 104 0'} />
      <Switch>
        <Match when={props.part === 'good'}>
          <Walker x={54} y={64} />
          <path class="art-stick" d="M26 48h56" />
        </Match>
        <Match when={props.part === 'worries'}>
          <g transform="rotate(14 56 70)">
            <Walker x={54} y={72} />
          </g>
          <path class="art-rain" d="M20 34q8-6 16 0t16 0 M18 44q6-5 12 0t12 0" />
        </Match>
        <Match when={props.part === 'dreams'}>
          <Walker x={84} y={63} />
          <path class="art-stick" d="M102 62V26" />
          <path class="art-flag" d="M102 26h-20l5 7-5 7h20z" />
        </Match>
      </Switch>
    </>
  );
}

function Walker(props: { readonly x: number; readonly y: number }): JSX.Element {
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <circle class="art-head" cx="0" cy="-34" r="6" />
      <path class="art-body" d="M0-28v16 M0-12l-5 12 M0-12l5 12 M-12-20h24" />
    </g>
  );
}
