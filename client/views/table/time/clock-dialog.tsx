import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { clockWords } from '../../../copy/meeting-clock.ts';
import { setUpWords } from '../../../copy/leads.ts';
import type { ClockReading, ClockAct } from '../../../../shared/practice/meeting-clock.ts';
import { lengthChoices } from '../../shared/length-choices.ts';
import { useTable } from '../table-context.tsx';
import { LateLines } from './late-lines.tsx';

/** How the time goes, step by step, and what the lead can do about it. */
export function ClockDialog(props: {
  readonly open: boolean;
  readonly reading: ClockReading;
  readonly onClose: () => void;
}): JSX.Element {
  const { model, act, isActing } = useTable();
  const set = (to: ClockAct): void => void act({ type: 'setClock', to });
  const isStopped = (): boolean => model.state()?.clock?.stopped === true;
  return (
    <Dialog open={props.open} title={clockWords.title} onClose={props.onClose}>
      <div class="stack">
        <p class="quiet-words">{clockWords.hint}</p>
        <div>
          <Show when={props.reading.begun} fallback={<p>{clockWords.waits}</p>}>
            <Show when={props.reading.runs} fallback={<p>{clockWords.stands}</p>}>
              <LateLines reading={props.reading} fits />
            </Show>
          </Show>
        </div>
        <table class="clock-table">
          <thead>
            <tr>
              <th scope="col">{clockWords.step}</th>
              <th scope="col">{clockWords.had}</th>
              <th scope="col">{clockWords.meant}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.reading.steps}>
              {(step) => (
                <tr classList={{ 'clock-now': step.phase === props.reading.step.phase }}>
                  <th scope="row">{model.vocabulary.phases[step.phase]}</th>
                  <td class="number">{step.gone > 0 ? clockWords.minutes(step.gone) : '–'}</td>
                  <td class="number">{clockWords.minutes(step.of)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="clock-acts">
          <Button busy={isActing('setClock')} onClick={() => set('twoMore')}>
            {clockWords.moreLong(model.vocabulary.phases[model.phase()])}
          </Button>
          <Button onClick={() => set(isStopped() ? 'run' : 'stop')}>
            {isStopped() ? clockWords.run : clockWords.stop}
          </Button>
          <Button onClick={() => set('anew')}>{clockWords.anew}</Button>
        </div>
        <SelectField
          label={clockWords.length}
          options={lengthChoices(props.reading.of).map((minutes) => ({
            value: String(minutes),
            label: setUpWords.minutes(minutes),
          }))}
          value={String(props.reading.of)}
          onChange={(minutes) => void act({ type: 'setLength', minutes: Number(minutes) })}
        />
      </div>
    </Dialog>
  );
}
