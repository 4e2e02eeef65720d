import type { JSX } from 'solid-js';
import { initialOf } from './initial-of.ts';

/** What the mark takes. */
export type PersonMarkProps = { readonly name: string };

/** A round initial beside a name: the same colour for everybody, hidden from screen readers, which read the name. */
export function PersonMark(props: PersonMarkProps): JSX.Element {
  return (
    <span class="person-mark" aria-hidden="true">
      {initialOf(props.name)}
    </span>
  );
}
