import { createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { announce } from '../../../components/live-region.tsx';
import { controlWords } from '../../../copy/controls.ts';
import { mapWords } from '../../../copy/table-map.ts';
import type { NotebookEntry } from '../../../../shared/documents/notebook.ts';
import type { EntryId } from '../../../../shared/ids.ts';
import { type Column, type Section, SECTIONS } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';
import { useMap } from './map-context.tsx';

/** Moves an entry to another column or part: one's own at once; somebody else's as the lead's act, which they can undo. */
export function MoveDialog(): JSX.Element {
  const map = useMap();
  return (
    <Show when={map.task()?.kind === 'move' && map.task()?.entry} keyed>
      {(id) => <MoveForm id={id} />}
    </Show>
  );
}

function MoveForm(props: { readonly id: EntryId }): JSX.Element {
  const { model, act, isActing } = useTable();
  const map = useMap();
  const name = createUniqueId();
  const [to, setTo] = createSignal<Section>(
    untrack(() => map.entry(props.id)?.section ?? map.own(props.id)?.section) ?? 'strength',
  );
  const close = (): void => {
    map.setTask(null);
  };
  const columnOf = (section: Section): Column =>
    model.vocabulary.columnOrder.find((column) =>
      (SECTIONS[column] as readonly Section[]).includes(section),
    ) ?? 'worries';
  /** Where it stood before, whoever had put it there. */
  const moveBack = (entry: EntryId, { column, section }: Pick<NotebookEntry, 'column' | 'section'>): void => {
    if (map.own(entry)) model.mine.changeEntry(entry, { column, section });
    else void act({ type: 'moveEntry', entry, column, section });
  };
  const move = async (): Promise<void> => {
    const section = to();
    const column = columnOf(section);
    const { id } = props;
    const stood = map.own(id) ?? map.entry(id);
    // A copy: what stands in the store moves with the note.
    const before = stood && { column: stood.column, section: stood.section };
    if (map.own(props.id)) {
      // A move by the lead would otherwise go before the author's own.
      const undoMove = map.entry(props.id)?.movedFrom ? { undoMove: true } : {};
      model.mine.changeEntry(props.id, { column, section, ...undoMove });
    } else {
      const answer = await act({ type: 'moveEntry', entry: props.id, column, section });
      if (!answer.ok) {
        close();
        return;
      }
    }
    const words = mapWords.movedMessage(model.vocabulary.sections[section]);
    announce(words, 'reply');
    close();
    if (before) map.setLastAct({ words, undo: () => moveBack(id, before) });
  };
  return (
    <Dialog
      open
      title={mapWords.moveTitle}
      onClose={close}
      actions={
        <>
          <Button kind="main" busy={isActing('moveEntry')} onClick={() => void move()}>
            {mapWords.moveDo}
          </Button>
          <Button onClick={close}>{controlWords.cancel}</Button>
        </>
      }
    >
      <ChoiceGroup legend={mapWords.moveWhere} class="radio-cards">
        <For each={model.vocabulary.columnOrder}>
          {(column) => (
            <div class="move-column">
              <p class="quiet-words">{model.vocabulary.columns[column]}</p>
              <For each={SECTIONS[column]}>
                {(section) => (
                  <label class="choice">
                    <input
                      type="radio"
                      class="choice-input"
                      name={name}
                      checked={to() === section}
                      onChange={() => setTo(section)}
                    />
                    <span class="choice-words">
                      <span class="choice-label">{model.vocabulary.sections[section]}</span>
                    </span>
                  </label>
                )}
              </For>
            </div>
          )}
        </For>
      </ChoiceGroup>
    </Dialog>
  );
}
