import { For, type JSX, Show } from 'solid-js';
import { PersonMark } from '../../../components/person-mark.tsx';
import { agreeWords } from '../../../copy/phone-agree.ts';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { Person } from '../../../meeting/meeting-model.ts';
import { usePhone } from '../phone-context.tsx';

/** What everyone says to the plan, in seating order, each in their own words. */
export function ShownAnswers(): JSX.Element {
  const { model } = usePhone();
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id }) => model.proceedings.agreements[id]);
  return (
    <section class="stack stack-close" aria-labelledby="shown-answers">
      <h2 id="shown-answers">{agreeWords.shownHeading}</h2>
      <Show when={people().length > 0} fallback={<p>{agreeWords.noAnswer}</p>}>
        <ul class="phone-list">
          <For each={people()}>
            {(person) => (
              <Show when={model.proceedings.agreements[person.id]}>
                {(said) => (
                  <li class="note">
                    <p class="cluster">
                      <PersonMark name={person.name} />
                      <strong>
                        <bdi>{person.name}</bdi>
                        {person.id === model.me ? ` (${phoneWords.you})` : ''}
                      </strong>
                    </p>
                    <p>{model.vocabulary.agreement[said().answer]}</p>
                    <Show when={said().words.trim()}>
                      {(words) => (
                        <p class="note-words" dir="auto">
                          {words()}
                        </p>
                      )}
                    </Show>
                    <Show when={said().whyUnsaid}>
                      <p>{agreeWords.keepsWhy}</p>
                    </Show>
                    <p class="note-by">
                      <Show when={said().earlier}>
                        <span>{agreeWords.earlier}</span>
                      </Show>
                      <Show when={said().typist}>
                        {(typist) => <span>{scaleWords.typedBy(model.person(typist())?.name ?? '')}</span>}
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
