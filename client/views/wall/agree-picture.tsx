import { type JSX, Show } from 'solid-js';
import { wallWords } from '../../copy/wall.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { useWall } from '../../meeting/use-wall.tsx';
import type { ShownAgreement } from '../../../shared/documents/proceedings.ts';
import { nameOnWall } from './people.ts';
import { Paged } from './paging/paged.tsx';
import { PlanList } from './plan-list.tsx';

const words = wallWords.agree;

/** The plan alone until all answers are shown together; then each answer beside it, in seating order. */
export function AgreePicture(): JSX.Element {
  const model = useWall();
  const isShown = (): boolean => (model.state()?.agreementsShownAt ?? null) !== null;
  return (
    <div class="wall-picture">
      <Show
        when={isShown()}
        fallback={
          <>
            <div class="wall-head">
              <h1>{words.heading}</h1>
              <p>{words.answering}</p>
            </div>
            <PlanList />
          </>
        }
      >
        <div class="wall-halves">
          <section class="wall-part" aria-labelledby="wall-answers">
            <h1 id="wall-answers">{words.shown}</h1>
            <Answers />
          </section>
          <section class="wall-part" aria-labelledby="wall-plan">
            <h2 id="wall-plan">{wallWords.plan.heading}</h2>
            <PlanList narrow />
          </section>
        </div>
      </Show>
    </div>
  );
}

function Answers(): JSX.Element {
  const model = useWall();
  const people = (): readonly Person[] =>
    model.proceedings.participants.filter(({ id }) => model.proceedings.agreements[id]);
  return (
    <Show when={people().length > 0} fallback={<p>{words.none}</p>}>
      <Paged
        label={words.shown}
        class="wall-answers"
        ids={() => people().map(({ id }) => id)}
        render={(id) => <Answer person={people().find((one) => one.id === id)} />}
      />
    </Show>
  );
}

function Answer(props: { readonly person: Person | undefined }): JSX.Element {
  const model = useWall();
  const given = (): ShownAgreement | undefined =>
    props.person && model.proceedings.agreements[props.person.id];
  return (
    <Show when={given()}>
      {(answer) => (
        <div class="wall-answer">
          <p>
            <strong>
              <bdi>{nameOnWall(model, props.person)}</bdi>
            </strong>
            {' · '}
            {model.vocabulary.agreement[answer().answer]}
            <Show when={answer().earlier}> ({words.earlier})</Show>
          </p>
          <Show when={answer().whyUnsaid}>
            <p class="wall-words">{words.keepsWhy}</p>
          </Show>
          <Show when={answer().words.trim()}>
            {(own) => (
              <p class="wall-words wall-quote" dir="auto">
                {own()}
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
