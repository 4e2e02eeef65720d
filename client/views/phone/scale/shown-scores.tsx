import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { PersonMark } from '../../../components/person-mark.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import type { Scale } from '../../../../shared/documents/draft.ts';
import type { ScoreNumber } from '../../../../shared/documents/notebook.ts';
import type { SaidScore, ShownScore } from '../../../../shared/documents/proceedings.ts';
import { ScaleLine, type ScaleMark } from '../../shared/scale-line.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';

/** The number that stands now: the change, where there is one. */
const numberNow = (score: ShownScore | undefined): ScoreNumber | undefined =>
  (score?.changed ?? score)?.number;

/** Everybody's number in seating order, each with its reason; equal marks, and no sum of people (rule PHONE7). */
export function ShownScores(props: { readonly scale: Scale; readonly onAdd: () => void }): JSX.Element {
  const { model, whose, typedFor } = usePhone();
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id }) => model.proceedings.scores[id]);
  const given = (): readonly number[] =>
    people()
      .map(({ id }) => numberNow(model.proceedings.scores[id]))
      .filter((number) => typeof number === 'number');
  const marks = (): readonly ScaleMark[] =>
    people().flatMap(({ id, name }) => {
      const score = model.proceedings.scores[id];
      const number = numberNow(score);
      if (typeof number !== 'number') return [];
      const shown = id === model.me ? `${name} (${phoneWords.you})` : name;
      return [{ key: id, name: shown, number, note: score?.after ? scaleWords.addedLater : undefined }];
    });
  const mayAdd = (): boolean =>
    model.state()?.closedAt === null && model.myself()?.role !== 'observer' && model.takesPart();
  const hasShown = (): boolean => model.proceedings.scores[whose()] !== undefined;
  const missed = (): string => {
    const name = typedFor();
    return name === undefined ? scaleWords.missed : scaleWords.missedFor(name);
  };
  return (
    <>
      <PageHeading>{scaleWords.shownHeading}</PageHeading>
      <p dir="auto">{props.scale.question}</p>
      <Show when={people().length > 0} fallback={<p>{scaleWords.nobody}</p>}>
        <Show when={given().length > 1}>
          <p>{scaleWords.span(Math.min(...given()), Math.max(...given()))}</p>
        </Show>
        <ScaleLine label={scaleWords.lineLabel} marks={marks()} />
        <ul class="phone-list">
          <For each={people()}>
            {(person) => (
              <Show when={model.proceedings.scores[person.id]}>
                {(score) => <ScoreLine person={person} score={score()} />}
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

function ScoreLine(props: { readonly person: Person; readonly score: ShownScore }): JSX.Element {
  const { model } = usePhone();
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
      <Said said={props.score} />
      <p class="note-by">
        <Show when={props.score.after}>
          <span>{scaleWords.addedLater}</span>
        </Show>
        <Show when={props.score.typist}>
          {(typist) => <span>{scaleWords.typedBy(model.person(typist())?.name ?? '')}</span>}
        </Show>
      </p>
      <Show when={props.score.changed}>
        {(changed) => (
          <div class="phone-beside">
            <p class="note-by">{scaleWords.changedTo}</p>
            <Said said={changed()} />
          </div>
        )}
      </Show>
    </li>
  );
}

function Said(props: { readonly said: SaidScore }): JSX.Element {
  return (
    <>
      <p class="phone-number number">{props.said.number === 'none' ? scaleWords.none : props.said.number}</p>
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
