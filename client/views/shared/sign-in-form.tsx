import { createSignal, type JSX } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AccountView } from '../../../shared/protocol/access.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { signIn } from '../../connection/service.ts';
import { startWords } from '../../copy/start.ts';
import { createFormProblems } from './form-problems.ts';
import { PasswordField } from './password-field.tsx';
import type { Unanswered } from './service-trouble.ts';

/** What the form takes. */
export type SignInFormProps = {
  readonly onSignedIn: (account: AccountView) => void;
  /** Shown instead of the form's own summary when it answers true. */
  readonly onTrouble?: ((answer: Unanswered) => boolean) | undefined;
};

/** Name and password. What was typed stays when it was not right. */
export function SignInForm(props: SignInFormProps): JSX.Element {
  const [typed, setTyped] = createStore({ login: '', password: '' });
  const [busy, setBusy] = createSignal(false);
  const problems = createFormProblems({ idOf: (name) => `sign-in-${name}` });
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy()) return;
    setBusy(true);
    const answer = await signIn({ ...typed });
    setBusy(false);
    if (answer.kind === 'ok') props.onSignedIn(answer.value);
    else if (!props.onTrouble?.(answer)) problems.take(answer);
  };
  return (
    <form class="stack" noValidate onInput={problems.mend} onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={problems.all()} />
      <TextField
        id="sign-in-login"
        label={startWords.signIn.login}
        error={problems.at('login')}
        name="username"
        autocomplete="username"
        spellcheck={false}
        value={typed.login}
        onInput={(value) => setTyped('login', value)}
      />
      <PasswordField
        id="sign-in-password"
        label={startWords.signIn.password}
        show={startWords.signIn.show}
        error={problems.at('password')}
        purpose="current"
        value={typed.password}
        onInput={(value) => setTyped('password', value)}
      />
      <Button kind="main" type="submit" busy={busy()}>
        {startWords.signIn.go}
      </Button>
    </form>
  );
}
