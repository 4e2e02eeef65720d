import { createSignal, onCleanup, onMount } from 'solid-js';

/** Every key of the table that does something, and its place on the keyboard. Each goes with Alt, but for Esc twice. */
export const CHORDS = {
  next: 'KeyN',
  break: 'KeyP',
  curtain: 'Escape',
  more: 'KeyT',
  wallNext: 'PageDown',
  wallBack: 'PageUp',
  talkedAbout: 'KeyH',
  readOut: 'KeyR',
  parked: 'KeyK',
} as const;

/** One of them. */
export type Chord = keyof typeof CHORDS;

const STORAGE_KEY = 'table-keys';

function remembered(): boolean {
  try {
    return sessionStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    // Storage may be switched off in this browser; then the choice lasts until the page is left.
    return true;
  }
}

const [isOn, setOn] = createSignal(remembered());

/** Whether the keys do anything on this tab. Tracked. */
export const chordsAreOn: () => boolean = isOn;

/** Turns all of them off or on, for this tab (rule KEYS2). */
export function turnChords(on: boolean): void {
  setOn(on);
  try {
    sessionStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // As above.
  }
}

/** Whether a press is this chord, with Alt and nothing else; never while the keys are turned off. */
export const isChord = (event: KeyboardEvent, chord: Exclude<Chord, 'curtain'>): boolean =>
  isOn() && event.altKey && !event.ctrlKey && !event.metaKey && event.code === CHORDS[chord];

/** Does something at a chord for as long as the calling component is there; what a dialog asks comes first. */
export function createChord(chord: Exclude<Chord, 'curtain'>, then: () => void): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isChord(event, chord)) return;
    event.preventDefault();
    if (!event.repeat && !document.querySelector('dialog[open]')) then();
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    onCleanup(() => removeEventListener('keydown', onKey));
  });
}
