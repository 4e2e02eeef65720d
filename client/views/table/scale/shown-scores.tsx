import { For, type JSX, Show } from 'solid-js';
import { listOfNames } from '../../../copy/table.ts';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { ScaleLine, type ScaleMark } from '../../shared/scale-line.tsx';
import { twoEnds } from '../../../../shared/practice/two-ends.ts';
import { useTable } from '../table-context.tsx';
import { ScoreCard } from './score-card.tsx';

/** Everybody's number on one line and in their words, in seating order: no average and nobody first but by seat. */
export function ShownScores(): JSX.Element {
  const { model } = useTable();
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id }) => model.proceedings.scores[id]);
  const marks = (): readonly ScaleMark[] =>
    people().flatMap(({ id, name }) => {
      const score = model.proceedings.scores[id];
      if (!score) return [];
      const found: ScaleMark[] = [];
      if (typeof score.number === 'number') {
        found.push({
          key: id,
          name,
          number: score.number,
          note: score.after ? tableScaleWords.later : undefined,
        });
      }
      const changed = score.changed?.number;
      if (typeof changed === 'number' && changed !== score.number) {
        found.push({ key: `${id}-later`, name, number: changed, note: tableScaleWords.later });
      }
      return found;
    });
  const ends = (): readonly string[] =>
    twoEnds(
      people().flatMap(({ id, name }) => {
        const score = model.proceedings.scores[id];
        return score ? [{ ...score, who: name }] : [];
      }),
    );
  const without = (): readonly string[] =>
    people()
      .filter(({ id }) => model.proceedings.scores[id]?.number === 'none')
      .map(({ name }) => name);
  return (
    <section class="shown-scores stack" aria-label={tableScaleWords.shown}>
      <Show when={people().length > 0} fallback={<p>{tableScaleWords.nobodyYet}</p>}>
        <div class="shown-line">
          <ScaleLine label={tableScaleWords.lineLabel} marks={marks()} />
          <Show when={ends().length > 0}>
            <p class="quiet-words">{tableScaleWords.mostDifferent(listOfNames(ends()))}</p>
          </Show>
          <Show when={without().length > 0}>
            <p class="quiet-words">{tableScaleWords.noNumber(listOfNames(without()))}</p>
          </Show>
        </div>
        <ul class="score-cards">
          <For each={people()}>{(person) => <ScoreCard person={person} />}</For>
        </ul>
      </Show>
    </section>
  );
}
