import { createSignal, type JSX } from 'solid-js';
import { controlWords } from '../copy/controls.ts';
import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

/** What a text to be copied takes. */
export type CopyFieldProps = {
  readonly label: string;
  readonly text: string;
};

/** A text that cannot be changed, with a button that copies it and says whether it did. */
export function CopyField(props: CopyFieldProps): JSX.Element {
  const [said, setSaid] = createSignal('');
  let input: HTMLInputElement | undefined;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text);
      setSaid(controlWords.copied);
    } catch {
      // On a plain network there is no clipboard for pages, and elsewhere it may be refused: then by hand.
      input?.select();
      setSaid(controlWords.copyByHand);
    }
  };
  return (
    <div class="stack stack-close">
      <TextField
        label={props.label}
        value={props.text}
        readOnly
        spellcheck={false}
        onInput={() => undefined}
        inputRef={(element) => {
          input = element;
          element.addEventListener('focus', () => element.select());
        }}
      />
      <div class="cluster">
        <Button icon="copy" onClick={() => void copy()}>
          {controlWords.copy}
        </Button>
        <span role="status">{said()}</span>
      </div>
    </div>
  );
}
