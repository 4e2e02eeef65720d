import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { childWords } from '../../copy/child.ts';
import { isAnswered } from '../../../shared/practice/child-voice.ts';
import type { ShownVoiceItem, VoiceAnswer } from '../../../shared/documents/shown-voice.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { listOfNames } from '../../copy/table.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { Thing } from './thing.tsx';

/** What the child said, and what the others say to it: one a page. */
export function AnswersPage(props: { readonly place: number }): JSX.Element {
  const { model, shown, go } = useChild();
  const names = (ids: readonly ParticipantId[]): string =>
    listOfNames(model.proceedings.participants.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const item = (): ShownVoiceItem | undefined => shown()[props.place];
  return (
    <Show when={item()} fallback={<ChildHeading>{childWords.noneShown}</ChildHeading>}>
      {(said) => (
        <>
          <ChildHeading>{childWords.answersHeading}</ChildHeading>
          <div class="child-card" data-own="">
            <Thing item={said()} />
            <Show when={said().helpers.length > 0}>
              <p class="quiet-words">{childWords.helped(names(said().helpers))}</p>
            </Show>
          </div>
          <Show when={isAnswered(said()) && said().answer} fallback={<p>{childWords.noAnswer}</p>}>
            {(answer) => <Answer answer={answer()} />}
          </Show>
          <Show
            when={props.place + 1 < shown().length}
            fallback={
              <Button wide onClick={() => print()}>
                {childWords.print}
              </Button>
            }
          >
            <Button kind="main" wide onClick={() => go({ at: 'answers', place: props.place + 1 })}>
              {childWords.next}
            </Button>
          </Show>
          <AnswersOnPaper />
        </>
      )}
    </Show>
  );
}

/** All that the child showed with what the others say to it, on paper: in the place of the screen's one a page. */
function AnswersOnPaper(): JSX.Element {
  const { shown } = useChild();
  return (
    <ol class="child-paper" data-own="">
      <For each={shown()}>
        {(said) => (
          <li>
            <div class="child-card">
              <Thing item={said} />
            </div>
            <Show when={isAnswered(said) && said.answer} fallback={<p>{childWords.noAnswer}</p>}>
              {(answer) => <Answer answer={answer()} />}
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

/** "We will … We cannot … because …", in the team's words. */
export function Answer(props: { readonly answer: VoiceAnswer }): JSX.Element {
  return (
    <dl class="child-answer">
      <Show when={props.answer.weWill.trim()}>
        {(words) => (
          <div>
            <dt>{childWords.weWill}</dt>
            <dd data-own="" dir="auto">
              {words()}
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.answer.weCannot.trim()}>
        {(words) => (
          <div>
            <dt>{childWords.weCannot}</dt>
            <dd data-own="" dir="auto">
              {words()}
            </dd>
          </div>
        )}
      </Show>
      <Show when={props.answer.weCannot.trim() && props.answer.because.trim()}>
        {(words) => (
          <div>
            <dt>{childWords.because}</dt>
            <dd data-own="" dir="auto">
              {words()}
            </dd>
          </div>
        )}
      </Show>
    </dl>
  );
}
