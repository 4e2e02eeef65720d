import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { CheckField } from '../../components/check-field.tsx';
import { TextField } from '../../components/text-field.tsx';

/** What a password with its “show” takes. */
export type PasswordFieldProps = {
  readonly id: string;
  readonly label: string;
  /** Words of the tick that shows what is typed. */
  readonly show: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `new` where it is being chosen, so that a password manager offers one. */
  readonly purpose: 'current' | 'new';
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
};

/** A password that can be pasted, filled in by a password manager, and looked at. */
export function PasswordField(props: PasswordFieldProps): JSX.Element {
  const [isShown, setShown] = createSignal(false);
  const made = createUniqueId();
  return (
    <div class="stack stack-close">
      <TextField
        id={props.id}
        label={props.label}
        hint={props.hint}
        error={props.error}
        type={isShown() ? 'text' : 'password'}
        name="password"
        autocomplete={`${props.purpose}-password`}
        spellcheck={false}
        value={props.value}
        onInput={props.onInput}
      />
      <CheckField id={`show-${made}`} label={props.show} checked={isShown()} onChange={setShown} />
    </div>
  );
}
