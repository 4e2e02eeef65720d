import { createEffect, type JSX, on } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';
import { announce } from './live-region.tsx';

/** Where one's own words are. */
export type StatusState = 'saved' | 'sending' | 'deviceOnly' | 'problem';

/** What the status takes. */
export type StatusWordProps = {
  readonly state: StatusState;
  /** “Saved”, “Sending”, “On this phone only”, “Problem”, or what the vocabulary says. */
  readonly words: Readonly<Record<StatusState, string>>;
};

const icons: Record<StatusState, IconName> = {
  saved: 'tick',
  sending: 'arrow',
  deviceOnly: 'phone',
  problem: 'worry',
};

const isTrouble = (state: StatusState): boolean => state === 'deviceOnly' || state === 'problem';

/**
 * The word in the corner. Only trouble, and the end of trouble, is spoken: a voice saying “Sending, Saved”
 * at every word would be no help.
 */
export function StatusWord(props: StatusWordProps): JSX.Element {
  let inTrouble = false;
  createEffect(
    on(
      () => props.state,
      (state) => {
        if (isTrouble(state)) {
          inTrouble = true;
          announce(`${props.words[state]}.`);
        } else if (inTrouble && state === 'saved') {
          inTrouble = false;
          announce(`${props.words.saved}.`);
        }
      },
    ),
  );
  return (
    <span class={`status-word status-${props.state}`} data-status={props.state}>
      <Icon name={icons[props.state]} />
      {props.words[props.state]}
    </span>
  );
}
