import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';

/** Every control in its states, for looking at and for testing. */
export function DevComponents(): JSX.Element {
  return <Page width="wide">…</Page>;
}
