import { type JSX, Show } from 'solid-js';
import { CheckField } from '../../../components/check-field.tsx';
import { tableScaleWords } from '../../../copy/table-scale.ts';
import { hasRevealed } from '../../../../shared/practice/each-child.ts';
import { useTable } from '../table-context.tsx';

/** For the lead, where there are several children: one number for the family, or one for each child. */
export function EachChild(): JSX.Element {
  const { model, act } = useTable();
  const isOffered = (): boolean => {
    const state = model.state();
    return model.isLead() && model.proceedings.children.length > 1 && state !== null && !hasRevealed(state);
  };
  return (
    <Show when={isOffered()}>
      <CheckField
        label={tableScaleWords.eachChild}
        hint={tableScaleWords.eachChildHint}
        checked={model.state()?.eachChild === true}
        onChange={(on) => void act({ type: 'scaleEachChild', on })}
      />
    </Show>
  );
}
