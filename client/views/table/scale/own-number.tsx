import { createSignal, type JSX, Show } from 'solid-js';
import { Notice } from '../../../components/notice.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { useTable } from '../table-context.tsx';
import { NumbersOf } from './numbers-of.tsx';

/** My number, why, and what would move it up; or, for those who may, the number of somebody they type for. */
export function OwnNumber(): JSX.Element {
  const { model } = useTable();
  const [whose, setWhose] = createSignal<ParticipantId>(model.me);
  const options = (): readonly { readonly value: ParticipantId; readonly label: string }[] => [
    { value: model.me, label: tableScaleWords.me },
    ...model.mayTypeFor().map(({ id, name }) => ({ value: id, label: name })),
  ];
  const name = (): string => model.person(whose())?.name ?? '';
  const isMine = (): boolean => whose() === model.me;
  return (
    <div class="stack">
      <Show when={model.mayTypeFor().length > 0}>
        <SelectField
          label={tableScaleWords.forWhom}
          options={options()}
          value={whose()}
          onChange={setWhose}
        />
      </Show>
      <Show when={!isMine()}>
        <Notice kind="private">{tableScaleWords.typistSees(name())}</Notice>
        <Show when={!model.proceedings.oks[whose()]}>
          <p>{tableScaleWords.notYetFor(name())}</p>
        </Show>
      </Show>
      <Show when={isMine() && !model.takesPart()} fallback={<NumbersOf whose={whose()} name={name()} />}>
        <p>{tableScaleWords.notYet}</p>
      </Show>
    </div>
  );
}
