import type { JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { tableWords } from '../../copy/table.ts';
import type { ShownPage } from './follow-phase.ts';
import { createMovingOn, MovingOnQuestion } from './moving-on.tsx';
import { useTable } from './table-context.tsx';

/**
 * For the lead, who looks at another page: brings the meeting there. Where the steps are one line, this is the way to any
 * but the next.
 */
export function TakeEveryone(props: { readonly shown: ShownPage }): JSX.Element {
  const { model } = useTable();
  const moving = createMovingOn(() => props.shown);
  return (
    <>
      <Button onClick={() => moving.to(props.shown.page())}>
        {tableWords.takeEveryone(model.vocabulary.phases[props.shown.page()])}
      </Button>
      <MovingOnQuestion moving={moving} shown={props.shown} />
    </>
  );
}
