import { createSignal, type JSX, onCleanup } from 'solid-js';
import { Icon } from '../../components/icon.tsx';
import { tableWords } from '../../copy/table.ts';

const MINUTE_MS = 60_000;

/** Whole minutes since the meeting began; a hint to the lead, never an alarm. */
export function Minutes(props: { readonly since: number }): JSX.Element {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 4);
  onCleanup(() => clearInterval(timer));
  const minutes = (): number => Math.max(0, Math.floor((now() - props.since) / MINUTE_MS));
  return (
    <span class="table-minutes" title={tableWords.minutesLong(minutes())}>
      <Icon name="clock" />
      <span class="number">{tableWords.minutes(minutes())}</span>
    </span>
  );
}
