import { type JSX, Show } from 'solid-js';
import { LinkButton } from '../../components/link-button.tsx';
import { accountWords } from '../../copy/start.ts';

/** What the end takes. */
export type LinkEndProps = {
  readonly why: 'broken' | 'dead';
  /** What to do about a dead link. */
  readonly advice: string;
};

/** A one-time link that leads nowhere, and where to go instead. */
export function LinkEnd(props: LinkEndProps): JSX.Element {
  return (
    <div class="stack" role="alert">
      <h1>{accountWords[props.why].heading}</h1>
      <p>{accountWords[props.why].words}</p>
      <Show when={props.why === 'dead'}>
        <p>{props.advice}</p>
      </Show>
      <div>
        <LinkButton href="/">{accountWords.dead.signIn}</LinkButton>
      </div>
    </div>
  );
}
