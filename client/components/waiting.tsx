import type { JSX } from 'solid-js';

/** What the wait takes. */
export type WaitingProps = {
  /** What is being waited for, and what happens next: “Opening the meeting…”. */
  readonly children: JSX.Element;
};

/** A wait said in words; nothing turns or blinks. It appears after half a second, so a short wait is not seen. */
export function Waiting(props: WaitingProps): JSX.Element {
  return (
    <p class="waiting" role="status">
      {props.children}
    </p>
  );
}
