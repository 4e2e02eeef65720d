import type { JSX } from 'solid-js';
import { controlWords } from '../copy/controls.ts';

/** The first letter of a known-as name, past “Mr” or “Dr”; a question mark where there is none. */
export function initialOf(name: string): string {
  const titles: readonly string[] = controlWords.titlesBeforeNames;
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const word = words.find((each) => !titles.includes(each.toLowerCase().replace('.', ''))) ?? words[0];
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word ?? '?');
  const first = [...segments][0]?.segment ?? '?';
  return first.toLocaleUpperCase();
}

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
