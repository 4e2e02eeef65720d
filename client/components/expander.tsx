import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';

/** What an expander takes. */
export type ExpanderProps = {
  readonly summary: JSX.Element;
  readonly children: JSX.Element;
  /** Open at first; afterwards it is the reader's. */
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
};

/** Words that wait until somebody wants them: native details and summary. */
export function Expander(props: ExpanderProps): JSX.Element {
  return (
    <details
      class="expander"
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary class="expander-summary">
        <Icon name="down" />
        <span>{props.summary}</span>
      </summary>
      <div class="expander-body">{props.children}</div>
    </details>
  );
}
