import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { askPractice } from '../../connection/service.ts';
import { startWords } from '../../copy/start.ts';
import { goTo } from '../../route.ts';
import { PracticeButton } from '../shared/practice-button.tsx';
import { PracticeOnly } from '../shared/practice-only.tsx';
import { SignInForm } from '../shared/sign-in-form.tsx';
import './start.css';

/** The first page: what this is, the ways in for everybody, and the lead's sign-in. It says nothing of anybody. */
export function Start(): JSX.Element {
  const [practiceOnly, setPracticeOnly] = createSignal(false);
  const [isOffered, setOffered] = createSignal(false);
  const askWhether = async (): Promise<void> => {
    const answer = await askPractice();
    // Without an answer it is offered all the same: pressing it says in a sentence what is the matter.
    setOffered(answer.kind !== 'ok' || answer.value);
  };
  onMount(() => void askWhether());
  const { ways, signIn } = startWords;
  return (
    <Page width="wide">
      <div class="start">
        <div class="stack stack-wide">
          <div class="stack">
            <h1>{startWords.heading}</h1>
            <div class="lead-words">
              <For each={startWords.what}>{(words) => <p>{words}</p>}</For>
            </div>
          </div>
          <ul class="start-ways">
            <li class="stack stack-close">
              <h2>{ways.code.title}</h2>
              <p>{ways.code.words}</p>
              <div>
                <LinkButton href="/knock">{ways.code.go}</LinkButton>
              </div>
            </li>
            <li class="stack stack-close">
              <h2>{ways.link.title}</h2>
              <p>{ways.link.words}</p>
            </li>
            <Show when={isOffered()}>
              <li class="stack stack-close">
                <h2>{ways.practice.title}</h2>
                <p>{ways.practice.words}</p>
                <PracticeButton />
              </li>
            </Show>
          </ul>
        </div>
        <Sheet title={signIn.heading} class="start-sign-in">
          <Show when={!practiceOnly()} fallback={<PracticeOnly />}>
            <div class="stack">
              <p>{signIn.forWhom}</p>
              <SignInForm
                onSignedIn={() => goTo('/desk')}
                onTrouble={(answer) => {
                  if (answer.kind !== 'refused' || answer.refusal.reason !== 'practiceOnly') return false;
                  setPracticeOnly(true);
                  return true;
                }}
              />
              <p class="quiet-words">
                {signIn.already} <a href="/desk">{signIn.toDesk}</a>
              </p>
              <p class="quiet-words">{signIn.forgotten}</p>
            </div>
          </Show>
        </Sheet>
      </div>
    </Page>
  );
}
