import type { JSX } from 'solid-js';
import type { VoiceFace } from '../../../shared/practice/vocabulary/voice-words.ts';
import './drawing.css';

const MOUTHS: Readonly<Record<VoiceFace, string>> = {
  veryHappy: 'M26 52c4 20 44 20 48 0z',
  happy: 'M30 58c8 12 32 12 40 0',
  inBetween: 'M32 62h36',
  sad: 'M30 70c8-12 32-12 40 0',
  verySad: 'M28 74c6-20 38-20 44 0z',
};

/** One face, drawn the same size and weight as the others: none is better than another. */
export function Face(props: { readonly face: VoiceFace }): JSX.Element {
  return (
    <svg class="child-face" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="44" />
      <path class="face-eye" d="M34 36v6 M66 36v6" />
      <path class="face-mouth" d={MOUTHS[props.face]} />
    </svg>
  );
}
