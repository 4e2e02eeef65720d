import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { mapWords } from '../../../copy/table-map.ts';
import { isAbout } from '../../../meeting/about-child.ts';
import type { Statement, StatementKind } from '../../../../shared/documents/draft.ts';
import { createHandsOn } from '../hands-on.ts';
import { createSteadyIds } from '../steady-ids.ts';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';
import { StatementCard } from './statement-card.tsx';

/** The worry statements or the goals: what is written together, with a button for a new one. */
export function Statements(props: { readonly kind: StatementKind }): JSX.Element {
  const { model } = useTable();
  const map = useMap();
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
  /** Empty ones are not worth a line. */
  const gone = (): readonly Statement[] =>
    mayWrite()
      ? model.draft.statements.filter(
          (each) => each.kind === props.kind && each.removed && each.words.trim() !== '',
        )
      : [];
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
                  const words = mapWords.takenOut(name());
                  map.setLastAct({ words, undo: () => model.ours.removeStatement(id, false) });
                }}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={gone().length > 0}>
        <Expander summary={mapWords.takenOutList(gone().length)}>
          <ul class="put-back-list">
            <For each={gone()}>
              {(statement) => (
                <li>
                  <span dir="auto">{statement.words}</span>
                  <Button kind="quiet" onClick={() => model.ours.removeStatement(statement.id, false)}>
                    {mapWords.putStatementBack}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Expander>
      </Show>
      <Show when={mayWrite()}>
        <Button kind="second" class="statement-new" icon="pen" onClick={open}>
          {props.kind === 'worry' ? mapWords.writeWorry : mapWords.writeGoal}
        </Button>
      </Show>
    </div>
  );
}
