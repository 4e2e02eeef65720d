import { type JSX, Show } from 'solid-js';
import { useTable } from '../table-context.tsx';
import { AfterClose } from './after-close.tsx';
import { BeforeClose } from './before-close.tsx';
import './close.css';

/** The end: what happens from here; then the record. */
export function ClosePage(): JSX.Element {
  const { model } = useTable();
  return (
    <Show when={model.state()?.closedAt !== null} fallback={<BeforeClose />}>
      <AfterClose />
    </Show>
  );
}
