import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { PersonMark } from '../../../components/person-mark.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import { nameOfScale, scalesIn, seenScore } from '../../../meeting/scales.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import type { ScoreNumber } from '../../../../shared/documents/notebook.ts';
import type { SaidScore, ShownScore } from '../../../../shared/documents/proceedings.ts';
import { OtherViews } from '../../shared/other-views.tsx';
import { ScaleLine, type ScaleMark } from '../../shared/scale-line.tsx';
import { ChildPicker, childLookedAt } from '../child-picker.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** The number that stands now: the change, where there is one. */
const numberNow = (score: ShownScore | undefined): ScoreNumber | undefined =>
  (score?.changed ?? score)?.number;

/** What has been shown, one scale after the other. */
export function ShownScores(props: {
  readonly scale: Scale;
  readonly shown: readonly ScaleOf[];
  readonly onAdd: (of: ScaleOf) => void;
}): JSX.Element {
  /** The child that this phone looks at; all, where that child's numbers are not shown yet. */
  const inSight = (): readonly ScaleOf[] => {
    const one = props.shown.filter((of) => of !== null && of === childLookedAt());
    return one.length > 0 ? one : props.shown;
  };
  return (
    <>
      <PageHeading>{scaleWords.shownHeading}</PageHeading>
      <p dir="auto">{props.scale.question}</p>
      <Show when={props.shown.length > 1}>
        <ChildPicker />
      </Show>
      <For each={inSight()}>{(of) => <ShownScale of={of} onAdd={() => props.onAdd(of)} />}</For>
    </>
  );
}

/** Everybody's number in seating order, each with its reason; equal marks, and no sum of people (rule PHONE7). */
function ShownScale(props: { readonly of: ScaleOf; readonly onAdd: () => void }): JSX.Element {
  const { model, whose, typedFor } = usePhone();
  const scoreOf = (id: ParticipantId): ShownScore | undefined => seenScore(model, id, props.of);
  const people = (): readonly Person[] => model.proceedings.participants.filter(({ id }) => scoreOf(id));
  const given = (): readonly number[] =>
    people()
      .map(({ id }) => numberNow(scoreOf(id)))
      .filter((number) => typeof number === 'number');
  const marks = (): readonly ScaleMark[] =>
    people().flatMap(({ id, name, admitted }) => {
      const score = scoreOf(id);
      const number = numberNow(score);
      if (typeof number !== 'number') return [];
      const shown = id === model.me ? `${name} (${phoneWords.you})` : name;
      const notes = [
        score?.after && scaleWords.addedLater,
        score?.typist && !admitted && scaleWords.isBrought,
        score?.kept && scaleWords.forChosen,
      ].filter((note) => typeof note === 'string');
      return [{ key: id, name: shown, number, note: notes.join(', ') || undefined }];
    });
  const mayAdd = (): boolean =>
    model.state()?.closedAt === null &&
    model.myself()?.role !== 'observer' &&
    model.takesPart() &&
    scalesIn(model, whose()).includes(props.of);
  const hasShown = (): boolean => scoreOf(whose()) !== undefined;
  /** “Everyone” only where nobody's number is for chosen people. */
  const span = (low: number, high: number): string =>
    people().some(({ id }) => scoreOf(id)?.kept)
      ? scaleWords.spanShown(low, high)
      : scaleWords.span(low, high);
  const missed = (): string => {
    const name = typedFor();
    return name === undefined ? scaleWords.missed : scaleWords.missedFor(name);
  };
  return (
    <>
      <Show when={nameOfScale(model, props.of)}>
        {(name) => <h2 dir="auto">{scaleWords.forChild(name())}</h2>}
      </Show>
      <Show when={people().length > 0} fallback={<p>{scaleWords.nobody}</p>}>
        <Show when={given().length > 1}>
          <p>{span(Math.min(...given()), Math.max(...given()))}</p>
        </Show>
        <ScaleLine label={scaleWords.lineLabel} marks={marks()} />
        <ul class="phone-list">
          <For each={people()}>
            {(person) => (
              <Show when={scoreOf(person.id)}>
                {(score) => <ScoreLine person={person} score={score()} of={props.of} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={mayAdd()}>
        <Show when={!hasShown()}>
          <p>{missed()}</p>
        </Show>
        <Button wide onClick={() => props.onAdd()}>
          {hasShown() ? scaleWords.changeShown : scaleWords.addYours}
        </Button>
      </Show>
    </>
  );
}

function ScoreLine(props: {
  readonly person: Person;
  readonly score: ShownScore;
  readonly of: ScaleOf;
}): JSX.Element {
  const { model, whose } = usePhone();
  const isOwn = (): boolean => props.person.id === model.me;
  return (
    <li class="note">
      <p class="cluster">
        <PersonMark name={props.person.name} />
        <strong>
          <bdi>{props.person.name}</bdi>
          {isOwn() ? ` (${phoneWords.you})` : ''}
        </strong>
      </p>
      <OtherViews
        model={model}
        about={props.person.id}
        child={props.of}
        name={scaleWords.numberOf(props.person.name)}
        whose={whose()}
        asks={props.person.id !== whose() && !props.score.kept}
      >
        <Said said={props.score} isKept={props.score.kept === true} />
        <Show when={props.score.kept && props.score.number !== 'none' && !isOwn()}>
          <p class="note-by">{scaleWords.keptForYou(props.person.name)}</p>
        </Show>
        <p class="note-by">
          <Show when={props.score.after}>
            <span>{scaleWords.addedLater}</span>
          </Show>
          <Show when={props.score.typist}>
            {(typist) => <span>{byWhom(props.person, model.person(typist())?.name ?? '')}</span>}
          </Show>
        </p>
        <Show when={props.score.changed}>
          {(changed) => (
            <div class="phone-beside">
              <p class="note-by">{scaleWords.changedTo}</p>
              <Said said={changed()} isKept={false} />
            </div>
          )}
        </Show>
      </OtherViews>
    </li>
  );
}

/** A number for somebody who never came is brought; for somebody who is here it is only typed (rule SCALE9). */
const byWhom = ({ admitted }: Person, typist: string): string =>
  admitted ? scaleWords.typedBy(typist) : scaleWords.broughtBy(typist);

function Said(props: { readonly said: SaidScore; readonly isKept: boolean }): JSX.Element {
  const face = (): string => {
    if (props.said.number !== 'none') return String(props.said.number);
    return props.isKept ? scaleWords.kept : scaleWords.none;
  };
  return (
    <>
      <p class="phone-number number">{face()}</p>
      <Show when={props.said.reason.trim()}>
        {(reason) => (
          <p class="note-words" dir="auto">
            {reason()}
          </p>
        )}
      </Show>
      <Show when={props.said.oneUp.trim()}>
        {(oneUp) => (
          <p class="note-words">
            <span class="quiet-words">{scaleWords.oneUp}: </span>
            <bdi>{oneUp()}</bdi>
          </p>
        )}
      </Show>
    </>
  );
}
