import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { announce } from '../../../components/live-region.tsx';
import { clockWords } from '../../../copy/meeting-clock.ts';
import type { ClockReading } from '../../../../shared/practice/meeting-clock.ts';
import { useTable } from '../table-context.tsx';
import { createChord } from './chords.ts';
import { ClockDialog } from './clock-dialog.tsx';
import './clock.css';

/** How long we have met, of how long it is meant to last; for the lead with the way to two more minutes. */
export function ClockFace(): JSX.Element {
  const { clock, model } = useTable();
  return (
    <Show when={clock()}>
      {(reading) => (
        <Show when={model.isLead()} fallback={<Minutes reading={reading()} />}>
          <LeadsClock reading={reading()} />
        </Show>
      )}
    </Show>
  );
}

function Minutes(props: { readonly reading: ClockReading }): JSX.Element {
  return (
    <span class="table-minutes" title={clockWords.goneLong(props.reading.gone, props.reading.of)}>
      <Icon name="clock" />
      <span class="number">{faceWords(props.reading)}</span>
    </span>
  );
}

function LeadsClock(props: { readonly reading: ClockReading }): JSX.Element {
  const { model, act, isActing } = useTable();
  const [open, setOpen] = createSignal(false);
  const phaseName = (): string => model.vocabulary.phases[model.phase()];
  const more = async (): Promise<void> => {
    if (isActing('setClock')) return;
    const answer = await act({ type: 'setClock', to: 'twoMore' });
    if (answer.ok) announce(clockWords.moreDone(phaseName(), props.reading.step.of), 'reply');
  };
  createChord('more', () => void more());
  return (
    <span class="clock">
      <Button
        kind="quiet"
        class="clock-face"
        icon="clock"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="number">{faceWords(props.reading)}</span>
      </Button>
      <Button
        kind="quiet"
        class="clock-more"
        aria-keyshortcuts="Alt+T"
        aria-label={clockWords.moreFor(phaseName())}
        title={`${clockWords.moreLong(phaseName())} (Alt+T)`}
        onClick={() => void more()}
      >
        {clockWords.more}
      </Button>
      <ClockDialog open={open()} reading={props.reading} onClose={() => setOpen(false)} />
    </span>
  );
}

const faceWords = ({ begun, gone, of, runs }: ClockReading): string => {
  if (!begun) return clockWords.notBegun(of);
  return runs ? clockWords.gone(gone, of) : `${clockWords.gone(gone, of)}, ${clockWords.stopped}`;
};
