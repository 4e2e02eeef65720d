import { createSignal, type JSX, Show } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { setUpAccount } from '../../connection/service.ts';
import { accountWords } from '../../copy/start.ts';
import { takeFragmentSecret } from '../shared/fragment-secret.ts';
import { LinkEnd } from '../shared/link-end.tsx';
import { NewAccountForm } from '../shared/new-account-form.tsx';

/** The first account, opened with the secret that the server printed. */
export function SetUpAccount(): JSX.Element {
  const secret = takeFragmentSecret();
  const [end, setEnd] = createSignal<'broken' | 'dead' | null>(secret === '' ? 'broken' : null);
  return (
    <Page>
      <Show
        when={end()}
        fallback={
          <div class="stack">
            <h1>{accountWords.setUp.heading}</h1>
            <p>{accountWords.setUp.words}</p>
            <NewAccountForm
              kind="new"
              go={accountWords.setUp.go}
              send={(form) => setUpAccount(secret, form)}
              onDead={() => setEnd('dead')}
            />
          </div>
        }
      >
        {(why) => <LinkEnd why={why()} advice={accountWords.dead.setUp} />}
      </Show>
    </Page>
  );
}
