import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { familyWords } from '../../copy/leads.ts';
import type { ChildDraft } from './family-draft.ts';

/** What a line takes. */
export type ChildLineProps = {
  readonly child: ChildDraft;
  /** From 1. */
  readonly place: number;
  readonly problem: (field: 'name' | 'born') => string | undefined;
  readonly onChange: (changes: Partial<ChildDraft>) => void;
  /** Enter after a name: the next child. */
  readonly onEnter: () => void;
  /** Left out for an only line. */
  readonly onRemove: (() => void) | undefined;
};

/** One child of the family being written. */
export function ChildLine(props: ChildLineProps): JSX.Element {
  return (
    <li>
      <div class="child-line" role="group" aria-label={familyWords.child(props.place)}>
        <TextField
          id={`family-children-${props.child.id}-name`}
          label={familyWords.childName}
          error={props.problem('name')}
          value={props.child.name}
          onInput={(name) => props.onChange({ name })}
          onEnter={() => {
            if (props.child.name.trim() !== '') props.onEnter();
          }}
        />
        <DateField
          id={`family-children-${props.child.id}-born`}
          label={familyWords.childBorn}
          hint={familyWords.bornHint}
          optional
          error={props.problem('born')}
          value={props.child.born}
          onChange={(born) => props.onChange({ born })}
        />
        <Show when={props.onRemove}>
          {(remove) => (
            <Button kind="quiet" class="take-out" icon="close" onClick={() => remove()()}>
              <span class="take-out-words">{familyWords.removeChild(props.child.name.trim())}</span>
            </Button>
          )}
        </Show>
      </div>
    </li>
  );
}
