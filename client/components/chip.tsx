import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

/** The hues a chip may carry; each with its word, never alone. */
export type Tone = 'plain' | 'key' | 'well' | 'worry' | 'need';

/** What a chip takes. */
export type ChipProps = {
  readonly children: JSX.Element;
  /** `plain` unless said otherwise. */
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
};

/** A word or two in a thin frame. It is not a control. */
export function Chip(props: ChipProps): JSX.Element {
  return (
    <span class={`chip chip-${props.tone ?? 'plain'}`}>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </span>
  );
}
