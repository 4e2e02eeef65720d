import { Index, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { dayInWords } from '../../../copy/days.ts';
import { differenceWords } from '../../../copy/table-close.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { differenceLadder, type LadderStage, rungOn } from '../../../../shared/practice/difference-ladder.ts';
import { type Level, LEVELS, levelWords } from '../../../../shared/practice/vocabulary/levels.ts';
import { useTable } from '../table-context.tsx';
import { PlainArea } from '../../shared/plain-area.tsx';

/** Longest words of one view, as the server takes them. */
const MOST_LETTERS = 600;

/** Somebody's own view of the level, while the lead writes it down. */
export interface ViewDraft {
  readonly whose: ParticipantId;
  readonly words: string;
}

/** The level of need with those who see it differently, and a difference between professionals. */
export function DifferenceFields(props: {
  readonly level: Level | null;
  readonly onLevel: (level: Level | null) => void;
  readonly views: readonly ViewDraft[];
  readonly onViews: (views: readonly ViewDraft[]) => void;
  readonly difference: string;
  readonly onDifference: (words: string) => void;
}): JSX.Element {
  const { model } = useTable();
  const words = () => levelWords(model.state()?.vocabulary ?? '');
  const people = () => model.proceedings.participants.filter(({ role }) => role !== 'observer');
  const change = (at: number, next: Partial<ViewDraft>): void =>
    props.onViews(props.views.map((view, place) => (place === at ? { ...view, ...next } : view)));
  const add = (): void => {
    const taken = new Set(props.views.map(({ whose }) => whose));
    const next = people().find(({ id }) => !taken.has(id));
    if (next) props.onViews([...props.views, { whose: next.id, words: '' }]);
  };
  return (
    <>
      <SelectField
        label={differenceWords.level}
        options={[
          { value: 'none' as const, label: differenceWords.levelNone },
          ...LEVELS.map((level) => ({ value: String(level), label: words().levels[level] })),
        ]}
        value={props.level === null ? 'none' : String(props.level)}
        onChange={(value: string) => props.onLevel(LEVELS.find((level) => String(level) === value) ?? null)}
      />
      <Show when={props.level !== null}>
        <div class="level-views">
          <Index each={props.views}>
            {(view, at) => (
              <div class="level-view note">
                <SelectField
                  label={differenceWords.whose}
                  options={people().map(({ id, name }) => ({ value: id, label: name }))}
                  value={view().whose}
                  onChange={(whose: ParticipantId) => change(at, { whose })}
                />
                <PlainArea
                  label={differenceWords.view}
                  rows={2}
                  maxLength={MOST_LETTERS}
                  value={view().words}
                  onInput={(next) => change(at, { words: next })}
                />
              </div>
            )}
          </Index>
        </div>
        <Show when={props.views.length < people().length}>
          <div>
            <Button kind="quiet" icon="plus" onClick={add}>
              {differenceWords.addView}
            </Button>
          </div>
        </Show>
      </Show>
      <Show when={model.state()?.difference?.carried}>
        <p>
          <strong>{differenceWords.carried}.</strong> {differenceWords.carriedHint}
        </p>
      </Show>
      <PlainArea
        label={differenceWords.difference}
        hint={differenceWords.differenceHint}
        optional
        rows={2}
        maxLength={MOST_LETTERS}
        value={props.difference}
        onInput={props.onDifference}
      />
      <Show when={props.difference.trim() !== '' && model.state()}>
        {(state) => <Ladder from={state().difference?.from ?? state().day} />}
      </Show>
    </>
  );
}

/** The dated stages of a professional difference (rule LADDER3). */
export function Ladder(props: { readonly from: string }): JSX.Element {
  const { model } = useTable();
  const words = () => levelWords(model.state()?.vocabulary ?? '').ladder;
  const isNow = (stage: LadderStage): boolean =>
    rungOn(props.from, model.state()?.day ?? props.from)?.stage === stage;
  return (
    <section aria-labelledby="ladder-title">
      <h3 id="ladder-title">{differenceWords.ladder}</h3>
      <ol class="ladder">
        <For each={differenceLadder(props.from)}>
          {({ stage, by }) => (
            <li aria-current={isNow(stage) ? 'step' : undefined}>
              {words()[stage]} <span class="quiet-words">{differenceWords.by(dayInWords(by))}</span>
              <Show when={isNow(stage)}>
                {' '}
                <strong>({differenceWords.now})</strong>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
