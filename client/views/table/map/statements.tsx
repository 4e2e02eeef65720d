import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import type { Statement, StatementKind } from '../../../../shared/documents/draft.ts';
import type { StatementId } from '../../../../shared/ids.ts';
import { createHandsOn } from '../hands-on.ts';
import { createSteadyIds } from '../steady-ids.ts';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';
import { isAbout } from './order-sheet.ts';
import { StatementCard } from './statement-card.tsx';

/** The worry statements or the goals: what is written together, with a button for a new one. */
export function Statements(props: { readonly kind: StatementKind }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
  const [taken, setTaken] = createSignal<StatementId | null>(null);
  const live = (): readonly Statement[] =>
    model.draft.statements.filter((each) => each.kind === props.kind && !each.removed);
  const hands = createHandsOn();
  const ids = createSteadyIds(
    () =>
      live()
        .filter((each) => isAbout(each.children, map.child()))
        .map(({ id }) => id),
    hands.isOn,
    map.openStatement,
  );
  const name = (): string =>
    props.kind === 'worry' ? model.vocabulary.worryStatement.name : model.vocabulary.goal.name;
  const mayWrite = (): boolean => model.state()?.draftOpen === true && model.myself()?.role !== 'observer';
  /** One that nobody has written in yet is there already: two empty ones help nobody. */
  const open = (): void => {
    const empty = live().find(({ id, words }) => words.trim() === '' && ids().includes(id));
    map.setOpenStatement(empty?.id ?? model.ours.addStatement(props.kind));
  };
  const canPutBack = (): boolean =>
    model.draft.statements.some((each) => each.id === taken() && each.removed);
  return (
    <div class="statements">
      <Show when={ids().length > 0}>
        <ul class="entry-list" ref={hands.ref}>
          <For each={ids()}>
            {(id, at) => (
              <StatementCard
                id={id}
                name={ids().length > 1 ? `${name()} ${at() + 1}` : name()}
                onTakeOut={() => {
                  model.ours.removeStatement(id, true);
                  setTaken(id);
                }}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={canPutBack() && taken()}>
        {(id) => (
          <p class="put-back" role="status">
            {mapWords.takenOut(name())}{' '}
            <Button kind="quiet" onClick={() => model.ours.removeStatement(id(), false)}>
              {mapWords.putStatementBack}
            </Button>
          </p>
        )}
      </Show>
      <Show when={mayWrite()}>
        <Button kind="second" class="statement-new" icon="pen" onClick={open}>
          {props.kind === 'worry' ? mapWords.writeWorry : mapWords.writeGoal}
        </Button>
      </Show>
    </div>
  );
}
