import { createSignal, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AccountView } from '../../../shared/protocol/access.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { HttpAnswer } from '../../connection/http.ts';
import type { AccountForm } from '../../connection/service.ts';
import { accountWords } from '../../copy/start.ts';
import { goTo } from '../../route.ts';
import { createFormProblems } from './form-problems.ts';
import { PasswordField } from './password-field.tsx';

/** What the form takes. */
export type NewAccountFormProps = {
  /** `reset` asks for a password alone. */
  readonly kind: 'new' | 'reset';
  readonly go: string;
  readonly send: (form: AccountForm) => Promise<HttpAnswer<AccountView>>;
  /** The link turned out to be spent or expired. */
  readonly onDead: () => void;
};

/** What an account is made with, or a new password. Goes to the desk when it is done; keeps what is typed until then. */
export function NewAccountForm(props: NewAccountFormProps): JSX.Element {
  const [typed, setTyped] = createStore({ name: '', login: '', password: '' });
  const [busy, setBusy] = createSignal(false);
  const problems = createFormProblems({ idOf: (name) => `account-${name}` });
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    const answer = await props.send({ ...typed });
    setBusy(false);
    if (answer.kind === 'ok') goTo('/desk', { replace: true });
    else if (answer.kind === 'refused' && answer.refusal.reason === 'notFound') props.onDead();
    else problems.take(answer);
  };
  return (
    <form class="stack" noValidate onInput={problems.mend} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={problems.all()} />
      <Show when={props.kind === 'new'}>
        <TextField
          id="account-name"
          label={accountWords.name}
          hint={accountWords.nameHint}
          error={problems.at('name')}
          name="name"
          autocomplete="name"
          value={typed.name}
          onInput={(value) => setTyped('name', value)}
        />
        <TextField
          id="account-login"
          label={accountWords.login}
          hint={accountWords.loginHint}
          error={problems.at('login')}
          name="username"
          autocomplete="username"
          spellcheck={false}
          value={typed.login}
          onInput={(value) => setTyped('login', value)}
        />
      </Show>
      <PasswordField
        id="account-password"
        label={props.kind === 'new' ? accountWords.password : accountWords.newPassword}
        hint={accountWords.passwordHint}
        show={accountWords.show}
        error={problems.at('password')}
        purpose="new"
        value={typed.password}
        onInput={(value) => setTyped('password', value)}
      />
      <div>
        <Button kind="main" type="submit" busy={busy()}>
          {props.go}
        </Button>
      </div>
    </form>
  );
}
