import { createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import type { AccountView } from '../../../shared/protocol/access.ts';
import { Button } from '../../components/button.tsx';
import { keepFocus } from '../../components/keep-focus.ts';
import { Page } from '../../components/page.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Waiting } from '../../components/waiting.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import { askAccount } from '../../connection/service.ts';
import { deskWords } from '../../copy/leads.ts';
import { startWords } from '../../copy/start.ts';
import { PracticeOnly } from '../shared/practice-only.tsx';
import { isSignedOut, troubleSentence } from '../shared/service-trouble.ts';
import { SignInForm } from '../shared/sign-in-form.tsx';
import { type Desk, DeskContext } from './desk-context.tsx';
import { draftsBelongTo, hasUnsavedWords } from './desk-drafts.ts';
import { DeskPages } from './desk-pages.tsx';
import { DeskTop } from './desk-top.tsx';
import './leads-desk.css';

type Standing =
  | { readonly kind: 'asking' | 'signedOut' | 'practiceOnly' }
  | { readonly kind: 'signedIn'; readonly account: AccountView }
  | { readonly kind: 'trouble'; readonly words: string };

/** The lead’s families and meetings: every page under `/desk`, for whoever is signed in. */
export function LeadsDesk(): JSX.Element {
  const [standing, setStanding] = createSignal<Standing>({ kind: 'asking' });
  const enter = (account: AccountView): void => {
    draftsBelongTo(account.id);
    setStanding({ kind: 'signedIn', account });
  };
  const ask = async (): Promise<void> => {
    const answer = await askAccount();
    if (answer.kind === 'ok') enter(answer.value);
    else if (isSignedOut(answer)) setStanding({ kind: 'signedOut' });
    else if (answer.kind === 'refused' && answer.refusal.reason === 'practiceOnly') {
      setStanding({ kind: 'practiceOnly' });
    } else setStanding({ kind: 'trouble', words: troubleSentence(answer) });
  };
  const hear = <T,>(answer: HttpAnswer<T>): HttpAnswer<T> => {
    if (answer.kind !== 'ok' && isSignedOut(answer)) setStanding({ kind: 'signedOut' });
    return answer;
  };
  const warn = (event: BeforeUnloadEvent): void => {
    if (hasUnsavedWords()) event.preventDefault();
  };
  onMount(() => {
    addEventListener('beforeunload', warn);
    void ask();
  });
  onCleanup(() => removeEventListener('beforeunload', warn));

  const signedIn = (): AccountView | undefined => {
    const now = standing();
    return now.kind === 'signedIn' ? now.account : undefined;
  };
  const trouble = (): string | undefined => {
    const now = standing();
    return now.kind === 'trouble' ? now.words : undefined;
  };
  return (
    <Switch
      fallback={
        <Page>
          <Waiting>{deskWords.opening}</Waiting>
        </Page>
      }
    >
      <Match when={signedIn()}>{(account) => <SignedIn account={account()} hear={hear} />}</Match>
      <Match when={standing().kind === 'signedOut'}>
        <Page>
          <div class="stack">
            <h1>{hasUnsavedWords() ? startWords.again.heading : startWords.signIn.heading}</h1>
            <Show when={hasUnsavedWords()}>
              <p>{startWords.again.kept}</p>
            </Show>
            <Sheet>
              <SignInForm
                onSignedIn={(account) => {
                  enter(account);
                  // The form has gone with the focus in it.
                  queueMicrotask(() => keepFocus(null));
                }}
              />
            </Sheet>
          </div>
        </Page>
      </Match>
      <Match when={standing().kind === 'practiceOnly'}>
        <Page>
          <PracticeOnly />
        </Page>
      </Match>
      <Match when={trouble()}>
        {(words) => (
          <Page>
            <div class="stack" role="alert">
              <p>{words()}</p>
              <div>
                <Button kind="main" onClick={() => void ask()}>
                  {deskWords.again}
                </Button>
              </div>
            </div>
          </Page>
        )}
      </Match>
    </Switch>
  );
}

function SignedIn(props: { readonly account: AccountView; readonly hear: Desk['hear'] }): JSX.Element {
  const desk: Desk = { account: () => props.account, hear: (answer) => props.hear(answer) };
  return (
    <DeskContext.Provider value={desk}>
      <Page width="wide" top={<DeskTop />}>
        <DeskPages />
      </Page>
    </DeskContext.Provider>
  );
}
