import { For, type JSX, Show } from 'solid-js';
import { Chip } from '../../../components/chip.tsx';
import { tableAgreeWords } from '../../../copy/table-agree.ts';
import type { ShownAgreement } from '../../../../shared/documents/proceedings.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { useTable } from '../table-context.tsx';

/** What everybody says to the plan, each in their own words, in seating order; nothing is added up. */
export function ShownAnswers(): JSX.Element {
  const { model } = useTable();
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id }) => model.proceedings.agreements[id]);
  const answerOf = (person: Person): ShownAgreement | undefined => model.proceedings.agreements[person.id];
  return (
    <section class="stack">
      <h2>{tableAgreeWords.shown}</h2>
      <Show when={people().length > 0} fallback={<p>{tableAgreeWords.none}</p>}>
        <ul class="answers">
          <For each={people()}>
            {(person) => (
              <Show when={answerOf(person)}>
                {(answer) => (
                  <li class="answer">
                    <p>
                      <strong dir="auto">{person.name}</strong>
                      <span class="answer-said">{model.vocabulary.agreement[answer().answer]}</span>
                    </p>
                    <Show when={answer().words}>
                      <p class="score-reason" dir="auto">
                        {answer().words}
                      </p>
                    </Show>
                    <Show when={answer().whyUnsaid}>
                      <p class="quiet-words">{tableAgreeWords.keepsWhy}</p>
                    </Show>
                    <p class="note-by">
                      <Show when={answer().typist}>
                        {(typist) => <span>{tableAgreeWords.typed(model.person(typist())?.name ?? '')}</span>}
                      </Show>
                      <Show when={answer().earlier}>
                        <Chip>{tableAgreeWords.earlier}</Chip>
                      </Show>
                    </p>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
