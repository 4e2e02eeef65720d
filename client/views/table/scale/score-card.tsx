import { type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { announce } from '../../../components/live-region.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { SaidScore, ShownScore } from '../../../../shared/documents/proceedings.ts';
import { grewFrom, type ScaleOf } from '../../../../shared/practice/each-child.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { seenScore } from '../../../meeting/scales.ts';
import { OtherViews } from '../../shared/other-views.tsx';
import { useTable } from '../table-context.tsx';

/** One person's number, why, and what would move it up; that can become a step of the plan with one press. */
export function ScoreCard(props: { readonly person: Person; readonly scale: ScaleOf }): JSX.Element {
  const { model } = useTable();
  const score = (): ShownScore | undefined => seenScore(model, props.person.id, props.scale);
  return (
    <Show when={score()}>
      {(shown) => (
        <li class="score-card">
          <OtherViews
            model={model}
            about={props.person.id}
            child={props.scale}
            name={tableScaleWords.numberOf(props.person.name)}
            asks={props.person.id !== model.me && !shown().kept}
          >
            <Said said={shown()} person={props.person} scale={props.scale} isKept={shown().kept === true} />
            <Show when={shown().kept && shown().number !== 'none'}>
              <p class="quiet-words">{tableScaleWords.keptForYou(props.person.name)}</p>
            </Show>
            <Show when={shown().typist}>
              {(typist) => (
                <p class="quiet-words">{byWhom(props.person, model.person(typist())?.name ?? '')}</p>
              )}
            </Show>
            <Show when={shown().after}>
              <Chip>{tableScaleWords.later}</Chip>
            </Show>
            <Show when={shown().changed}>
              {(changed) => (
                <div class="score-changed">
                  <Chip>{tableScaleWords.later}</Chip>
                  <Said said={changed()} person={props.person} scale={props.scale} isKept={false} />
                </div>
              )}
            </Show>
          </OtherViews>
        </li>
      )}
    </Show>
  );
}

/** A number for somebody who never came is brought; for somebody who is here it is only typed (rule SCALE9). */
const byWhom = ({ admitted }: Person, typist: string): string =>
  admitted ? tableScaleWords.typed(typist) : tableScaleWords.brought(typist);

function Said(props: {
  readonly said: SaidScore;
  readonly person: Person;
  readonly scale: ScaleOf;
  /** A child's, for chosen people: nothing of it is carried further from here. */
  readonly isKept: boolean;
}): JSX.Element {
  const { model } = useTable();
  const face = (): string => {
    if (props.said.number !== 'none') return String(props.said.number);
    return props.isKept ? tableScaleWords.kept : tableScaleWords.none;
  };
  const upIf = (): string => {
    const { number } = props.said;
    if (typeof number !== 'number') return tableScaleWords.upIf;
    return number === 10 ? tableScaleWords.stays : tableScaleWords.oneUpIs(number + 1);
  };
  const isInPlan = (): boolean => grewFrom(model.draft.actions, props.person.id, props.scale);
  const mayMake = (): boolean =>
    model.state()?.draftOpen === true &&
    model.myself()?.role !== 'observer' &&
    !props.isKept &&
    props.said.oneUp.trim() !== '';
  const make = (): void => {
    const children = props.scale === null ? [] : [props.scale];
    model.ours.addAction({ what: props.said.oneUp.trim(), from: props.person.id, children });
    announce(tableScaleWords.madeStep, 'reply');
  };
  return (
    <>
      <p class="score-head">
        <bdi>{props.person.name}</bdi> <span aria-hidden="true">·</span>{' '}
        <span classList={{ number: props.said.number !== 'none' }}>{face()}</span>
      </p>
      <Show when={props.said.reason}>
        <p class="score-reason" dir="auto">
          {props.said.reason}
        </p>
      </Show>
      <Show when={props.said.oneUp}>
        <p class="score-up">
          <strong>{upIf()}</strong> <bdi>{props.said.oneUp}</bdi>
        </p>
      </Show>
      <Show
        when={isInPlan()}
        fallback={
          <Show when={mayMake()}>
            <Button icon="plus" aria-label={tableScaleWords.makeStepOf(props.person.name)} onClick={make}>
              {tableScaleWords.makeStep}
            </Button>
          </Show>
        }
      >
        <Chip icon="tick">{tableScaleWords.inPlan}</Chip>
      </Show>
    </>
  );
}
