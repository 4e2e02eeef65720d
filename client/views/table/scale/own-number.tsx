import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { NumberScale } from '../../../components/number-scale.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { announce } from '../../../components/live-region.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { OwnWords } from '../own-words.tsx';
import { useTable } from '../table-context.tsx';

const nothingYet: NotebookScore = { number: null, reason: '', oneUp: '', sealed: null };

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
      </Show>
      <Show when={isMine() && !model.takesPart()} fallback={<NumberForm whose={whose()} name={name()} />}>
        <p>{tableScaleWords.notYet}</p>
      </Show>
    </div>
  );
}

function NumberForm(props: { readonly whose: ParticipantId; readonly name: string }): JSX.Element {
  const { model } = useTable();
  const [error, setError] = createSignal<string>();
  const score = (): NotebookScore => model.notebook.scores[props.whose] ?? nothingYet;
  const isMine = (): boolean => props.whose === model.me;
  const isShown = (): boolean => model.state()?.revealedAt !== null;
  const isSealed = (): boolean => score().sealed !== null && score().sealed === model.state()?.scale;
  const words = (): { readonly low: string; readonly high: string } =>
    model.state()?.revealedScale ?? model.draft.scale;
  const hadOtherWords = (): boolean => score().sealed !== null && !isSealed();
  createEffect(
    on(
      () => props.whose,
      () => setError(undefined),
    ),
  );
  const seal = (): void => {
    if (score().number === null) {
      setError(tableScaleWords.choose);
      return;
    }
    setError(undefined);
    model.mine.sealScore(true, props.whose);
    announce(tableScaleWords.sealed);
  };
  const sealWords = (): string => {
    if (isShown()) return isMine() ? tableScaleWords.add : tableScaleWords.addFor(props.name);
    return isMine() ? tableScaleWords.seal : tableScaleWords.sealFor(props.name);
  };
  const faceOf = (number: NotebookScore['number']): string =>
    number === null || number === 'none' ? tableScaleWords.none : String(number);
  return (
    <Show
      when={!isSealed()}
      fallback={
        <div class="sealed-number stack stack-close">
          <p class="sealed-face">
            <span class="number">{faceOf(score().number)}</span>
          </p>
          <Show when={score().reason}>
            <p dir="auto">{score().reason}</p>
          </Show>
          <Show when={score().oneUp}>
            <p>
              <span class="quiet-words">{tableScaleWords.upIf}</span> <bdi>{score().oneUp}</bdi>
            </p>
          </Show>
          <Show when={!isShown()}>
            <p>
              <strong>{tableScaleWords.sealed}</strong> {tableScaleWords.sealedMore}
            </p>
          </Show>
          <div>
            <Button onClick={() => model.mine.sealScore(false, props.whose)}>
              {tableScaleWords.changeMine}
            </Button>
          </div>
        </div>
      }
    >
      <div class="stack">
        <Show when={hadOtherWords()}>
          <Notice kind="warning">{tableScaleWords.scaleChanged}</Notice>
        </Show>
        <NumberScale
          legend={tableScaleWords.ask}
          low={words().low}
          high={words().high}
          value={typeof score().number === 'number' ? Number(score().number) : null}
          onChange={(number) => {
            setError(undefined);
            model.mine.setScore({ number }, props.whose);
          }}
          extra={{
            label: tableScaleWords.none,
            chosen: score().number === 'none',
            onChoose: () => {
              setError(undefined);
              model.mine.setScore({ number: 'none' }, props.whose);
            },
          }}
          error={error()}
        />
        <div class="number-words">
          <OwnWords
            label={tableScaleWords.why}
            words={score().reason}
            onWrite={(reason) => model.mine.setScore({ reason }, props.whose)}
          />
          <OwnWords
            label={tableScaleWords.oneUp}
            words={score().oneUp}
            onWrite={(oneUp) => model.mine.setScore({ oneUp }, props.whose)}
          />
        </div>
        <div class="cluster">
          <Button kind="main" icon={isShown() ? undefined : 'lock'} onClick={seal}>
            {sealWords()}
          </Button>
          <p class="quiet-words number-seen">
            <strong>{isShown() ? tableScaleWords.afterShown : tableScaleWords.nobodySees}</strong>{' '}
            {isShown() ? tableScaleWords.afterShownMore : tableScaleWords.nobodySeesMore}
          </p>
        </div>
      </div>
    </Show>
  );
}
