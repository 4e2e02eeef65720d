import { For, type JSX, Show } from 'solid-js';
import { listOfNames } from '../../../copy/table.ts';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { nameOfScale, seenScore } from '../../../meeting/scales.ts';
import { ScaleLine, type ScaleMark } from '../../shared/scale-line.tsx';
import type { ShownScore } from '../../../../shared/documents/proceedings.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { twoEnds } from '../../../../shared/practice/two-ends.ts';
import { useTable } from '../table-context.tsx';
import { ScoreCard } from './score-card.tsx';

interface Said {
  readonly person: Person;
  readonly score: ShownScore;
}

/** Everybody's number on one line and in their words, in seating order: no average and nobody first but by seat. */
export function ShownScores(props: { readonly scale: ScaleOf }): JSX.Element {
  const { model } = useTable();
  const said = (): readonly Said[] =>
    model.proceedings.participants.flatMap((person) => {
      const score = seenScore(model, person.id, props.scale);
      return score ? [{ person, score }] : [];
    });
  const name = (): string | undefined => nameOfScale(model, props.scale);
  /** For the lead alone, who asks them first; nobody is ranked, they stand in the order of their seats (rule SCALE8). */
  const ends = (): readonly Person[] =>
    model.isLead()
      ? twoEnds(said().flatMap(({ person, score }) => (score.kept ? [] : [{ ...score, who: person }])))
      : [];
  const inOrder = (): readonly Person[] => {
    const first = ends();
    const people = said().map(({ person }) => person);
    return [...first, ...people.filter((person) => !first.includes(person))];
  };
  const without = (): readonly string[] =>
    said()
      .filter(({ score }) => score.number === 'none' && !score.kept)
      .map(({ person }) => person.name);
  return (
    <section class="shown-scores stack" aria-label={tableScaleWords.shown}>
      <Show when={name()}>
        {(child) => (
          <h3 class="shown-child" dir="auto">
            {tableScaleWords.forChild(child())}
          </h3>
        )}
      </Show>
      <Show when={said().length > 0} fallback={<p>{tableScaleWords.nobodyYet}</p>}>
        <div class="shown-line">
          <ScaleLine label={tableScaleWords.lineLabel} marks={said().flatMap(marksOf)} />
          <Show when={ends().length > 0}>
            <p class="quiet-words">
              {tableScaleWords.mostDifferent(listOfNames(ends().map((person) => person.name)))}
            </p>
          </Show>
          <Show when={without().length > 0}>
            <p class="quiet-words">{tableScaleWords.noNumber(listOfNames(without()))}</p>
          </Show>
        </div>
        <ul class="score-cards">
          <For each={inOrder()}>{(person) => <ScoreCard person={person} scale={props.scale} />}</For>
        </ul>
      </Show>
    </section>
  );
}

/** The number as it was first shown, and the later one beside it where it was changed. */
function marksOf({ person: { id, name, admitted }, score }: Said): readonly ScaleMark[] {
  const notes = [
    score.after && tableScaleWords.later,
    score.typist && !admitted && tableScaleWords.isBrought,
    score.kept && tableScaleWords.forChosen,
  ].filter((note) => typeof note === 'string');
  const found: ScaleMark[] = [];
  if (typeof score.number === 'number')
    found.push({ key: id, name, number: score.number, note: notes.join(', ') || undefined });
  const changed = score.changed?.number;
  if (typeof changed === 'number' && changed !== score.number)
    found.push({ key: `${id}-later`, name, number: changed, note: tableScaleWords.later });
  return found;
}
